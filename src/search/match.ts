import { type Folded, fold } from './fold.ts';
import type { Query, SearchTerm } from './query.ts';

/** Half-open range of a block's printed text. */
export type Range = [start: number, end: number];

/** Whether the terms must meet in one block, or only in one report. */
export type Within = 'block' | 'report';

/**
 * Where a folded term stands in a text, as ranges of the printed text; none overlaps the one before.
 *
 * @example findTerm(fold('增长 5%'), '长5') // => [[1, 4]]
 */
export function findTerm(folded: Folded, term: string): Range[] {
  const ranges: Range[] = [];
  for (
    let at = folded.text.indexOf(term);
    at !== -1;
    at = folded.text.indexOf(term, at + term.length)
  ) {
    const start = folded.starts[at];
    const end = folded.ends[at + term.length - 1];
    if (start !== undefined && end !== undefined) {
      ranges.push([start, end]);
    }
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

/** The ranges to mark in a text for a query, whichever of its terms occur. */
export function markRanges(printed: string, query: Query): Range[] {
  const folded = fold(printed);
  return mergeRanges(query.terms.flat().flatMap((term) => findTerm(folded, term)));
}

/** How many of a query's terms stand in a text. */
export function countTerms(printed: string, { terms }: Query): number {
  const { text } = fold(printed);
  return terms.filter((term) => term.some((spelling) => text.includes(spelling))).length;
}

/**
 * The blocks of one report that answer a query, by reading every one of them: what the index must
 * agree with, and what serves where there is no index.
 *
 * @param blocks for each block the texts in which it is found
 * @returns positions in `blocks`
 */
export function scan(
  blocks: readonly (readonly string[])[],
  { terms, excluded }: Query,
  within: Within = 'block',
): number[] {
  if (terms.length === 0) {
    return [];
  }
  const folded = blocks.map((readings) => readings.map((text) => fold(text).text));
  const holds = (readings: readonly string[], term: SearchTerm) =>
    term.some((spelling) => readings.some((text) => text.includes(spelling)));
  const hits = folded.flatMap((_, position) => position);
  if (within === 'block') {
    return hits.filter((position) => {
      const readings = folded[position] ?? [];
      return (
        terms.every((term) => holds(readings, term)) &&
        !excluded.some((term) => holds(readings, term))
      );
    });
  }
  const whole =
    terms.every((term) => folded.some((readings) => holds(readings, term))) &&
    !excluded.some((term) => folded.some((readings) => holds(readings, term)));
  return whole
    ? hits.filter((position) => terms.some((term) => holds(folded[position] ?? [], term)))
    : [];
}
