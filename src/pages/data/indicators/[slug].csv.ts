import type { APIRoute, GetStaticPaths } from 'astro';
import { csvResponse } from '../../../library/dataset.ts';
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

/** The values of one indicator; at a former address those that stand for it. */
export const GET: APIRoute = async ({ props }) =>
  csvResponse((await getObservationsByIndicator()).get(props['now']) ?? []);
