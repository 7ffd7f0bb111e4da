import { describe, expect, test } from 'vitest';
import type { Observation } from '../schemas/observation.ts';
import {
  makeCounty,
  makeIndicator,
  makeObservation,
  makeReport,
} from '../schemas/test-factories.ts';
import { toCardFigures, toHeadlineFigures, toYearFigures } from './headline-figures.ts';

const indicators = ['grain-area', 'gdp', 'gdp-growth'].map((slug) =>
  makeIndicator({
    slug,
    title: { gdp: '地区生产总值', 'gdp-growth': '地区生产总值增速' }[slug] ?? '粮食播种面积',
    factors: { 亿元: 1, 万亩: 1, '%': 1 },
    ...(slug === 'gdp' && { growth: 'gdp-growth' }),
  }),
);

function observe(
  indicator: string,
  period: string,
  value: number,
  others: Partial<Observation> = {},
): Observation {
  return makeObservation({ indicator, period, value, label: indicator, ...others });
}

const labels = (observations: readonly Observation[], prefer?: 'actual' | 'target') =>
  toHeadlineFigures(observations, indicators, prefer).map(
    ({ label, value }) => `${label} ${value}`,
  );

describe('toHeadlineFigures', () => {
  test('the latest year of each indicator, levels before the growth that belongs to them', () => {
    expect(
      labels([
        observe('gdp-growth', '2023', 4.6, { unit: '%' }),
        observe('grain-area', '2023', 49, { unit: '万亩' }),
        observe('gdp', '2020', 63.9),
        observe('gdp', '2023', 87),
      ]),
    ).toEqual([
      '2023年地区生产总值 87亿元',
      '2023年粮食播种面积 49万亩',
      '2023年地区生产总值增速 4.6%',
    ]);
  });

  test('a number that the texts disagree on is not told', () => {
    expect(labels([observe('gdp', '2020', 3.5), observe('gdp', '2020', 3.6)])).toEqual([]);
    expect(labels([observe('gdp', '2020', 3.5), observe('gdp', '2020', 3.5)])).toHaveLength(1);
  });

  test('of a number told more and less exactly the latest report speaks, listed first', () => {
    const [old, late] = [
      observe('gdp', '2020', 3.51, { report: 'z-2021' }),
      observe('gdp', '2020', 3.5, { report: 'a-2024' }),
    ];
    expect(labels([late, old])).toEqual(['2020年地区生产总值 3.5亿元']);
  });

  test('targets stand for what was not reached yet, and come first in a plan', () => {
    const both = [observe('gdp', '2020', 63.9), observe('gdp', '2025', 100, { nature: 'target' })];
    expect(labels(both)).toEqual(['2020年地区生产总值 63.9亿元']);
    expect(labels(both, 'target')).toEqual(['2025年地区生产总值目标 100亿元']);
    expect(labels(both.slice(1))).toEqual(['2025年地区生产总值目标 100亿元']);
  });

  test('what is no headline number is never told', () => {
    expect(labels([observe('gdp', '2023', 87, { headline: false })])).toEqual([]);
  });
});

test('years are told once where they are the same', () => {
  const figures = toHeadlineFigures(
    [observe('gdp', '2023', 87), observe('grain-area', '2023', 49)],
    indicators,
  );
  expect(toCardFigures(figures)).toMatchObject({
    period: '2023年',
    figures: [{ label: '地区生产总值' }, { label: '粮食播种面积' }],
  });
  const mixed = (...others: Observation[]) =>
    toCardFigures(toHeadlineFigures([observe('gdp', '2023', 87), ...others], indicators));
  expect(mixed(observe('grain-area', '2024', 49))).toEqual({
    figures: [
      { year: '2023年', label: '地区生产总值', value: '87亿元' },
      { year: '2024年', label: '粮食播种面积', value: '49亿元' },
    ],
  });
  // Those of the first one's years are enough.
  expect(
    mixed(observe('grain-area', '2024', 49), observe('gdp-growth', '2023', 4.6, { unit: '%' })),
  ).toMatchObject({
    period: '2023年',
    figures: [{ label: '地区生产总值' }, { label: '地区生产总值增速' }],
  });
});

test('the reports of a year tell of the year before alone, one number of each county', () => {
  const report = (slug: string) => ({
    id: slug,
    county: makeCounty({ slug, name: `${slug}县` }),
    data: makeReport({ county: slug, year: 2024 }),
  });
  const byReport = new Map([
    [
      'a',
      [observe('gdp', '2022', 80), observe('gdp', '2023', 87), observe('grain-area', '2023', 49)],
    ],
    ['b', [observe('gdp', '2020', 60), observe('gdp', '2024', 99, { nature: 'target' })]],
  ]);
  const told = (...slugs: string[]) =>
    toYearFigures(slugs.map(report), byReport, indicators).map(({ label, value }) => label + value);
  expect(told('a', 'b')).toEqual(['a县2023年地区生产总值87亿元']);
  expect(told('a')).toEqual(['2023年地区生产总值87亿元', '2023年粮食播种面积49亿元']);
});
