import { spread } from '../library/spread.ts';

/** A path that is to be printed. */
interface PrintedPath {
  pathname: string;
  route: { component: string };
}

/** What threads make while pages are printed. */
const byThreads =
  /(?:\.png|\.epub|\/report\.xml|\/closest\.json)\.ts$|\/compare\/\[a\]\/\[b\]\.astro$/;

/** The page of a county: its path is the county's slug. */
const countyPage = 'src/pages/[county]/index.astro';

/**
 * The order in which paths are printed. Those of a county follow each other, of whatever kind they are:
 * Astro goes from one kind to the next, and would have all reports read again for each. Among them, what
 * threads make stands evenly, or they would have nothing to do, then everything. What belongs to no
 * county stands evenly among all that does: threads have little to make of it, and would wait.
 *
 * @param isApart whether what belongs to no county comes last instead: what it asks, such as the numbers
 *   of all reports, is in memory no earlier
 */
export function toPrintOrder<Path extends PrintedPath>(
  paths: readonly Path[],
  isApart: boolean,
): Path[] {
  const counties = new Set(
    paths.flatMap(({ pathname, route }) =>
      route.component === countyPage ? [pathname.replaceAll('/', '')] : [],
    ),
  );
  const byCounty = Map.groupBy(paths, ({ pathname }) => countyOf(pathname, counties));
  const none = inTurns(byCounty.get(undefined) ?? []);
  byCounty.delete(undefined);
  const owned = [...byCounty.values()].flatMap(inTurns);
  if (isApart) return [...owned, ...none];
  const ofNone = new Set(none);
  return spread([...owned, ...none], (path) => ofNone.has(path));
}

/** What threads make stands evenly among the rest. */
function inTurns<Path extends PrintedPath>(paths: readonly Path[]): Path[] {
  return spread(paths, ({ route }) => byThreads.test(route.component));
}

/**
 * The county that a path belongs to: the first that it names, by its slug or by the id of a report.
 *
 * @example countyOf('/compare/jia-2024-work-report/jia-2025-work-report/', new Set(['jia'])) // => 'jia'
 */
function countyOf(path: string, counties: ReadonlySet<string>): string | undefined {
  return path
    .split(/[/.]/)
    .map((name) => (counties.has(name) ? name : name.replace(/-\d{4}-.*$/, '')))
    .find((name) => counties.has(name));
}
