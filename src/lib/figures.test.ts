import { expect, test } from 'vitest';
import type { Indicator, Observation } from '../schemas/observation.ts';
import {
  labelOf,
  reportsOf,
  toAttributes,
  toComparison,
  toExtent,
  toFigures,
  valuesOf,
} from './figures.ts';

const gdp: Indicator = {
  slug: 'gdp',
  title: '地区生产总值',
  definition: '一年的产出。',
  unit: '亿元',
  group: '综合经济',
  headline: true,
  aliases: ['GDP'],
  factors: { 亿元: 1 },
};
const a = { slug: 'a', name: '甲县' };
const b = { slug: 'b', name: '乙县' };
const reports = [
  {
    id: 'a-2025',
    county: a,
    data: { title: '政府工作报告', kind: 'work-report', date: '2025-02-20', year: 2025 },
    kind: '政府工作报告',
    path: '/a/2025/',
  },
  {
    id: 'b-2024',
    county: b,
    data: { title: '两会', kind: 'sessions', date: '2024-02-20', year: 2024 },
    kind: '两会报道',
    path: '/b/2024/',
  },
] as const;

function observation(county: string, period: string, value: number): Observation {
  return {
    id: `${county}-${period}`,
    county,
    report: `${county}-2024`,
    indicator: 'gdp',
    label: '地区生产总值',
    period,
    nature: Number(period) > 2024 ? 'target' : 'actual',
    comparator: '=',
    value,
    unit: '亿元',
    scope: '全县',
    headline: true,
    quote: `${value}亿元`,
    start: 0,
    end: 1,
    block: 'b',
    url: '/',
  };
}

const observations = [
  observation('a', '2022', 80),
  observation('b', '2023', 184),
  observation('a', '2025', 100),
];

test('a figure goes on to the year before the county’s last report', () => {
  const [figure] = toFigures(a, [gdp], observations, reports);
  expect(figure?.series).toMatchObject([
    { kind: 'value', from: 2022 },
    { kind: 'gap', from: 2023, to: 2024 },
    { kind: 'value', from: 2025, isTarget: true },
  ]);
  expect(figure?.reports.get('a-2025')).toEqual({
    name: '2025年政府工作报告',
    path: '/a/2025/',
    standard: '政府工作报告：甲县[R/OL]. (2025-02-20)',
  });
});

test('the reports of a figure are those its values come from', () => {
  const [figure] = toFigures(b, [gdp], observations, reports);
  expect(figure && reportsOf(figure).map(({ path }) => path)).toEqual(['/b/2024/']);
});

test('what can be chosen: the years of all rows, and whether targets stand among them', () => {
  const of = (county: typeof a) => toFigures(county, [gdp], observations, reports);
  expect(toExtent([...of(a), ...of(b)])).toEqual({ first: 2022, last: 2025, isMixed: true });
  expect(toExtent(of(b))).toEqual({ first: 2023, last: 2023, isMixed: false });
});

test('a county of which nothing is reported has a figure all the same', () => {
  const figures = toFigures({ slug: 'c', name: '丙县' }, [gdp], observations, reports);
  expect(figures.map(({ series }) => series)).toEqual([[]]);
});

test('a comparison has a place for each county and year, and one for what took longer', () => {
  const average = { ...observation('b', '2023', 6), period: '2021-2023 average' };
  const figures = [a, b].flatMap((county) =>
    toFigures(county, [gdp], [...observations, average], reports),
  );
  const { years, rows } = toComparison(figures);
  // A report of 2025 should tell of 2024.
  expect(years).toEqual([2022, 2023, 2024]);
  expect(rows.map((row) => row.values.map((values) => values.map(({ value }) => value)))).toEqual([
    [[80], [], []],
    [[], [184], []],
  ]);
  expect(rows[0]?.targets.map(({ value }) => value)).toEqual([100]);
  expect(rows[1]?.spans.map(({ value }) => value)).toEqual([6]);
});

test('a chart reads of a value when, how much, of what part of the county, and where it stands', () => {
  const seat = { ...observation('a', '2022', 8000), unit: '万元', scope: '县城', report: 'a-2025' };
  const of = { ...gdp, factors: { 万元: 0.0001 } };
  const [figure] = toFigures(a, [of], [seat], reports);
  const [value] = figure ? valuesOf(figure) : [];
  if (!figure || !value) throw new Error('No value');
  expect(labelOf(value, '亿元')).toBe('0.8亿元（县城）');
  expect(toAttributes(value, figure)).toEqual({
    'data-series': 'a',
    'data-from': 2022,
    'data-to': 2022,
    'data-average': undefined,
    'data-target': undefined,
    'data-scope': '县城',
    'data-value': 0.8,
    'data-upper': undefined,
    'data-label': '0.8亿元（县城）',
    'data-told': '2025年政府工作报告',
  });
});
