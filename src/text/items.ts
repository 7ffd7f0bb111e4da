/** Where the members of a list begin that is printed as running text: 一是…二是…, 1.…2.… */

const digits = '〇一二三四五六七八九';

/** A number up to 99 in Chinese. */
function inChinese(count: number): string {
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? digits[ones] : ''}`;
}

/** The forms in which members are counted, each giving the sign of its nth member. */
const signs: readonly ((n: number) => string)[] = [
  (n) => `${inChinese(n)}是`,
  (n) => `${inChinese(n)}要`,
  (n) => `第${inChinese(n)}，`,
  (n) => `（${inChinese(n)}）`,
  (n) => `（${n}）`,
  (n) => String.fromCodePoint(0x245f + n),
  (n) => `${n}.`,
  (n) => `${n}．`,
];

/** What stands before a member: the end of a sentence or of its parts, or the words that announce the list. */
const border = /[。！？；：，、]$/;

/** Fewest members of a list. */
const fewest = 3;
const most = 50;

/**
 * Offsets at which the members of the lists in a text begin, in their order. A list counts from one
 * without a gap; two members may be a manner of speaking, three are a list.
 *
 * @example itemStarts('办好三件事：一是修路；二是架桥；三是通水。') // => [6, 11, 16]
 */
export function itemStarts(text: string): number[] {
  const found = signs.flatMap((sign) => listsOf(text, sign));
  return [...new Set(found.flat())].sort((a, b) => a - b);
}

function listsOf(text: string, sign: (n: number) => string): number[][] {
  const lists: number[][] = [];
  let at = find(text, sign(1), 0);
  while (at !== -1) {
    const starts = [at];
    // A second list that begins again ends the first.
    const again = find(text, sign(1), at + 1);
    const end = again === -1 ? text.length : again;
    for (let count = 2; count <= most; count++) {
      const next = find(text, sign(count), (starts.at(-1) ?? 0) + 1);
      if (next === -1 || next >= end) break;
      starts.push(next);
    }
    if (starts.length >= fewest) lists.push(starts);
    at = again;
  }
  return lists;
}

/** Where a sign stands as that of a member, not inside words: 十一是 holds 一是, and 11. holds 1. */
function find(text: string, sign: string, from: number): number {
  for (let at = text.indexOf(sign, from); at !== -1; at = text.indexOf(sign, at + 1)) {
    const isDecimal = /\d[.．]$/.test(sign) && /\d/.test(text[at + sign.length] ?? '');
    if (!isDecimal && (at === 0 || border.test(text.slice(0, at)))) return at;
  }
  return -1;
}
