/** The files of data of one indicator: at its address, and at those it had. */
import { keyed } from './asked.ts';
import { getFormerIndicators, getIndicators } from './entries.ts';
import { isRegistered } from './routes.ts';

/** Paths of the files; `now` is the slug whose values they hold. */
export async function getIndicatorFiles() {
  return keyed([
    ...(await getIndicators()).filter(isRegistered).map(({ slug }) => toPath(slug)),
    ...(await getFormerIndicators()).map(({ slug, now }) => toPath(slug, now)),
  ]);
}

function toPath(slug: string, now = slug) {
  return { params: { slug }, props: { now } };
}
