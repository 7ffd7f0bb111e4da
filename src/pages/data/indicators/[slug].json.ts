import type { APIRoute, GetStaticPaths } from 'astro';
import { jsonResponse } from '../../../library/dataset.ts';
import {
  getFormerIndicators,
  getIndicators,
  getObservationsByIndicator,
} from '../../../library/entries.ts';
import { isRegistered } from '../../../library/routes.ts';

export const getStaticPaths: GetStaticPaths = async () => [
  ...(await getIndicators()).filter(isRegistered).map(({ slug }) => toPath(slug)),
  ...(await getFormerIndicators()).map(({ slug, now }) => toPath(slug, now)),
];

function toPath(slug: string, now = slug) {
  return { params: { slug }, props: { now } };
}

/** One indicator and its values; at a former address what stands for it. */
export const GET: APIRoute = async ({ props }) =>
  jsonResponse((await getObservationsByIndicator()).get(props['now']) ?? [], await getIndicators());
