import { expect, test } from 'vitest';
import { isWorthChart } from './chart-rule.ts';
import { makeFigure } from './test-factories.ts';

const years = (...all: number[]) => all.map((year) => ({ period: `${year}`, value: year }));
const target = { period: '2025', nature: 'target' as const, value: 100 };

test.each([
  ['three years', years(2020, 2021, 2023), true],
  ['two years', years(2020, 2023), false],
  ['a target beside a result', [...years(2023), target], true],
  ['a target alone', [target], false],
  ['one year told three times', [...years(2023), ...years(2023), ...years(2023)], false],
  [
    'averages',
    [2018, 2019, 2020].map((year) => ({
      period: `2015-${year} average`,
      nature: 'average_growth' as const,
    })),
    false,
  ],
])('%s: %#', (_, told, expected) => {
  expect(isWorthChart(makeFigure('a', told))).toBe(expected);
});
