import { expect, test } from 'vitest';
import type { Observation } from '../schemas/observation.ts';
import { makeCounty, makeIndicator, makeObservation } from '../schemas/test-factories.ts';
import { toCards } from './pictures.ts';

const gdp = makeIndicator({ slug: 'gdp', title: '地区生产总值', compares: true });

/** The figures on the card of an indicator, of which each county tells one number. */
function figuresOf(told: readonly Partial<Observation>[]) {
  const counties = told.map((_, at) => ({
    county: makeCounty({ slug: `county-${at}`, name: `${'甲乙丙丁戊己'[at]}县` }),
    reports: [],
  }));
  const observations = told.map((one, at) =>
    makeObservation({
      county: `county-${at}`,
      report: `county-${at}-2024`,
      headline: false,
      ...one,
    }),
  );
  const cards = toCards({
    reports: [],
    counties,
    indicators: [gdp],
    topics: [],
    byReport: new Map(),
    byIndicator: new Map([['gdp', observations]]),
    striking: undefined,
  });
  const { period, figures } = cards.get('/indicators/gdp/') ?? {};
  return [period, figures?.map(({ label, value }) => `${label} ${value}`)];
}

const actual = (value: number, period = '2023') => ({ value, period, nature: 'actual' as const });
const target = (value: number) => ({ value, period: '2025', nature: 'target' as const });

test('the card of an indicator shows three counties of the same year as the first', () => {
  expect(figuresOf([actual(1), actual(2, '2022'), actual(3), actual(4), actual(5)])).toEqual([
    '2023年',
    ['甲县 1亿元', '丙县 3亿元', '丁县 4亿元'],
  ]);
});

test('it shows what was reached, wherever that is told, before what is aimed at', () => {
  expect(figuresOf([target(1), target(2), target(3), target(4), actual(5)])).toEqual([
    '2023年',
    ['戊县 5亿元'],
  ]);
  expect(figuresOf([target(1), target(2), target(3), target(4)])).toEqual([
    '2025年目标',
    ['甲县 1亿元', '乙县 2亿元', '丙县 3亿元'],
  ]);
});
