import type { Place } from './places.ts';
import type { SearchIndex } from './search-index.ts';

/** What a reader can narrow the results by; a part is what stands under one top heading. */
export type Facet = 'county' | 'year' | 'kind' | 'part';

/** Chosen value of each facet; `''` for all. */
export type Filters = Record<Facet, string>;

/**
 * How many matching blocks each value of each facet would show: the other facets stay as chosen.
 * While no part is chosen, parts are counted only where few reports are left: their names differ
 * from report to report.
 */
export type FacetCounts = Record<Facet, Record<string, number>>;

/** Facets that are the same for all of a report. */
const reportFacets = ['county', 'year', 'kind'] as const;
type ReportFacet = (typeof reportFacets)[number];

/** What the facets say of a report, and which of them the filters want otherwise. */
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

/** Most reports whose parts are counted while none is chosen. */
const reportsWithParts = 60;

/** Filter places, and count what each other choice would show. */
export async function filterPlaces(
  index: SearchIndex,
  places: readonly Place[],
  filters: Filters,
): Promise<Filtered> {
  const standings = new Map<number, Standing>();
  for (const report of new Set(places.map(([record]) => index.reportOf(record)))) {
    standings.set(report, stand(index, report, filters));
  }
  const partOf = await findParts(index, standings, filters.part);
  const facets: FacetCounts = { county: {}, year: {}, kind: {}, part: {} };
  const shown: Place[] = [];
  const reports = new Map<number, number>();
  for (const place of places) {
    const report = index.reportOf(place[0]);
    const standing = standings.get(report);
    if (standing === undefined) continue;
    const { values, failing } = standing;
    const part = partOf(place);
    if (part !== '' && failing.length === 0) add(facets.part, part);
    if (filters.part !== '' && filters.part !== part) continue;
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

/**
 * Gives the part of a place, where a count depends on it. While a part is chosen, those of a report
 * that one other choice would show are counted too; while none is, many reports' are not downloaded.
 */
async function findParts(
  index: SearchIndex,
  standings: ReadonlyMap<number, Standing>,
  chosen: string,
): Promise<(place: Place) => string> {
  const mostFailing = chosen === '' ? 0 : 1;
  const needed = [...standings].filter(([, { failing }]) => failing.length <= mostFailing);
  if (chosen === '' && needed.length > reportsWithParts) {
    return () => '';
  }
  const known = new Map(
    await Promise.all(
      needed.map(async ([report]) => [report, await index.partsOf(report)] as const),
    ),
  );
  return ([record, block]) => known.get(index.reportOf(record))?.(record, block) ?? '';
}

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
