import type { APIRoute, GetStaticPaths } from 'astro';
import { jsonResponse } from '../../../lib/dataset.ts';
import { getAllObservations, getIndicators } from '../../../lib/entries.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  (await getIndicators()).map(({ slug }) => ({ params: { slug } }));

/** One indicator and its values. */
export const GET: APIRoute = async ({ params }) =>
  jsonResponse(
    (await getAllObservations()).filter(({ indicator }) => indicator === params['slug']),
    await getIndicators(),
  );
