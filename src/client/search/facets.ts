import type { CatalogReport } from '../../search/build/records.ts';
import type { Place } from './places.ts';
import type { SearchIndex } from './search-index.ts';

/** What a reader can narrow the results by; a part is what stands under one top heading. */
export type Facet = 'county' | 'year' | 'kind' | 'part';

/** Chosen value of each facet; `''` for all. */
export type Filters = Record<Facet, string>;

/**
 * How many matching blocks each value of each facet would show: the other facets stay as chosen.
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

/** Most reports whose parts are counted while none is chosen: their names differ from report to report. */
const reportsWithParts = 60;

/** The reports that filters leave, newest first. */
export function filterReports(index: SearchIndex, filters: Filters): CatalogReport[] {
  return index.catalog.reports.filter(
    (_, report) => stand(index, report, filters).failing.length === 0,
  );
}

/**
 * How many of the places that filters leave stand in each part, while no part is chosen: of many
 * reports none is counted. It only fills a choice, so that results need not wait for it.
 */
export async function countParts(
  index: SearchIndex,
  { places, reports }: Pick<Filtered, 'places' | 'reports'>,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  if (reports.size > reportsWithParts) return counts;
  const partOf = await readParts(index, reports.keys());
  for (const place of places) {
    const part = partOf(place);
    if (part !== '') add(counts, part);
  }
  return counts;
}

/**
 * Filter places, and count what each other choice would show; the parts only while one is chosen,
 * else they are left to `countParts`.
 */
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
 * Gives the part of a place, while a part is chosen: of the reports that the filters leave, and of
 * those that one other choice would show.
 */
async function findParts(
  index: SearchIndex,
  standings: ReadonlyMap<number, Standing>,
  chosen: string,
): Promise<(place: Place) => string> {
  if (chosen === '') return () => '';
  const needed = [...standings].filter(([, { failing }]) => failing.length <= 1);
  return readParts(
    index,
    needed.map(([report]) => report),
  );
}

async function readParts(
  index: SearchIndex,
  reports: Iterable<number>,
): Promise<(place: Place) => string> {
  const known = new Map(
    await Promise.all(
      [...reports].map(async (report) => [report, await index.partsOf(report)] as const),
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
