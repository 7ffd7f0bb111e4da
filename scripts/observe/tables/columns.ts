import {
  averageHead,
  goalHead,
  levelHead,
  rateHead,
  remarkHead,
  unitHead,
} from '../lexicon/tables.ts';
import { normalize } from '../normalize.ts';
import { headingTime } from '../time.ts';

/** What a column holds, by its head. */
export type Column =
  | { kind: 'year'; year: number; isGoal: boolean }
  /** 年均增长; under 年均增长/累计 a number of a level may be either. */
  | { kind: 'average'; mayBeTotal: boolean }
  /** 绝对数: what was reached in the year of the table. */
  | { kind: 'level'; unit: string | undefined }
  /** 比上年增长（%）, of the year of the table where the head names none. */
  | { kind: 'rate'; year: number | undefined }
  | { kind: 'unit' }
  | { kind: 'other' };

/** A column of values. */
export type ValueColumn = Column & { kind: 'year' | 'average' | 'level' | 'rate' };

/**
 * What a column holds.
 *
 * @example toColumn('2025年目标', 2021) // => { kind: 'year', year: 2025, isGoal: true }
 */
export function toColumn(head: string, reportYear: number): Column {
  const { text } = normalize(head);
  if (unitHead.test(text)) return { kind: 'unit' };
  if (averageHead.test(text)) return { kind: 'average', mayBeTotal: text.includes('累计') };
  if (rateHead.test(text)) return { kind: 'rate', year: headingYear(text) };
  const level = levelHead.exec(text);
  if (level) return { kind: 'level', unit: level[1] };
  if (remarkHead.test(text)) return { kind: 'other' };
  const time = headingTime(text, reportYear);
  if (!time || time.from !== time.to) return { kind: 'other' };
  return { kind: 'year', year: time.to, isGoal: goalHead.test(text) || time.to >= reportYear };
}

/** The one year that a head or a caption names. */
export function headingYear(text: string): number | undefined {
  const years = new Set(text.match(/(?<!\d)(?:19|20)\d\d(?=年|-|—)/g));
  return years.size === 1 ? Number([...years][0]) : undefined;
}
