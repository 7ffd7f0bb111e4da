import { describe, expect, test } from 'vitest';
import { targetColumns, toTargetCells } from '../library/dataset.ts';
import { makeIndicator, makeObservation } from '../schemas/test-factories.ts';
import { type FigureReport, toFigures } from './figures.ts';
import { toTargetRow, toTargetTable } from './target-table.ts';
import { toTargets } from './targets.ts';
import { makeFigureReport } from './test-factories.ts';

const percent = { unit: '%', factors: { '%': 1 } };
const indicators = [
  makeIndicator({ growth: 'gdp-growth' }),
  makeIndicator({ slug: 'gdp-growth', title: '地区生产总值增速', ...percent }),
  makeIndicator({
    slug: 'trees',
    title: '造林',
    group: '生态',
    headline: false,
    unit: '万亩',
    factors: { 万亩: 1 },
  }),
];
const reports: ReadonlyMap<string, FigureReport> = new Map([
  [
    'r2025',
    makeFigureReport('a', {
      name: '2025年政府工作报告',
      path: '/a/2025/',
      gaps: ['/a/2025/#lost'],
      from: 2024,
      to: 2024,
    }),
  ],
  [
    'plan',
    makeFigureReport('a', { name: '2021年五年规划纲要', path: '/a/2021/', from: 2016, to: 2020 }),
  ],
]);
const goal = {
  report: 'plan',
  nature: 'target',
  period: '2025',
  value: 100,
  comparator: '>=',
  url: '/a/2021/#g',
} as const;
const result = { report: 'r2025', period: '2024', value: 92, url: '/a/2025/#s' };

function targetsOf(told: Parameters<typeof makeObservation>[0][]) {
  const observations = told.map((more) => makeObservation({ id: JSON.stringify(more), ...more }));
  return toTargets(toFigures({ slug: 'a', name: '甲县' }, indicators, observations, reports));
}

function rowsOf(told: Parameters<typeof makeObservation>[0][]) {
  return toTargetTable(targetsOf(told), reports).parts.flatMap(({ groups }) =>
    groups.flatMap(({ rows }) => rows),
  );
}

describe('a row', () => {
  test('shows target and result with their years, words, reports and addresses', () => {
    expect(rowsOf([goal, result])[0]).toMatchObject({
      slug: 'gdp',
      due: '2025年',
      target: {
        label: '100亿元以上',
        href: '/a/2021/#g',
        report: '2021年五年规划纲要',
        quote: '100亿元',
      },
      said: { label: '92亿元', years: '2024年', href: '/a/2025/#s', report: '2025年政府工作报告' },
      nothing: '',
      bar: { label: '2024年92亿元，2025年目标100亿元以上' },
    });
  });

  test('says that no level is told where a later report gives a growth only', () => {
    const growth = { ...result, indicator: 'gdp-growth', unit: '%', value: 5 };
    const [row] = rowsOf([goal, growth]);
    expect(row).toMatchObject({
      said: undefined,
      nothing: '报告未写总量',
      rate: { before: '2024年只写增速', label: '5%', href: '/a/2025/#s' },
    });
  });

  test('tells that a number is of one year, and one of another part of the county apart', () => {
    const span = { ...goal, period: '2021-2025' };
    expect(rowsOf([span, result])[0]?.said?.years).toBe('2024年一年');
    expect(rowsOf([span, { ...result, scope: '县城' }])[0]).toMatchObject({
      said: undefined,
      nothing: '范围或说法不同，另写',
      near: { label: '92亿元（县城）', years: '2024年一年' },
    });
  });

  test('leads to where words are lost', () => {
    expect(rowsOf([goal])[0]).toMatchObject({
      nothing: '报告未写',
      lost: { title: '缺文', href: '/a/2025/#lost' },
      bar: undefined,
    });
  });
});

test('what has results stands first and open; counts are told', () => {
  const trees = { ...goal, indicator: 'trees', unit: '万亩', value: 10, headline: false };
  const next = { ...goal, report: 'r2025', value: 98 };
  const { words, parts } = toTargetTable(targetsOf([goal, result, trees, next]), reports);
  expect(
    parts.map(({ id, count, isOpen, groups }) => [
      id,
      count,
      isOpen,
      groups.map(({ title }) => title),
    ]),
  ).toEqual([
    ['targets-said', 1, true, ['主要指标']],
    ['targets-unsaid', 1, false, ['生态']],
    ['targets-open', 1, false, ['主要指标']],
  ]);
  expect(words).toContain('共3项：有结果1项，报告未写1项，只有目标1项');
});

