import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalize } from './normalize.ts';
import { matchNumber, parseNumber } from './number.ts';

test.each([
  ['63.9', 63.9],
  ['1,234,567.5', 1_234_567.5],
  ['-4.2', -4.2],
  ['三万五千', 35_000],
  ['三万五', 35_000],
  ['一百二十', 120],
  ['三百零五', 305],
  ['十五', 15],
  ['六点五', 6.5],
  ['两千', 2000],
  ['一亿二千万', 120_000_000],
  ['二〇二五', 2025],
  ['廿五', 25],
  ['三四', undefined],
  ['三四百', undefined],
  ['12,34', undefined],
  ['', undefined],
])('parseNumber("%s") is %s', (text, value) => {
  expect(parseNumber(text)).toBe(value);
});

test.each([
  ['１００', 100],
  ['６３．９', 63.9],
  ['−4.2', -4.2],
  ['６０，０００', 60_000],
  ['３，１２１亿元', 3121],
  ['2005，120家', 2005],
])('parseNumber of normalized "%s" begins with %s', (text, value) => {
  expect(matchNumber(normalize(text).text, 0)?.value).toBe(value);
});

test.each([
  ['5%—6%', { value: 5, upper: 6, end: 4 }],
  ['20~30万元', { value: 20, upper: 30, end: 5 }],
  ['6至7', { value: 6, upper: 7, end: 3 }],
  ['5-3', { value: 5, end: 1 }],
  ['三至五百', { value: 300, upper: 500, end: 4 }],
  ['三、四百', { value: 300, upper: 400, end: 4 }],
  ['三四百', { value: 300, upper: 400, end: 3 }],
  ['十七、八亿', { value: 17e8, upper: 18e8, end: 5 }],
  ['三、五', { value: 3, end: 1 }],
])('matchNumber("%s") is a range only where it rises', (text, found) => {
  expect(matchNumber(text, 0)).toEqual(found);
});

test('a number is never read from its middle', () => {
  expect(matchNumber('63.9', 1)).toBeUndefined();
  expect(matchNumber('63.9', 3)).toBeUndefined();
  expect(matchNumber('PM2-5', 3)).toBeUndefined();
});

test('what follows the verb is counted', () => {
  expect(matchNumber('迈上千亿元', 2)).toEqual({ value: 1e11, end: 4 });
});

test('ordinals are no range', () => {
  expect(matchNumber('第一、二、三次', 3)?.upper).toBeUndefined();
});

test.each([
  ['七八亿元', 1],
  ['几百万元', 1],
  ['数千人', 1],
  ['八点五', 2],
  ['三分之二', 3],
  ['十几亿元', 0],
])('no number is read in %s from %i', (text, at) => {
  expect(matchNumber(text, at)).toBeUndefined();
});

test('what is printed with thousands separators or full-width digits is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999 }), (value) => {
      const grouped = value.toLocaleString('en-US');
      const wide = String(value).replace(/\d/g, (digit) =>
        String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
      );
      expect(parseNumber(grouped)).toBe(value);
      expect(parseNumber(normalize(wide).text)).toBe(value);
    }),
  );
});

test('Chinese numerals written out in full are read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999 }), (value) => {
      expect(parseNumber(toChinese(value))).toBe(value);
    }),
  );
});

/** 10205 → 一万零二百零五 */
function toChinese(value: number): string {
  if (value >= 10_000) {
    const rest = value % 10_000;
    const tail = rest === 0 ? '' : rest < 1000 ? `零${toChinese(rest)}` : toChinese(rest);
    return `${toChinese(Math.floor(value / 10_000))}万${tail}`;
  }
  let words = '';
  let isGap = false;
  for (const [rank, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / rank) % 10;
    if (digit === 0) isGap = words !== '';
    else {
      words += `${isGap ? '零' : ''}${'零一二三四五六七八九'.charAt(digit)}${name}`;
      isGap = false;
    }
  }
  return words;
}

test.each([
  ['收入37 511元', 2, 37_511],
  ['达2 311.43亿元', 1, 2311.43],
  ['达1 234 567人', 1, 1_234_567],
  // Columns of a table, and numbers that a sentence names one after the other.
  ['120 311亩', 0, 120],
  ['甲25 130 208', 1, 25],
  ['建12 34处', 1, 12],
  ['在2014 511户', 1, 2014],
])('blanks part the thousands of one number only between words: "%s"', (text, at, value) => {
  expect(matchNumber(normalize(text).text, at)?.value).toBe(value);
});
