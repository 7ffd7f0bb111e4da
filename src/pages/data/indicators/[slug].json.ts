import type { APIRoute, GetStaticPaths } from 'astro';
import { jsonResponse } from '../../../library/dataset.ts';
import { getIndicators, getObservationsByIndicator } from '../../../library/entries.ts';
import { hasPage } from '../../../library/routes.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  (await getIndicators()).filter(hasPage).map(({ slug }) => ({ params: { slug } }));

/** One indicator and its values. */
export const GET: APIRoute = async ({ params }) =>
  jsonResponse(
    (await getObservationsByIndicator()).get(params['slug'] ?? '') ?? [],
    await getIndicators(),
  );
