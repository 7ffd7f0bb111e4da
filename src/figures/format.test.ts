import { describe, expect, test } from 'vitest';
import { formatGrowth, formatPeriod, formatValue, formatYears, readPeriod } from './format.ts';

describe('formatValue', () => {
  test.each([
    ['=', 114.5, '亿元', '114.5亿元'],
    ['>=', 7, '%', '7%以上'],
    ['<=', 4.5, '%', '4.5%以内'],
    ['>', 120, '亿元', '超120亿元'],
    ['<', 3, '', '低于3'],
    ['~', 132, '亿元', '约132亿元'],
    ['=', 12345, '元', '12345元'],
  ] as const)('formatValue(%s %d %s) is %s', (comparator, value, unit, expected) => {
    expect(formatValue({ comparator, value, unit })).toBe(expected);
  });

  test('a range is told by both ends', () => {
    expect(formatValue({ comparator: '>=', value: 7.5, upper: 8, unit: '%' })).toBe('7.5—8%');
  });
});

test.each([
  [{ from: 2023, to: 2023 }, '2023年'],
  [{ from: 2021, to: 2025 }, '2021—2025年'],
  [{ from: 2021, to: 2025, isAverage: true }, '2021—2025年均'],
])('formatYears of %o is %s', (years, expected) => {
  expect(formatYears(years)).toBe(expected);
});

test.each([
  ['2023', { from: 2023, to: 2023, isAverage: false }],
  ['2021-2025', { from: 2021, to: 2025, isAverage: false }],
  ['2015-2020 average', { from: 2015, to: 2020, isAverage: true }],
])('readPeriod of %s', (period, expected) => {
  expect(readPeriod(period)).toEqual(expected);
});

test.each([
  ['2023', 'actual', '2023年'],
  ['2025', 'target', '2025年目标'],
  ['2021-2025 average', 'target', '2021—2025年均目标'],
] as const)('formatPeriod of %s %s is %s', (period, nature, expected) => {
  expect(formatPeriod({ period, nature })).toBe(expected);
});

test.each([
  [{ comparator: '=', value: 5 }, '增长5%'],
  [{ comparator: '=', value: -4.2 }, '下降4.2%'],
  [{ comparator: '~', value: 6 }, '增长约6%'],
] as const)('formatGrowth of %o is %s', (growth, told) => {
  expect(formatGrowth(growth)).toBe(told);
});
