/** Chinese outline numbering, in the ranks of GB/T 9704 and of books. */

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
/** Rank of a heading that only its form gives away. */
export const plainRank = 4.5;
/** Rank of 1. and below: the ranks that a box numbers its items with. */
export const itemRank = 6;

const forms: readonly { rank: number; pattern: RegExp }[] = [
  { rank: 1, pattern: new RegExp(`^第\\s*(?:${digits}+|\\d+)\\s*(?:编|篇|部分)[\\s、：:]*`) },
  { rank: 2, pattern: new RegExp(`^第\\s*(?:${digits}+|\\d+)\\s*章[\\s、：:]*`) },
  { rank: 3, pattern: new RegExp(`^第\\s*(?:${digits}+|\\d+)\\s*节[\\s、：:]*`) },
  { rank: 4, pattern: new RegExp(`^${digits}+\\s*[、．.]\\s*`) },
  { rank: 5, pattern: new RegExp(`^(?:[（(]\\s*${digits}+\\s*[）)]|[㈠-㈩])[\\s、]*`) },
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

const numerals = '零一二三四五六七八九';

/**
 * The number that a Chinese numbering counts, up to 99; 0 for other signs.
 *
 * @example numberOf('（十二）') // => 12
 */
export function numberOf(printed: string): number {
  const enclosed = printed.charCodeAt(0) - 0x3220;
  if (enclosed >= 0 && enclosed < 10) return enclosed + 1;
  const found = /[一二三四五六七八九十]+/.exec(printed)?.[0] ?? '';
  const [tens, ones] = found.includes('十') ? found.split('十') : ['零', found];
  const ten = tens === '' ? 1 : numerals.indexOf(tens as string);
  return ten * 10 + Math.max(0, ones === '' ? 0 : numerals.indexOf(ones as string));
}
