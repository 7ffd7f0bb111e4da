import { expect, test } from 'vitest';
import { toChartData } from './chart-data.ts';
import { toLabels } from './chart-labels.ts';
import { makeTableValue } from './test-factories.ts';

function labelsOf(rows: Parameters<typeof makeTableValue>[0][], unit: string, isBars: boolean) {
  const { lines } = toChartData(rows.map((row) => makeTableValue(row)));
  return toLabels(lines, unit, isBars)
    .flat()
    .filter((label) => label !== undefined);
}

test('bars of one year have their words together above the highest', () => {
  const rows = [{ value: 48 }, { value: 50, isTarget: true }];
  expect(labelsOf(rows, '万亩', true)).toEqual([{ text: '目标50\n48', align: 'top' }]);
});

test('targets for one year and for the years up to it are told apart', () => {
  const rows = [
    { from: 2021, to: 2025, value: 23, isTarget: true },
    { from: 2025, to: 2025, value: 1, isTarget: true },
  ];
  expect(labelsOf(rows, '万亩', true)[0]?.text).toBe('5年目标23\n当年目标1');
});

test('points of one year have their words on different sides', () => {
  const rows = ['a', 'b', 'c'].map((series, at) => ({ series, value: 4 + at }));
  expect(labelsOf(rows, '%', false)).toEqual([
    { text: '4%', align: 'bottom' },
    { text: '5%', align: 'right' },
    { text: '6%', align: 'top' },
  ]);
});

test('a range is told by both ends, a rate over years by its band', () => {
  expect(labelsOf([{ value: 7.5, upper: 8 }], '%', false)[0]?.text).toBe('7.5—8%');
  expect(labelsOf([{ from: 2021, to: 2025, isAverage: true }], '%', false)).toEqual([]);
});
