import { matchAt } from './match-at.ts';

/** A number, or a range of numbers, found at a place in normal text. */
export interface NumberMatch {
  value: number;
  /** Upper end where a range is printed: `5%—6%`, `20~30`. */
  upper?: number;
  /** Offset right behind it. */
  end: number;
}

const ascii = /-?(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/y;
const chinese = /[〇零一二三四五六七八九两十百千万亿]+(?:点[〇零一二三四五六七八九]+)?/y;
const rangeMark = /%?(?:[-—–~]+|至|到)/y;
const digits = '零一二三四五六七八九';
const ranks: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/**
 * Read the number that begins at `at`; nothing is read from the middle of a number or a word.
 *
 * @example matchNumber('完成63.9亿元', 2) // => { value: 63.9, end: 6 }
 */
export function matchNumber(text: string, at: number): NumberMatch | undefined {
  const first = matchOne(text, at);
  if (!first) return undefined;
  const mark = matchAt(rangeMark, text, first.end)?.[0];
  const second = mark && matchOne(text, first.end + mark.length);
  // A range rises; `5-3` is something else, and its first number alone would be a guess.
  return second && second.value > first.value
    ? { value: first.value, upper: second.value, end: second.end }
    : first;
}

/**
 * Read a text that is a number and nothing else.
 *
 * @example parseNumber('三万五千') // => 35000
 */
export function parseNumber(text: string): number | undefined {
  const found = matchOne(text, 0);
  return found?.end === text.length ? found.value : undefined;
}

function matchOne(text: string, at: number): NumberMatch | undefined {
  const printed = matchAt(ascii, text, at)?.[0];
  if (printed !== undefined) {
    const before = text.charAt(at - 1);
    const isPart = /[\d.]/.test(before) || (printed.startsWith('-') && /[\dA-Za-z%]/.test(before));
    if (isPart || /^\.\d/.test(text.slice(at + printed.length))) return undefined;
    return { value: Number(printed.replaceAll(',', '')), end: at + printed.length };
  }
  const words = matchAt(chinese, text, at)?.[0];
  const value = words === undefined ? undefined : fromChinese(words);
  return words === undefined || value === undefined ? undefined : { value, end: at + words.length };
}

/** `二〇二五` digit by digit, `三万五千` by ranks; a last digit without rank is one rank below: `三万五`. */
function fromChinese(words: string): number | undefined {
  const [whole = '', fraction = ''] = words.split('点');
  const integer = /[十百千万亿]/.test(whole) ? fromRanks(whole) : fromDigits(whole);
  if (integer === undefined || fraction === '') return integer;
  return Number(`${integer}.${toDigits(fraction)}`);
}

/** Two or three digits in a row (`三四`, `二三`) are mostly a range in words: not a number. */
function fromDigits(words: string): number | undefined {
  return words.length === 2 || words.length === 3 ? undefined : Number(toDigits(words));
}

function toDigits(words: string): string {
  return [...words].map((char) => toDigit(char)).join('');
}

function toDigit(char: string): number {
  return char === '〇' ? 0 : char === '两' ? 2 : digits.indexOf(char);
}

function fromRanks(words: string): number | undefined {
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  let rank = 1;
  for (const char of words) {
    if (char === '万' || char === '亿') {
      section += digit ?? 0;
      if (total + section === 0) return undefined;
      total = char === '亿' ? (total + section) * 1e8 : total + section * 1e4;
      section = 0;
      digit = undefined;
      rank = char === '亿' ? 1e8 : 1e4;
    } else if (ranks[char] !== undefined) {
      rank = ranks[char];
      section += (digit ?? 1) * rank;
      digit = undefined;
    } else {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = toDigit(char);
      if (digit === 0) rank = 10;
    }
  }
  return total + section + (digit ?? 0) * (rank > 10 ? rank / 10 : 1);
}
