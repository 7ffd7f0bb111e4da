import { describe, expect, test } from 'vitest';
import type { TableValue } from './attributes.ts';
import { describeChart, toChartData, toNextRow } from './chart-data.ts';
import { makeTableValue } from './test-factories.ts';

function row(from: number, value: number, more: Partial<TableValue> = {}): TableValue {
  return makeTableValue({ from, value, ...more });
}

function gap(from: number, to: number, series = 'a') {
  return { series, from, to };
}

describe('toChartData', () => {
  test('every year has its place, also one without a value', () => {
    const { years, missing, lines } = toChartData(
      [row(2020, 63.9), row(2023, 87)],
      [gap(2021, 2022)],
    );
    expect(years).toEqual([2020, 2021, 2022, 2023]);
    expect(missing).toEqual([undefined, '未写', '未写', undefined]);
    expect(lines.map(({ rows }) => rows.map((one) => one?.value))).toEqual([
      [63.9, undefined, undefined, 87],
    ]);
  });

  test('targets stand apart, and a value of several years runs across them', () => {
    const { lines } = toChartData([
      row(2020, 2.6),
      row(2020, 10, { to: 2022, isTarget: true, isAverage: true }),
      row(2022, 6, { isTarget: true }),
    ]);
    expect(
      lines.map(({ isTarget, isSpan, rows }) => [isTarget, isSpan, rows.map((one) => one?.value)]),
    ).toEqual([
      [false, false, [2.6, undefined, undefined]],
      [true, false, [undefined, undefined, 6]],
      [true, true, [10, 10, 10]],
    ]);
  });

  test('a range is a band of its own', () => {
    const { lines } = toChartData([row(2023, 5.2), row(2024, 7.5, { upper: 8, isTarget: true })]);
    expect(lines.map(({ isTarget, isBand }) => [isTarget, isBand])).toEqual([
      [false, false],
      [true, true],
    ]);
  });

  test('a line breaks where the name changes', () => {
    const { lines } = toChartData([row(2012, 80, { variant: '旧称' }), row(2013, 87)]);
    expect(lines.map(({ isVariant, rows }) => [isVariant, rows.map((one) => one?.value)])).toEqual([
      [true, [80, undefined]],
      [false, [undefined, 87]],
    ]);
  });

  test('two values of one year are both drawn', () => {
    const { lines } = toChartData([row(2023, 87), row(2023, 88), row(2024, 90)]);
    expect(lines.map(({ layer, rows }) => [layer, rows.map((one) => one?.value)])).toEqual([
      [0, [87, 90]],
      [1, [88, undefined]],
    ]);
  });

  test('no line leads from one part of the county to another', () => {
    const { lines } = toChartData([row(2023, 87), row(2024, 40, { scope: '县城' }), row(2025, 90)]);
    expect(lines.map(({ rows }) => rows.map((one) => one?.value))).toEqual([
      [87, undefined, 90],
      [undefined, 40, undefined],
    ]);
  });

  test('each series has its own lines, and a year is missing where none has a value', () => {
    const { lines, missing } = toChartData(
      [row(2020, 1), row(2023, 2, { series: 'b' })],
      [gap(2021, 2023), gap(2020, 2022, 'b')],
    );
    expect(lines.map(({ series }) => series)).toEqual(['a', 'b']);
    expect(missing).toEqual([undefined, '未写', '未写', undefined]);
  });

  test('the axis may be longer than what is told, or cut a gap', () => {
    const shown = { from: 2022, to: 2025 };
    const { years, missing } = toChartData([row(2024, 10)], [gap(2021, 2023)], shown);
    expect(years).toEqual([2022, 2023, 2024, 2025]);
    expect(missing).toEqual(['未写', '未写', undefined, undefined]);
  });

  test('what is aimed at in a year is told apart from what is missing', () => {
    const { missing } = toChartData(
      [row(2023, 10), row(2024, 12, { isTarget: true })],
      [gap(2024, 2024)],
    );
    expect(missing).toEqual([undefined, '实际未写']);
  });

  test('no rows, no years', () => {
    expect(toChartData([])).toEqual({ years: [], missing: [], lines: [] });
  });
});

describe('describeChart', () => {
  const target = row(2025, 100, { isTarget: true, label: '100亿元以上' });

  test('tells values, gaps and targets', () => {
    expect(
      describeChart('甲县总值', [row(2020, 63.9), row(2023, 87), target], [gap(2021, 2022)]),
    ).toBe('甲县总值：2020年63.9亿元，2021—2022年未写，2023年87亿元；目标：2025年100亿元以上。');
  });

  test('tells series by series, gaps of single years as one', () => {
    const names = new Map([
      ['a', '甲县'],
      ['b', '乙县'],
    ]);
    expect(
      describeChart(
        '总值',
        [row(2020, 63.9), row(2023, 184, { series: 'b' }), target],
        [gap(2021, 2021), gap(2022, 2022), gap(2020, 2020, 'b')],
        names,
      ),
    ).toBe(
      '总值。甲县：2020年63.9亿元，2021—2022年未写；目标：2025年100亿元以上。乙县：2020年未写，2023年184亿元。',
    );
  });
});

describe('toNextRow', () => {
  const rows = [
    row(2020, 1),
    row(2023, 2),
    row(2021, 3, { series: 'b' }),
    row(2024, 4, { series: 'b' }),
  ];
  const value = (at: number | undefined, key: Parameters<typeof toNextRow>[2]) =>
    toNextRow(rows, at === undefined ? undefined : rows[at], key)?.value;

  test('left and right go through a series and stop at its ends', () => {
    expect(value(undefined, 'ArrowRight')).toBe(1);
    expect(value(0, 'ArrowRight')).toBe(2);
    expect(value(1, 'ArrowRight')).toBeUndefined();
    expect(value(1, 'ArrowLeft')).toBe(1);
    expect(value(3, 'Home')).toBe(3);
    expect(value(0, 'End')).toBe(2);
  });

  test('up and down go to the nearest year of the series beside it', () => {
    expect(value(1, 'ArrowDown')).toBe(4);
    expect(value(2, 'ArrowUp')).toBe(1);
    expect(value(3, 'ArrowDown')).toBeUndefined();
  });
});
