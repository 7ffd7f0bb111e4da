import { expect, test } from 'vitest';
import { makeIndicator } from '../schemas/test-factories.ts';
import type { Figure } from './figures.ts';
import { makeFigure, makeFigureReport } from './test-factories.ts';
import { toYearFigures, toYearTargets, type YearPlace } from './year-table.ts';

const gdp = makeIndicator({ growth: 'gdp-growth' });
const growth = makeIndicator({
  slug: 'gdp-growth',
  title: '地区生产总值增速',
  unit: '%',
  factors: { '%': 1 },
});
const output = makeIndicator({
  slug: 'industry-growth',
  title: '工业增加值增速',
  unit: '%',
  factors: { '%': 1 },
});
const roads = makeIndicator({
  slug: 'roads',
  title: '改造农村公路',
  unit: '公里',
  factors: { 公里: 1 },
  headline: false,
});

type Told = Parameters<typeof makeFigure>[1];

/** A county with a report of 2024. */
function place(
  slug: string,
  told: Partial<Record<'gdp' | 'growth' | 'output' | 'roads', Told>>,
): YearPlace {
  const figures: Figure[] = [
    makeFigure(slug, told.gdp, gdp),
    makeFigure(slug, told.growth, growth),
    makeFigure(slug, told.output, output),
    makeFigure(slug, told.roads, roads),
  ];
  return {
    county: { slug, name: `${slug}县` },
    figures,
    reports: new Map([[`${slug}-2024`, makeFigureReport(slug)]]),
  };
}

const labels = (rows: ReturnType<typeof toYearFigures>['rows']) =>
  rows.map(({ title, cells }) => [
    title,
    ...cells.map(({ values }) => values.map(({ label }) => label).join(' ')),
  ]);

test('the numbers of the year looked back on stand beside each other, a growth beside its level', () => {
  const places = [
    place('a', { gdp: [{ value: 87 }], growth: [{ value: 6 }], output: [{ value: -4.2 }] }),
    place('b', { growth: [{ value: 5 }] }),
    place('c', {}),
  ];
  expect(labels(toYearFigures(places, 2023).rows)).toEqual([
    ['地区生产总值', '87亿元 增长6%', '增长5%', ''],
    ['工业增加值', '下降4.2%', '', ''],
  ]);
  expect(toYearFigures(places, 2023).places).toEqual(['a县', 'b县', 'c县']);
});

test('where a county tells nothing, the place of its lost words is named', () => {
  const places = [place('a', { gdp: [{ value: 87 }] }), place('b', {})];
  const { rows } = toYearFigures(places, 2023);
  expect(rows[0]?.cells.map(({ lost }) => lost?.href)).toEqual([undefined, '/b/2024/#g']);
});

test('no other year stands among them, nor what a report of another year tells, nor a target', () => {
  const places = [
    place('a', {
      gdp: [
        { value: 80, period: '2022' },
        { value: 64, period: '2021-2023' },
        { value: 99, nature: 'target' },
        { value: 90, report: 'a-2025' },
      ],
    }),
  ];
  expect(toYearFigures(places, 2023).rows).toEqual([]);
});

test('targets of the year stand beside each other, what only one county aims at after them', () => {
  const aim = (value: number) => [{ value, period: '2024', nature: 'target' as const }];
  const places = [
    place('a', {
      gdp: aim(100),
      roads: [...aim(28), { value: 30, period: '2025', nature: 'target' }],
    }),
    place('b', {}),
  ];
  const targets = toYearTargets(places, 2024);
  expect(labels(targets.rows)).toEqual([['地区生产总值', '100亿元', '']]);
  expect(targets.others).toMatchObject([
    { place: 'a县', items: [{ title: '改造农村公路', label: '28公里' }] },
  ]);
  const both = toYearTargets([place('a', { roads: aim(28) }), place('b', { roads: aim(5) })], 2024);
  expect(labels(both.rows)).toEqual([['改造农村公路', '28公里', '5公里']]);
  expect(both.others).toEqual([]);
});
