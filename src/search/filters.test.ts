import { expect, test } from 'vitest';
import { toCountyEntries, toReports } from '../library/catalog.ts';
import { makeCounty, makeReport } from '../schemas/test-factories.ts';
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
