import type { APIRoute, GetStaticPaths } from 'astro';
import { keyed } from '../../../library/asked.ts';
import { csvResponse } from '../../../library/dataset.ts';
import { getObservationsOfCounty, getToldCounties } from '../../../library/entries.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  keyed((await getToldCounties()).map(({ slug }) => ({ params: { county: slug } })));

/** The values of one county. */
export const GET: APIRoute = async ({ params }) =>
  csvResponse((await getObservationsOfCounty(params['county'] ?? '')) ?? []);