test('of many that stand open each year is a group, the latest first, and only that is open', () => {
  const trees = { ...goal, indicator: 'trees', unit: '万亩', value: 10, headline: false };
  const grown = { ...result, indicator: 'trees', unit: '万亩', value: 9 };
  const [gdp, tree] = targetsOf([goal, { ...result, period: '2025' }, trees, grown]);
  if (!gdp || !tree) throw new Error('No targets');
  const due = (to: number) => ({ ...gdp, target: { ...gdp.target, from: to, to } });
  const titlesOf = (count: number) => {
    const of = (year: number) => Array.from({ length: count }, () => due(year));
    const { parts } = toTargetTable([...of(2024), ...of(2025), tree], reports);
    return parts[0]?.groups.map(({ title, rows }) => [title, rows.length]);
  };
  expect(titlesOf(6)).toEqual([
    ['主要指标，2025年目标', 6],
    ['主要指标，2024年目标', 6],
    ['生态', 1],
  ]);
  expect(titlesOf(8)).toEqual([
    ['主要指标，2025年目标', 6],
    ['主要指标，2025年目标，其余', 2],
    ['主要指标，2024年目标', 8],
    ['生态', 1],
  ]);
  expect(titlesOf(3)).toEqual([
    ['主要指标', 6],
    ['生态', 1],
  ]);
});

test('a row of the data has each value as it is printed, and a cell for each column', () => {
  const [target] = targetsOf([{ ...goal, value: 1_000_000, unit: '万元' }, result]);
  if (!target) throw new Error('No target');
  const row = toTargetRow(target);
  expect(row).toMatchObject({
    county: 'a',
    indicator: 'gdp',
    due: 2025,
    outcome: 'said',
    target: { value: 1_000_000, unit: '万元', comparator: '>=', report: 'plan' },
    said: { value: 92, unit: '亿元', quote: '92亿元' },
    start: null,
    rate: null,
  });
  const cells = toTargetCells(row);
  expect(cells).toHaveLength(targetColumns.length);
  expect(cells[targetColumns.indexOf('said_value')]).toBe(92);
  expect(cells[targetColumns.indexOf('rate_value')]).toBeNull();
});

test('the groups of a long part are folded', () => {
  const many = Array.from({ length: 15 }, (_, at) => ({ ...goal, period: `${2025 + at}` }));
  const parts = (told: typeof many) => toTargetTable(targetsOf(told), reports).parts;
  expect(parts(many).some(({ isFolded }) => isFolded)).toBe(true);
  expect(parts(many.slice(0, 2)).some(({ isFolded }) => isFolded)).toBe(false);
});

test('of many targets the county’s page has the first group and leads on to the others', () => {
  const trees = { ...goal, indicator: 'trees', unit: '万亩', headline: false };
  const many = Array.from({ length: 70 }, (_, at) => ({ ...trees, period: `${2025 + at}` }));
  const targets = targetsOf([goal, result, { ...trees, value: 1 }, ...many]);
  const all = toTargetTable(targets, reports);
  const brief = toTargetTable(targets, reports, true);
  expect(all.all).toBeUndefined();
  expect(all.parts.every(({ groups }) => groups.every(({ href }) => !href))).toBe(true);
  expect(brief.all).toBe('/a/targets/');
  const shape = ({ parts }: typeof all) =>
    parts.map(({ id, count, groups }) => [
      id,
      count,
      groups.map((group) => [group.id, group.count]),
    ]);
  expect(shape(brief)).toEqual(shape(all));
  const groups = brief.parts.flatMap((part) => part.groups);
  const [first, ...others] = groups;
  expect(first?.rows).toHaveLength(1);
  expect(others.map(({ id, href, rows }) => [href === `/a/targets/#${id}`, rows.length])).toEqual(
    others.map(() => [true, 0]),
  );
  expect(others.length).toBeGreaterThan(0);
  // Of few it has all.
  expect(toTargetTable(targets.slice(0, 60), reports, true).all).toBeUndefined();
});

test('the words of a row of a table are its head and its cell', () => {
  const [row] = rowsOf([{ ...goal, quote: '1. 总值 (亿元)\t64\t100' }]);
  expect(row?.target).toMatchObject({ quote: '1. 总值 (亿元)', cell: '100' });
});
