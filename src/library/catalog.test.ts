import { describe, expect, test } from 'vitest';
import { makeBlock, makeCounty, makeReport } from '../schemas/test-factories.ts';
import {
  distinguish,
  findGaps,
  groupByCountyAndYear,
  groupByYear,
  inOrderOf,
  nameReport,
  toCountyEntries,
  toReports,
} from './catalog.ts';

const a = makeCounty();
const b = makeCounty({ slug: 'b', name: '乙县', code: 140801 });
const c = makeCounty({ slug: 'c', name: '丙县', code: 140802 });

const entries = [
  { id: 'a-2021', data: makeReport({ year: 2021, kind: 'five-year-plan', date: '2021-04' }) },
  { id: 'a-2024-sessions', data: makeReport({ kind: 'sessions', date: '2024-02-19/2024-02-22' }) },
  { id: 'a-2024-work-report', data: makeReport({ date: '2024-02-20' }), filePath: 'own.md' },
  { id: 'b-2025', data: makeReport({ county: 'b', year: 2025 }) },
];

describe('toReports', () => {
  const reports = toReports(entries, [a, b, c], new Map([['a-2021', ['g1']]]));

  test('newest first, by the last day of what they tell of', () => {
    expect(reports.map(({ id }) => id)).toEqual([
      'b-2025',
      'a-2024-sessions',
      'a-2024-work-report',
      'a-2021',
    ]);
  });

  test('the kind stands in the path only where a year has several documents', () => {
    expect(reports.map(({ path }) => path)).toEqual([
      '/b/2025/',
      '/a/2024/sessions/',
      '/a/2024/work-report/',
      '/a/2021/',
    ]);
  });

  test('a report is named, has its file, and tells where words are lost', () => {
    expect(reports.map(({ name, file, gaps }) => [name, file, gaps])).toEqual([
      ['乙县2025年政府工作报告', 'src/content/reports/b-2025.md', []],
      ['甲县2024年两会报道', 'src/content/reports/a-2024-sessions.md', []],
      ['甲县2024年政府工作报告', 'own.md', []],
      ['甲县2021年五年规划纲要', 'src/content/reports/a-2021.md', ['/a/2021/#g1']],
    ]);
  });

  test('its own title is a second line only where it says more', () => {
    const subtitle = (title: string) =>
      nameReport('甲县', { year: 2024, kind: 'work-report', title }).subtitle;
    expect(subtitle('奋力谱写新篇章')).toBe('奋力谱写新篇章');
    expect(subtitle('政府工作报告')).toBeUndefined();
    expect(subtitle('甲县2024年政府工作报告')).toBeUndefined();
    // The same words in other orders.
    expect(subtitle('2024年甲县人民政府工作报告')).toBeUndefined();
    expect(subtitle('甲县政府工作报告（2024年）')).toBeUndefined();
    expect(subtitle('甲县2023年政府工作报告')).toBe('甲县2023年政府工作报告');
  });

  test('a county that nobody knows is an error that names the file', () => {
    expect(() => toReports(entries, [a], new Map())).toThrow(
      'src/content/reports/b-2025.md: unknown county "b", expected one of src/content/counties.json',
    );
  });

  test('each county that has reports has its own, and so has each year', () => {
    const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id);
    expect(
      toCountyEntries([a, b, c], reports).map((one) => [one.county.name, ids(one.reports)]),
    ).toEqual([
      ['甲县', ['a-2024-sessions', 'a-2024-work-report', 'a-2021']],
      ['乙县', ['b-2025']],
    ]);
    expect([...groupByYear(reports)].map(([year, own]) => [year, own.length])).toEqual([
      [2025, 1],
      [2024, 2],
      [2021, 1],
    ]);
    expect(groupByCountyAndYear(reports).map(ids)).toEqual([
      ['b-2025'],
      ['a-2024-sessions', 'a-2024-work-report'],
      ['a-2021'],
    ]);
  });
});

test('words are lost in a gap, or inside a paragraph', () => {
  const whole = makeBlock();
  const gap = makeBlock({ id: 'g1', type: 'gap' });
  const inside = makeBlock({ id: 'p2', marks: [{ start: 0, end: 1, kind: 'gap', id: 'g2' }] });
  expect(findGaps([whole, gap, inside])).toEqual(['g1', 'p2']);
  expect(findGaps([whole])).toEqual([]);
});

test('entries come in the order of their file', () => {
  const [x, y, z] = ['x', 'y', 'z'].map((slug) => ({ slug }));
  expect(
    inOrderOf(
      [x, y, z].flatMap((one) => one ?? []),
      [{ slug: 'z' }, { slug: 'x' }, { slug: 'y' }],
    ),
  ).toEqual([z, x, y]);
});

test('places that are called alike are told apart by their cities, others keep their names', () => {
  const places = [
    makeCounty({ slug: 'a', name: '鼓楼区', city: '甲市' }),
    makeCounty({ slug: 'b', name: '鼓楼区', city: '乙市' }),
    makeCounty({ slug: 'c', name: '丙县', city: '甲市' }),
  ];
  expect(distinguish(places).map(({ name }) => name)).toEqual(['甲市鼓楼区', '乙市鼓楼区', '丙县']);
});
