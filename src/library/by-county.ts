/** Facts that no seed registers: each report brings some, which no other has. Where they stand in a large library. */
import type { Indicator, Observation } from '../schemas/observation.ts';
import { factsPart, indicatorPath, isRegistered } from './routes.ts';

/** Most values of facts that the page of all indicators has room for. */
const mostOnOnePage = 300;

/**
 * The indicators of a library, where the facts of a large one say that they stand on the pages of
 * their counties.
 *
 * @param told what was read of each
 * @param most values of facts that stand on the page of all indicators
 */
export function markByCounty(
  indicators: readonly Indicator[],
  told: ReadonlyMap<string, readonly unknown[]>,
  most: number = mostOnOnePage,
): readonly Indicator[] {
  const values = indicators
    .filter((indicator) => !isRegistered(indicator))
    .reduce((sum, { slug }) => sum + (told.get(slug)?.length ?? 0), 0);
  if (values <= most) return indicators;
  return indicators.map((indicator) =>
    isRegistered(indicator) ? indicator : { ...indicator, byCounty: true },
  );
}

/** Where facts stand, by their slugs: paths from the site's root. */
export type FactPlaces = Readonly<Record<string, string>>;

/**
 * Where each fact stands that the page of all indicators has no room for, in parts by the slug: with
 * the county that told it last. Nothing where that page has them all.
 *
 * @param told what was read of each indicator, the latest report first
 * @param former former slugs of each indicator
 */
export function toFactPlaces(
  indicators: readonly Indicator[],
  told: ReadonlyMap<string, readonly Pick<Observation, 'county'>[]>,
  former: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, FactPlaces> {
  const places = indicators.flatMap((indicator) => {
    const [latest] = told.get(indicator.slug) ?? [];
    if (indicator.byCounty !== true || !latest) return [];
    const path = indicatorPath(indicator, { slug: latest.county });
    const own = [indicator.slug, ...(former.get(indicator.slug) ?? [])];
    return own.filter((slug) => !isRegistered({ slug })).map((slug) => [slug, path] as const);
  });
  return new Map(
    [...Map.groupBy(places, ([slug]) => factsPart(slug))].map(([part, own]) => [
      part,
      Object.fromEntries(own),
    ]),
  );
}
