import { averageHead, goalHead, unitHead } from '../lexicon/tables.ts';
import { normalize } from '../normalize.ts';
import { headingTime } from '../time.ts';

/** What a column holds, by its head. */
export type Column =
  | { kind: 'year'; year: number; isGoal: boolean }
  /** 年均增长; under 年均增长/累计 a number of a level may be either. */
  | { kind: 'average'; mayBeTotal: boolean }
  | { kind: 'unit' }
  | { kind: 'other' };

/** A column of values. */
export type ValueColumn = Column & { kind: 'year' | 'average' };

/**
 * What a column holds.
 *
 * @example toColumn('2025年目标', 2021) // => { kind: 'year', year: 2025, isGoal: true }
 */
export function toColumn(head: string, reportYear: number): Column {
  const { text } = normalize(head);
  if (unitHead.test(text)) return { kind: 'unit' };
  if (averageHead.test(text)) return { kind: 'average', mayBeTotal: text.includes('累计') };
  const time = headingTime(text, reportYear);
  if (!time || time.from !== time.to) return { kind: 'other' };
  return { kind: 'year', year: time.to, isGoal: goalHead.test(text) || time.to >= reportYear };
}
