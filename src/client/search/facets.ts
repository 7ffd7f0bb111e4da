import { type CatalogReport, placesOf } from '../../search/files.ts';
import type { Blocks } from './blocks.ts';
import type { Segment } from './segment.ts';

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
  values: Record<ReportFacet, string[]>;
  failing: ReportFacet[];
}

/** What the filters leave, and how many blocks each value of each facet has. */
export interface Filtered {
  blocks: Blocks;
  /** How many of these each report has that has any. */
  reports: Map<number, number>;
  facets: FacetCounts;
}

/** Nothing counted yet. */
export function noCounts(): FacetCounts {
  return { county: {}, year: {}, kind: {}, part: {} };
}

/** Add counts to others. */
export function addCounts(sum: FacetCounts, counts: FacetCounts): void {
  for (const facet of Object.keys(sum) as Facet[]) {
    for (const [value, count] of Object.entries(counts[facet])) add(sum[facet], value, count);
  }
}

/** Whether filters leave a report. */
export function passes(report: CatalogReport, filters: Filters): boolean {
  return stand(report, filters).failing.length === 0;
}

/**
 * How many of the blocks that filters leave stand in each part. It only fills a choice, so that
 * results need not wait for it.
 */
export async function countParts(
  segment: Segment,
  { blocks }: Pick<Filtered, 'blocks'>,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const part of await segment.partsOf(blocks)) {
    if (part !== '') add(counts, part);
  }
  return counts;
}

/**
 * Filter blocks, and count what each other choice would show; the parts only while one is chosen,
 * else they are left to `countParts`.
 */
export async function filterBlocks(
  segment: Segment,
  blocks: Blocks,
  filters: Filters,
): Promise<Filtered> {
  const standings = new Map<number, Standing>();
  const parts = filters.part === '' ? [] : await segment.partsOf(blocks);
  const facets = noCounts();
  const shown: number[] = [];
  const reports = new Map<number, number>();
  for (const [at, block] of blocks.entries()) {
    const report = segment.reportOf(block);
    const standing = standings.get(report) ?? stand(segment.entry(report), filters);
    standings.set(report, standing);
    const { values, failing } = standing;
    const part = parts[at] ?? '';
    if (part !== '' && failing.length === 0) add(facets.part, part);
    if (filters.part !== '' && filters.part !== part) continue;
    for (const name of reportFacets) {
      if (failing.some((other) => other !== name)) continue;
      for (const value of values[name]) add(facets[name], value);
    }
    if (failing.length === 0) {
      shown.push(block);
      reports.set(report, (reports.get(report) ?? 0) + 1);
    }
  }
  return { blocks: shown, reports, facets };
}

function stand({ county, year, kind }: CatalogReport, filters: Filters): Standing {
  const values = { county: placesOf(county), year: [String(year)], kind: [kind] };
  const failing = reportFacets.filter(
    (name) => filters[name] !== '' && !values[name].includes(filters[name]),
  );
  return { values, failing };
}

function add(counts: Record<string, number>, value: string, more = 1): void {
  counts[value] = (counts[value] ?? 0) + more;
}
