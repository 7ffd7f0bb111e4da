import type { APIRoute, GetStaticPaths } from 'astro';
import { csvResponse } from '../../../library/dataset.ts';
import { getCountiesWithReports, getObservationsByCounty } from '../../../library/entries.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  (await getCountiesWithReports()).map(({ county }) => ({ params: { county: county.slug } }));

/** The values of one county. */
export const GET: APIRoute = async ({ params }) =>
  csvResponse((await getObservationsByCounty()).get(params['county'] ?? '') ?? []);
