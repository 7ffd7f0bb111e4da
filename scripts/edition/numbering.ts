/** Chinese outline numbering, in the ranks of GB/T 9704 and of books. */

import { lostHeading } from '../../src/schemas/heads.ts';

/** A numbering at the start of a line. */
export interface Numbering {
  /** The smaller, the higher in the outline. */
  rank: number;
  /** As printed, spaces after it included in `length` only. */
  printed: string;
  /** Length of the numbering and the space after it. */
  length: number;
}

const digits = '[一二三四五六七八九十百零〇○两]';

/** Rank of a part of the text that has no number: 回顾 or 安排 of a year. */
export const partRank = 1;
/** Rank of 一、 and on. */
export const sectionRank = 4;
/** Rank of a heading that only its form gives away. */
export const plainRank = 4.5;
/** Rank of 1. and below: the ranks that a box numbers its items with. */
export const itemRank = 6;

const forms: readonly { rank: number; pattern: RegExp }[] = [
  { rank: 1, pattern: new RegExp(`^第\\s*(?:${digits}+|\\d+)\\s*(?:编|篇|部分)[\\s、：:]*`) },
  { rank: 2, pattern: new RegExp(`^第\\s*(?:${digits}+|\\d+)\\s*章[\\s、：:]*`) },
  { rank: 3, pattern: new RegExp(`^第\\s*(?:${digits}+|\\d+)\\s*节[\\s、：:]*`) },
  { rank: sectionRank, pattern: new RegExp(`^${digits}+\\s*[、．.]\\s*`) },
  { rank: 5, pattern: new RegExp(`^(?:[（(]?\\s*${digits}+\\s*[）)]|[㈠-㈩])[\\s、]*`) },
  { rank: itemRank, pattern: /^(?:[\d０-９]{1,2}\s*(?:[.．](?![\d０-９])|、)|[⒈-⒛])\s*/ },
  { rank: 7, pattern: /^[（(]\s*[\d０-９]{1,2}\s*[）)][\s、]*/ },
  { rank: 8, pattern: /^[①-⑳]\s*/ },
];

/**
 * Numbering at the start of a line, if there is one.
 *
 * @example parseNumbering('（三）突出强基础') // => { rank: 5, printed: '（三）', length: 3 }
 */
export function parseNumbering(text: string): Numbering | undefined {
  for (const { rank, pattern } of forms) {
    const found = pattern.exec(text)?.[0];
    if (found) return { rank, printed: found.trimEnd(), length: found.length };
  }
  return undefined;
}

/**
 * The number that a numbering counts.
 *
 * @example countOf('（十二）') // => 12
 */
export function countOf(printed: string): number | undefined {
  const figures = printed.normalize('NFKC').replace(/[^\d一二三四五六七八九十百]/g, '');
  if (/^\d+$/.test(figures)) return Number(figures);
  const [, hundreds, tens, ten, ones] =
    /^(?:([一二三四五六七八九]?)百)?(?:([一二三四五六七八九]?)(十))?([一二三四五六七八九]?)$/.exec(
      figures.replaceAll('零', ''),
    ) ?? [];
  const value = (digit: string | undefined) => '一二三四五六七八九'.indexOf(digit || '无') + 1;
  const count =
    (hundreds === undefined ? 0 : (value(hundreds) || 1) * 100) +
    (ten === undefined ? 0 : (value(tens) || 1) * 10) +
    value(ones);
  return count || undefined;
}

/** 一 to 九十九, in their order. */
const numerals = Array.from({ length: 99 }, (_, index) => {
  const [tens, ones] = [Math.floor((index + 1) / 10), (index + 1) % 10];
  const digit = (value: number) => '〇一二三四五六七八九'.charAt(value);
  return `${tens > 1 ? digit(tens) : ''}${tens > 0 ? '十' : ''}${ones > 0 ? digit(ones) : ''}`;
});

/** What counts in a printed numbering. */
const counting = new RegExp(`${digits}+|\\d+`);

/** More numbers than these say nothing of where a lost heading stood. */
const mostLost = 3;

/**
 * The numberings that are missing between two, each as it would be printed.
 *
 * @param before nothing where the first is missing
 * @example missingBetween('（五）', '（八）') // => ['（六）', '（七）']
 */
export function missingBetween(before: string | undefined, after: string): string[] {
  const rank = parseNumbering(after)?.rank;
  if (before !== undefined && parseNumbering(before)?.rank !== rank) return [];
  const from = before === undefined ? 0 : countOf(before);
  const to = countOf(after);
  if (from === undefined || to === undefined || to - from - 1 > mostLost) return [];
  return Array.from({ length: Math.max(0, to - from - 1) }, (_, index) => {
    const count = from + index + 1;
    return after.replace(counting, (printed) =>
      /\d/.test(printed) ? String(count) : (numerals[count - 1] ?? ''),
    );
  });
}

/**
 * What is read where a heading is lost.
 *
 * @example lostText('二、') // => '二、〔标题缺〕'
 */
export function lostText(number?: string): string {
  return `${number ?? ''}${lostHeading}`;
}
