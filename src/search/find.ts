import type { Folded } from './fold.ts';

/** Half-open range of a block's printed text. */
export type Range = [start: number, end: number];

/**
 * Where a folded term stands in a text, as ranges of the printed text; none overlaps the one before.
 *
 * @param isWanted whether a range counts
 * @example findTerm(fold('增长 5%'), '长5') // => [[1, 4]]
 */
export function findTerm(
  folded: Folded,
  term: string,
  isWanted: (range: Range) => boolean = () => true,
): Range[] {
  const ranges: Range[] = [];
  let at = folded.text.indexOf(term);
  while (at !== -1) {
    const range: Range = [folded.starts[at] ?? 0, folded.ends[at + term.length - 1] ?? 0];
    const wanted = isWanted(range);
    if (wanted) ranges.push(range);
    at = folded.text.indexOf(term, at + (wanted ? term.length : 1));
  }
  return ranges;
}

/** Sort ranges and join those that overlap, so that each can become one `<mark>`. */
export function mergeRanges(ranges: readonly Range[]): Range[] {
  const merged: Range[] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1);
    if (last !== undefined && start < last[1]) {
      last[1] = Math.max(last[1], end);
    } else {
      merged.push([start, end]);
    }
  }
  return merged;
}
