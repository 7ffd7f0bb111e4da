import { compareWords } from './compare-words.ts';
import type { Totals } from './protocol.ts';

/** What was found of one county, by year. */
export interface CountRow {
  county: string;
  countyName: string;
  counts: Map<number, number>;
}

/** Matching blocks by county and year: years from the first, counties with most of them first. */
export function countsByYear(byReport: Totals['byReport']): { years: number[]; rows: CountRow[] } {
  const rows = new Map<string, CountRow>();
  for (const { county, countyName, year, blocks } of byReport) {
    const row = rows.get(county) ?? { county, countyName, counts: new Map<number, number>() };
    row.counts.set(year, (row.counts.get(year) ?? 0) + blocks);
    rows.set(county, row);
  }
  const sum = ({ counts }: CountRow) => [...counts.values()].reduce((all, count) => all + count, 0);
  return {
    years: [...new Set(byReport.map(({ year }) => year))].sort((a, b) => a - b),
    rows: [...rows.values()].sort(
      (a, b) => sum(b) - sum(a) || compareWords(a.countyName, b.countyName),
    ),
  };
}
