import type { Place } from './places.ts';
import type { SearchIndex } from './search-index.ts';

/** What a reader can narrow the results by; a part is what stands under one top heading. */
export type Facet = 'county' | 'year' | 'kind' | 'part';

/** Chosen value of each facet; `''` for all. */
export type Filters = Record<Facet, string>;

/**
 * How many matching blocks each value of each facet has under the other filters. Parts are counted
 * only where these leave few reports: their names differ from report to report.
 */
export type FacetCounts = Record<Facet, Record<string, number>>;

/** Facets that are the same for all of a report. */
const reportFacets = ['county', 'year', 'kind'] as const;
type ReportFacet = (typeof reportFacets)[number];

interface Standing {
  values: Record<ReportFacet, string>;
  failing: ReportFacet[];
}

/** What the filters leave, and how many blocks each value of each facet has. */
export interface Filtered {
  places: Place[];
  /** How many of these each report has that has any. */
  reports: Map<number, number>;
  facets: FacetCounts;
}

/** Most reports whose parts are counted. */
const reportsWithParts = 60;

/** Filter places, and count what each other choice would show. */
export async function filterPlaces(
  index: SearchIndex,
  places: readonly Place[],
  filters: Filters,
): Promise<Filtered> {
  const partOf = await findParts(index, places, filters);
  const facets: FacetCounts = { county: {}, year: {}, kind: {}, part: {} };
  const shown: Place[] = [];
  const reports = new Map<number, number>();
  const standings = new Map<number, Standing>();
  for (const place of places) {
    const report = index.reportOf(place[0]);
    const { values, failing } = remember(standings, report, () => stand(index, report, filters));
    const part = partOf?.(place) ?? '';
    const inPart = filters.part === '' || filters.part === part;
    if (part !== '' && failing.length === 0) add(facets.part, part);
    if (!inPart) continue;
    for (const name of reportFacets) {
      if (failing.every((other) => other === name)) add(facets[name], values[name]);
    }
    if (failing.length === 0) {
      shown.push(place);
      reports.set(report, (reports.get(report) ?? 0) + 1);
    }
  }
  return { places: shown, reports, facets };
}

/** Gives the part of a place, where parts can be told; they are not downloaded for many reports. */
async function findParts(
  index: SearchIndex,
  places: readonly Place[],
  filters: Filters,
): Promise<((place: Place) => string) | undefined> {
  const reports = new Set(places.map(([record]) => index.reportOf(record)));
  const counted = [...reports].filter(
    (report) => stand(index, report, filters).failing.length === 0,
  );
  if (filters.part === '' && counted.length > reportsWithParts) {
    return undefined;
  }
  const known = new Map(
    await Promise.all(
      counted.map(async (report) => [report, await index.partsOf(report)] as const),
    ),
  );
  return ([record, block]) => known.get(index.reportOf(record))?.(record, block) ?? '';
}

/** What the facets say of a report, and under which of them it is filtered out. */
function stand(index: SearchIndex, report: number, filters: Filters): Standing {
  const { county, year, kind } = index.entry(report);
  const values = { county, year: String(year), kind };
  const failing = reportFacets.filter(
    (name) => filters[name] !== '' && filters[name] !== values[name],
  );
  return { values, failing };
}

function add(counts: Record<string, number>, value: string): void {
  counts[value] = (counts[value] ?? 0) + 1;
}

function remember<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
