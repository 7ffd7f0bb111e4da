import type { Place } from './answer.ts';
import { compareWords } from './compare-words.ts';

/** In which order the reports come; within one the order is that of its text. */
export type Order = 'newest' | 'oldest' | 'county';

/** Places, whose reports come newest first, in an order. */
export function inOrder(places: readonly Place[], order: Order): Place[] {
  if (order === 'newest') return [...places];
  const reports = [...new Set(places.map(({ entry }) => entry))];
  const sorted =
    order === 'oldest'
      ? reports.toReversed()
      : reports.toSorted(
          (a, b) =>
            compareWords(a.countyName, b.countyName) ||
            (a.county === b.county ? 0 : a.county < b.county ? -1 : 1),
        );
  const ranks = new Map(sorted.map((report, rank) => [report, rank]));
  const rank = ({ entry }: Place) => ranks.get(entry) ?? 0;
  return places.toSorted((a, b) => rank(a) - rank(b));
}
