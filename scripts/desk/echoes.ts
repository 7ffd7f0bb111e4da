/** Misreadings of one report that stand in another: who mends one looks for the same everywhere. */

import type { Correction } from '../../src/schemas/correction.ts';
import type { Span } from '../../src/schemas/edition.ts';
import { findWords } from '../seeds/quote.ts';
import type { Seed } from '../seeds/read-seeds.ts';

/** Words that an editor reads otherwise in another report, and nobody has looked at here. */
export interface Echo {
  /** The other report. */
  report: string;
  correction: Extract<Correction, { op: 'replace' }>;
  span: Span;
}

/**
 * The words of a seed that are corrected in other reports of its county.
 *
 * @param others reports with their corrections, the seed itself may be among them
 */
export function findEchoes(
  seed: Pick<Seed, 'id' | 'text' | 'corrections' | 'doubts' | 'county'>,
  others: readonly Pick<Seed, 'id' | 'corrections' | 'county'>[],
): Echo[] {
  const known = [
    ...seed.corrections.flatMap((one) => (one.op === 'replace' ? [one.find] : [])),
    ...seed.doubts.map(({ quote }) => (typeof quote === 'string' ? quote : quote.words)),
  ].flatMap((words) => findWords(seed.text, words));
  const echoes = others.flatMap(({ id: report, corrections, county }) => {
    if (report === seed.id || county.slug !== seed.county.slug) return [];
    return corrections.flatMap((correction) => {
      if (correction.op !== 'replace') return [];
      return findWords(seed.text, correction.find)
        .filter(([start, end]) => !known.some(([from, to]) => from < end && start < to))
        .map((span): Echo => ({ report, correction, span }));
    });
  });
  // What several reports say of one place is said once.
  const places = new Map(echoes.map((echo) => [echo.span.join(), echo]));
  return [...places.values()].sort((a, b) => a.span[0] - b.span[0]);
}
