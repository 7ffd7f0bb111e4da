import { expect, test } from 'vitest';
import type { Observation } from '../schemas/observation.ts';
import { makeIndicator, makeObservation } from '../schemas/test-factories.ts';
import {
  describeFigures,
  labelOf,
  namePlaces,
  reportsOf,
  tellMissing,
  toComparison,
  toExtent,
  toFigureReports,
  toFigures,
  valuesOf,
} from './figures.ts';

const gdp = makeIndicator();
const a = { slug: 'a', name: '甲县' };
const b = { slug: 'b', name: '乙县' };
const reports = [
  {
    id: 'a-2025',
    county: a,
    data: { title: '政府工作报告', kind: 'work-report', date: '2025-02-20', year: 2025 },
    kind: '政府工作报告',
    path: '/a/2025/',
    gaps: ['/a/2025/#g'],
  },
  {
    id: 'b-2024',
    county: b,
    data: { title: '两会', kind: 'sessions', date: '2024-02-20', year: 2024 },
    kind: '两会报道',
    path: '/b/2024/',
    gaps: [],
  },
] as const;

function observation(county: string, period: string, value: number) {
  return makeObservation({
    county,
    period,
    value,
    nature: Number(period) > 2024 ? 'target' : 'actual',
  });
}

/** The figure of a county, of all that is told and of all reports. */
function figuresOf(county: typeof a, indicator = gdp, all: readonly Observation[] = observations) {
  return toFigures(
    county,
    [indicator],
    all.filter((one) => one.county === county.slug),
    toFigureReports(
      county,
      reports.filter((report) => report.county === county),
    ),
  );
}

const observations = [
  observation('a', '2022', 80),
  observation('b', '2023', 184),
  observation('a', '2025', 100),
];

test('a figure goes on to the year before the county’s last report', () => {
  const [figure] = figuresOf(a);
  expect(figure?.series).toMatchObject([
    { kind: 'value', from: 2022 },
    { kind: 'gap', from: 2023, to: 2024 },
    { kind: 'value', from: 2025, isTarget: true },
  ]);
  expect(figure?.reports.get('a-2025')).toEqual({
    name: '2025年政府工作报告',
    path: '/a/2025/',
    standard: '政府工作报告：甲县[R/OL]. (2025-02-20)',
    from: 2024,
    to: 2024,
    gaps: ['/a/2025/#g'],
  });
});

test('the reports of a figure are those its values come from', () => {
  const [figure] = figuresOf(b);
  expect(figure && reportsOf(figure).map(({ path }) => path)).toEqual(['/b/2024/']);
});

test('what can be chosen: the years of all rows, and whether targets stand among them', () => {
  expect(toExtent([...figuresOf(a), ...figuresOf(b)])).toEqual({
    first: 2022,
    last: 2025,
    isMixed: true,
  });
  expect(toExtent(figuresOf(b))).toEqual({ first: 2023, last: 2023, isMixed: false });
});

test('a county of which nothing is reported has a figure all the same', () => {
  const figures = figuresOf({ slug: 'c', name: '丙县' });
  expect(figures.map(({ series }) => series)).toEqual([[]]);
});

test('a comparison has a place for each county and year, and one for what took longer', () => {
  const average = { ...observation('b', '2023', 6), period: '2021-2023 average' };
  const figures = [a, b].flatMap((county) => figuresOf(county, gdp, [...observations, average]));
  const { columns, rows } = toComparison(figures);
  // A report of 2025 should tell of 2024.
  expect(columns.map(({ from }) => from)).toEqual([2022, 2023, 2024]);
  const shown = rows.map(({ cells }) =>
    cells.map(({ values, isGap }) => (isGap ? 'gap' : values.map(({ value }) => value))),
  );
  expect(shown).toEqual([
    [[80], 'gap', 'gap'],
    [[], [184], []],
  ]);
  expect(rows[0]?.targets.map(({ value }) => value)).toEqual([100]);
  expect(rows[1]?.spans.map(({ value }) => value)).toEqual([6]);
});

test('years of which nothing is told stand in one column where it says the same of all of them', () => {
  const [figure] = figuresOf(a, gdp, [observation('a', '2020', 50), observation('a', '2023', 80)]);
  expect(figure && toComparison([figure]).columns).toEqual([
    { from: 2020, to: 2020 },
    { from: 2021, to: 2022 },
    { from: 2023, to: 2023 },
    { from: 2024, to: 2024 },
  ]);
});

test('what is missing may have stood where words are lost, and is told apart from a target', () => {
  const [figure] = figuresOf(a, gdp, [
    ...observations,
    { ...observation('a', '2024', 90), nature: 'target' },
  ]);
  if (!figure) throw new Error('No figure');
  const lost = [expect.objectContaining({ gaps: ['/a/2025/#g'] })];
  expect(tellMissing({ from: 2023, to: 2024 }, figure)).toMatchObject({
    what: '实际未写',
    lost,
  });
  expect(tellMissing({ from: 2021, to: 2023 }, figure)).toEqual({
    what: '未写',
    lost: [],
  });
});

test('a description has the latest value and the targets of each county, and whole items only', () => {
  const figures = [a, b].flatMap((county) => figuresOf(county));
  const told = '甲县2022年80亿元，目标2025年100亿元；乙县2023年184亿元。';
  expect(describeFigures(figures, '总值：', '各连到报告原文。')).toBe(
    `总值：${told}各连到报告原文。`,
  );
  const start = '一'.repeat(95);
  expect(describeFigures(figures, start, '完。')).toBe(`${start}甲县2022年80亿元。完。`);
});

test('a title names three counties at most', () => {
  const [figure] = figuresOf(a);
  if (!figure) throw new Error('No figure');
  expect(namePlaces([figure, figure])).toBe('甲县、甲县');
  expect(namePlaces([figure, figure, figure, figure])).toBe('各县');
  const long = { ...figure, county: { ...a, name: '积石山保安族东乡族撒拉族自治县' } };
  expect(namePlaces([long, long])).toBe('各县');
  const [other] = figuresOf({ slug: 'd', name: '丁市' });
  expect(other && namePlaces([figure, figure, figure, other])).toBe('各地');
});

test('a value is told in the unit of its indicator, with the part of the county it speaks of', () => {
  const seat = { ...observation('a', '2022', 8000), unit: '万元', scope: '县城', report: 'a-2025' };
  const [figure] = figuresOf(a, gdp, [seat]);
  const [value] = figure ? valuesOf(figure) : [];
  expect(value && labelOf(value, '亿元')).toBe('0.8亿元（县城）');
});
