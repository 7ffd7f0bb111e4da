import { expect, test } from 'vitest';
import { type ChartRow, toChartData } from './chart-data.ts';

function row(from: number, value: number, more: Partial<ChartRow> = {}): ChartRow {
  return { from, to: from, isAverage: false, isTarget: false, label: `${value}`, value, ...more };
}

test('every year has its place, also one without a value', () => {
  const { years, isGap, lines } = toChartData(
    [row(2020, 63.9), row(2023, 87)],
    [{ from: 2021, to: 2022 }],
  );
  expect(years).toEqual([2020, 2021, 2022, 2023]);
  expect(isGap).toEqual([false, true, true, false]);
  expect(lines.map(({ values }) => values)).toEqual([[63.9, null, null, 87]]);
});

test('targets stand apart, and a value of several years runs across them', () => {
  const { lines } = toChartData([
    row(2020, 2.6),
    row(2020, 10, { to: 2022, isTarget: true, isAverage: true }),
    row(2022, 6, { isTarget: true }),
  ]);
  expect(lines.map(({ kind, isSpan, values }) => [kind, isSpan, values])).toEqual([
    ['actual', false, [2.6, null, null]],
    ['target', false, [null, null, 6]],
    ['target', true, [10, 10, 10]],
  ]);
});

test('a range is a band of its own', () => {
  const { lines } = toChartData([row(2023, 5.2), row(2024, 7.5, { upper: 8, isTarget: true })]);
  expect(lines.map(({ kind, isBand, values }) => [kind, isBand, values])).toEqual([
    ['actual', false, [5.2, null]],
    ['target', true, [null, [7.5, 8]]],
  ]);
});

test('two values of one year are both drawn', () => {
  const { lines } = toChartData([row(2023, 87), row(2023, 88), row(2024, 90)]);
  expect(lines.map(({ values }) => values)).toEqual([
    [87, 90],
    [88, null],
  ]);
});

test('no rows, no years', () => {
  expect(toChartData([])).toEqual({ years: [], isGap: [], lines: [] });
});
