import { expect, test } from 'vitest';
import { toAddress } from '../library/routes.ts';
import type { Observation } from '../schemas/observation.ts';
import { toComparisonTable, toIndicatorTable } from './tables.ts';
import { makeFigure, makeFigureReport } from './test-factories.ts';

const report = makeFigureReport('a', { from: 2024, to: 2024 });

function figureOf(slug: string, ...told: Partial<Observation>[]) {
  return makeFigure(slug, told, undefined, report);
}

test('a row says what a value is and where it stands, its citation leads to the paragraph', () => {
  const quote = '增加到\n87亿元';
  const { rows, isDisputed } = toIndicatorTable(
    figureOf('a', { scope: '县城', period: '2024', quote, block: 'p9', url: '/a/2025/#o1' }),
  );
  expect(isDisputed).toBe(false);
  expect(rows).toMatchObject([
    {
      kind: 'value',
      years: '2024年',
      nature: '实际 · 县城',
      value: '87亿元',
      href: '/a/2025/#o1',
      sources: [
        {
          name: report.name,
          words: { quote: '增加到 87亿元', cell: undefined },
          standard: report.standard,
          address: toAddress('/a/2025/#p9'),
        },
      ],
    },
  ]);
});

test('values that disagree are marked, and so are years of which nothing is told', () => {
  const { rows, isDisputed } = toIndicatorTable(
    figureOf('a', { period: '2023' }, { period: '2023', value: 99 }),
  );
  expect(isDisputed).toBe(true);
  expect(rows.map((row) => (row.kind === 'gap' ? row : row.nature))).toEqual([
    '实际（另有一数）',
    '实际（另有一数）',
    {
      kind: 'gap',
      attributes: { 'data-from': 2024, 'data-to': 2024, 'data-missing': '', 'data-series': 'a' },
      years: '2024年',
      what: '未写',
      lost: { title: '缺文', href: '/a/2024/#g' },
    },
  ]);
});

test('a comparison says of each county and year a value, that it is missing, or nothing', () => {
  const { words, columns, hasSpans, hasTargets, rows } = toComparisonTable([
    figureOf('a', { period: '2023' }, { period: '2025', nature: 'target', value: 100 }),
    figureOf('b', { period: '2024', value: 184 }),
  ]);
  expect(columns).toEqual([
    { years: '2023年', attributes: { 'data-from': 2023, 'data-to': 2023 } },
    { years: '2024年', attributes: { 'data-from': 2024, 'data-to': 2024 } },
  ]);
  expect([words.noun, hasSpans, hasTargets]).toEqual(['县', false, true]);
  const told = rows.map(({ name, href, cells, others }) => [
    name,
    href,
    ...cells.map(({ values, nothing }) => values[0]?.value ?? nothing),
    ...others.map(({ values }) => values[0]?.label),
  ]);
  expect(told).toEqual([
    ['a县', '/a/', '87', '未写', '100亿元'],
    ['b县', '/b/', '—', '184', undefined],
  ]);
  expect(rows[0]?.cells[1]?.attributes).toMatchObject({ 'data-missing': '', 'data-series': 'a' });
  expect(rows[1]?.cells[0]?.attributes).not.toHaveProperty('data-missing');
});

test('a column of which no county has a value is one of missing years', () => {
  const { columns, rows } = toComparisonTable([figureOf('a', { period: '2022' })]);
  expect(columns[1]).toMatchObject({ years: '2023—2024年', attributes: { 'data-missing': '' } });
  expect(rows[0]?.cells[1]).toMatchObject({ nothing: '未写', values: [] });
});
