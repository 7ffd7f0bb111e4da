import { findTerm, mergeRanges, type Range } from './find.ts';
import { type Folded, fold } from './fold.ts';
import type { Query, SearchTerm, Spelling } from './query.ts';
import { foldVariants } from './variants.ts';

/**
 * Where the terms must meet: in one block, one report, one sentence, or within a stretch that has no
 * more than a number of other characters.
 */
export type Within = 'block' | 'report' | 'sentence' | number;

/**
 * Where a spelling stands in a text, as ranges of the printed text.
 *
 * @param folded of that text, by `foldVariants`
 */
export function findSpelling(printed: string, folded: Folded, { text, exact }: Spelling): Range[] {
  if (exact === undefined) return findTerm(folded, text);
  return findTerm(folded, text, ([start, end]) => fold(printed.slice(start, end)).text === exact);
}

/** The ranges to mark in a text for a query, whichever of its terms occur. */
export function markRanges(printed: string, query: Query): Range[] {
  const folded = foldVariants(printed);
  return mergeRanges(
    query.terms.flat().flatMap((spelling) => findSpelling(printed, folded, spelling)),
  );
}

/** How many of a query's terms stand in a text. */
export function countTerms(printed: string, { terms }: Query): number {
  const folded = foldVariants(printed);
  return terms.filter((term) => holdsTerm(printed, folded, term)).length;
}

function holdsTerm(printed: string, folded: Folded, term: SearchTerm): boolean {
  return term.some((spelling) =>
    spelling.exact === undefined
      ? folded.text.includes(spelling.text)
      : findSpelling(printed, folded, spelling).length > 0,
  );
}

const sentenceEnd = /[。！？!?…\n\t]/gu;

/** Whether all terms stand in one sentence of a text, or near each other. */
export function meet(
  printed: string,
  terms: readonly SearchTerm[],
  within: 'sentence' | number,
): boolean {
  const folded = foldVariants(printed);
  const found = terms.map((term) =>
    term.flatMap((spelling) => findSpelling(printed, folded, spelling)),
  );
  if (within === 'sentence') {
    const ends = [...printed.matchAll(sentenceEnd)].map(({ index }) => index);
    const sentences = found.map(
      (ranges) => new Set(ranges.map(([start]) => ends.filter((end) => end < start).length)),
    );
    const [first = new Set<number>(), ...others] = sentences;
    return [...first].some((sentence) => others.every((other) => other.has(sentence)));
  }
  const occurrences = found
    .flatMap((ranges, term) => ranges.map((range) => ({ term, range })))
    .sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
  const latest = new Map<number, Range>();
  return occurrences.some(({ term, range }) => {
    latest.set(term, range);
    if (latest.size < terms.length) return false;
    const stretch = mergeRanges([...latest.values()]);
    const covered = stretch.reduce((sum, [start, end]) => sum + end - start, 0);
    const from = stretch[0]?.[0] ?? 0;
    const to = stretch.at(-1)?.[1] ?? 0;
    return to - from - covered <= within;
  });
}

/**
 * The blocks of one report that answer a query, by reading every one of them: what the index must
 * agree with, and what serves where there is no index. A block with an excluded term is
 * none, wherever in it that stands.
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
  const folded = blocks.map((readings) =>
    readings.map((text) => ({ text, folded: foldVariants(text) })),
  );
  const holds = (readings: readonly { text: string; folded: Folded }[], term: SearchTerm) =>
    readings.some(({ text, folded }) => holdsTerm(text, folded, term));
  const hits = folded.flatMap((_, position) => position);
  if (within !== 'report') {
    return hits.filter((position) => {
      const readings = folded[position] ?? [];
      return (
        terms.every((term) => holds(readings, term)) &&
        !excluded.some((term) => holds(readings, term)) &&
        (within === 'block' || readings.some(({ text }) => meet(text, terms, within)))
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
