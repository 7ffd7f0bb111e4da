import type { APIRoute, GetStaticPaths } from 'astro';
import { keyed } from '../../../library/asked.ts';
import { jsonResponse } from '../../../library/dataset.ts';
import {
  getIndicators,
  getObservationsOfCounty,
  getToldCounties,
} from '../../../library/entries.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  keyed((await getToldCounties()).map(({ slug }) => ({ params: { county: slug } })));

/** The values of one county and the indicators they are of. */
export const GET: APIRoute = async ({ params }) =>
  jsonResponse(
    (await getObservationsOfCounty(params['county'] ?? '')) ?? [],
    await getIndicators(),
  );
