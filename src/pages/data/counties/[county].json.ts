import type { APIRoute, GetStaticPaths } from 'astro';
import { jsonResponse } from '../../../library/dataset.ts';
import {
  getCountiesWithReports,
  getIndicators,
  getObservationsByCounty,
} from '../../../library/entries.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  (await getCountiesWithReports()).map(({ county }) => ({ params: { county: county.slug } }));

/** The values of one county and the indicators they are of. */
export const GET: APIRoute = async ({ params }) =>
  jsonResponse(
    (await getObservationsByCounty()).get(params['county'] ?? '') ?? [],
    await getIndicators(),
  );
