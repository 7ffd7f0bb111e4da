import type { Place } from './places.ts';
import type { SearchIndex } from './search-index.ts';

/** In which order the reports come; within one the order is that of its text. */
export type Order = 'newest' | 'oldest' | 'county';

const collator = new Intl.Collator('zh-CN');

/** Places, which come newest first, in an order. */
export function inOrder(index: SearchIndex, places: readonly Place[], order: Order): Place[] {
  if (order === 'newest') {
    return [...places];
  }
  const reports = [...new Set(places.map(([record]) => index.reportOf(record)))];
  const compare = {
    oldest: (a: number, b: number) => b - a,
    county: (a: number, b: number) =>
      collator.compare(index.entry(a).countyName, index.entry(b).countyName) || a - b,
  }[order];
  const ranks = new Map(reports.sort(compare).map((report, rank) => [report, rank]));
  const rank = ([record]: Place) => ranks.get(index.reportOf(record)) ?? 0;
  return places.toSorted((a, b) => rank(a) - rank(b) || a[0] - b[0] || a[1] - b[1]);
}
