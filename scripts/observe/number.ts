import { matchAt } from './match-at.ts';

/** A number, or a range of numbers, found at a place in normal text. */
export interface NumberMatch {
  value: number;
  /** Upper end where a range is printed: `5%—6%`, `20~30`. */
  upper: number | undefined;
  /** Offset right behind it. */
  end: number;
}

/**
 * Thousands are parted by `,`; old prints have `，` there, or a blank: `3，121亿元`, `达2 311.5亿元`. A blank
 * parts two numbers where no word stands on both sides.
 */
const ascii =
  /-?(?:\d{1,3}(?:,\d{3})+(?!\d)|[1-9]\d{0,2}(?:，\d{3})+(?![\d，])|(?<=\p{Script=Han})[1-9]\d{0,2}(?: \d{3})+(?=(?:\.\d+)?\p{Script=Han})|\d+)(?:\.\d+)?/uy;
const chinese = /[〇零一二三四五六七八九两十百千万亿廿卅]+(?:点[〇零一二三四五六七八九]+)?/y;
/** What a Chinese number goes on from, so that it does not begin here. */
const goingOn =
  /(?:[〇零一二三四五六七八九两十百千万亿廿卅几]|[〇零一二三四五六七八九十百千]点|(?<![百千])分之)$/;
/** 数百, 几千, 上万: nobody counted; 迈上千亿元 is another word. */
const uncounted = /(?:[几数成]|(?<![跃迈跨站登])上)$/;
const rangeMark = /%?(?:[-—–~]+|至|到)/y;
const digits = '零一二三四五六七八九';
const ranks: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The characters that numbers begin with: most places of a text hold none, and nothing is tried there. */
export const beginningsOfNumbers = '-0123456789〇零一二三四五六七八九两十百千万亿廿卅';

/** Whether a number that begins with a character is printed in Chinese numerals. */
export function isInWords(first: string): boolean {
  return first > '9';
}

/**
 * Read the number that begins at `at`; nothing is read from the middle of a number or a word.
 *
 * @example matchNumber('完成63.9亿元', 2) // => { value: 63.9, end: 6 }
 */
export function matchNumber(text: string, at: number): NumberMatch | undefined {
  const inWords = isInWords(text.charAt(at)) ? matchNeighbours(text, at) : undefined;
  if (inWords) return inWords;
  const first = matchOne(text, at);
  if (!first) return undefined;
  const mark = matchAt(rangeMark, text, first.end)?.[0];
  const from = first.end + (mark?.length ?? 0);
  const second = mark && matchOne(text, from);
  // 9.5%到2023年: no range, what follows is when.
  if (!second || text[second.end] === '年') return first;
  const value = first.value * sharedRank(text.slice(at, first.end), text.slice(from, second.end));
  // A range rises; `5-3` is something else, and its first number alone would be a guess.
  return second.value > value ? numberOf(value, second.value, second.end) : first;
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
    return numberOf(Number(printed.replace(/[,， ]/g, '')), undefined, at + printed.length);
  }
  const words = wordsAt(text, at);
  const value = words === undefined ? undefined : fromChinese(words);
  return words === undefined || value === undefined
    ? undefined
    : numberOf(value, undefined, at + words.length);
}

/** All have the same fields in the same order, as tokens have, and for the same reason. */
function numberOf(value: number, upper: number | undefined, end: number): NumberMatch {
  return { value, upper, end };
}

/** The Chinese numerals that begin at a place, if a number can begin there and ends with them. */
function wordsAt(text: string, at: number): string | undefined {
  const words = matchAt(chinese, text, at)?.[0];
  if (
    words === undefined ||
    /^(?:几|分之)/.test(text.slice(at + words.length, at + words.length + 2))
  )
    return undefined;
  const before = text.slice(Math.max(0, at - 3), at);
  const isUncounted = /^[百千万亿]/.test(words) && uncounted.test(before);
  return goingOn.test(before) || isUncounted ? undefined : words;
}

/** `三、四百` and `三四百`, `十七、八`: a digit and the next one, which share their ranks, are a range. */
const neighbours =
  /^([百千万亿十两一二三四五六七八九零]*[百千万亿十])?([一二三四五六七八])、?([二三四五六七八九])([十百千万亿]*)$/;

function matchNeighbours(text: string, at: number): NumberMatch | undefined {
  // 第一、二、三次 are ordinals.
  const head = /[第、]/.test(text.charAt(at - 1)) ? undefined : wordsAt(text, at);
  if (head === undefined) return undefined;
  const end = at + head.length;
  const tail = text[end] === '、' ? matchAt(chinese, text, end + 1)?.[0] : undefined;
  const words = tail === undefined ? head : `${head}、${tail}`;
  const [, before = '', low = '', high = '', rank = ''] = neighbours.exec(words) ?? [];
  if (low === '' || toDigit(high) !== toDigit(low) + 1) return undefined;
  const value = fromRanks(`${before}${low}${rank}`);
  const upper = fromRanks(`${before}${high}${rank}`);
  if (value === undefined || upper === undefined) return undefined;
  return numberOf(value, upper, at + words.length);
}

/** How much a rank counts: 百 in 百亿; 1 where there is none. */
export function rankValue(rank: string | undefined): number {
  return ranks[rank ?? ''] ?? 1;
}

/** `三至五百`: what the second counts in is what the first counts in. */
function sharedRank(first: string, second: string): number {
  const rank =
    /^[一二两三四五六七八九]$/.test(first) && /^[一二三四五六七八九]([百千])/.exec(second)?.[1];
  return (rank && ranks[rank]) || 1;
}

/** `二〇二五` digit by digit, `三万五千` by ranks; a last digit without rank is one rank below: `三万五`. */
function fromChinese(words: string): number | undefined {
  const [whole = '', fraction = ''] = words.split('点');
  const integer = /[十百千万亿廿卅]/.test(whole) ? fromRanks(whole) : fromDigits(whole);
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
    } else if (char === '廿' || char === '卅') {
      section += char === '廿' ? 20 : 30;
      rank = 10;
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
