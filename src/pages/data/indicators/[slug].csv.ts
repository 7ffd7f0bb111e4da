import type { APIRoute, GetStaticPaths } from 'astro';
import { csvResponse } from '../../../library/dataset.ts';
import { getIndicators, getObservationsByIndicator } from '../../../library/entries.ts';
import { hasPage } from '../../../library/routes.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  (await getIndicators()).filter(hasPage).map(({ slug }) => ({ params: { slug } }));

/** The values of one indicator. */
export const GET: APIRoute = async ({ params }) =>
  csvResponse((await getObservationsByIndicator()).get(params['slug'] ?? '') ?? []);
