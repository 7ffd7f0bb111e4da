import { expect, test } from 'vitest';
import { toCountyEntries, toReports } from '../library/catalog.ts';
import { makeCounty, makeReport } from '../schemas/test-factories.ts';
import type { LibraryEntry } from './files.ts';
import { toSearchFilters } from './filters.ts';

test('filters offer only what the library holds', () => {
  const county = makeCounty();
  const reports = toReports(
    [
      { id: '1', data: makeReport({ year: 2024 }) },
      { id: '2', data: makeReport({ year: 2025 }) },
      { id: '3', data: makeReport({ year: 2025, kind: 'five-year-plan' }) },
    ],
    [county],
    new Map(),
  );
  const filters = toSearchFilters(toCountyEntries([county], reports), reports);
  expect(filters.map(({ name, values }) => [name, ...values.map(({ label }) => label)])).toEqual([
    ['county', '甲县'],
    ['year', '2025年', '2024年'],
    ['kind', '政府工作报告', '五年规划纲要'],
  ]);
});

test('a branch is one choice among the places, and its years and kinds are offered too', () => {
  const county = makeCounty();
  const reports = toReports([{ id: '1', data: makeReport({ year: 2024 }) }], [county], new Map());
  const segment = { id: 's', reports: 3, blocks: 9, branch: 'east' };
  const library: LibraryEntry = {
    segments: [{ ...segment, years: [2021, 2023], kinds: ['sessions'] }],
    program: { id: 'p', files: [] },
  };
  const branches = [{ name: '东省', slug: 'east', library }];
  const filters = toSearchFilters(toCountyEntries([county], reports), reports, branches);
  expect(filters.map(({ all, values }) => [all, ...values.map(({ label }) => label)])).toEqual([
    ['各地', '东省', '甲县'],
    ['各年', '2024年', '2023年', '2022年', '2021年'],
    ['各类报告', '政府工作报告', '两会报道'],
  ]);
});
