import { expect, test } from 'vitest';
import { countsByYear } from './table-counts.ts';

const report = (county: string, year: number, blocks: number) => ({
  county,
  countyName: `${county}县`,
  year,
  blocks,
});

test('reports of one county and year add up; years ascend, the county with most comes first', () => {
  const { years, rows } = countsByYear([
    report('乙', 2025, 2),
    report('甲', 2024, 1),
    report('甲', 2024, 4),
    report('丙', 2021, 2),
  ]);
  expect(years).toEqual([2021, 2024, 2025]);
  expect(rows.map(({ countyName, counts }) => [countyName, [...counts]])).toEqual([
    ['甲县', [[2024, 5]]],
    ['丙县', [[2021, 2]]],
    ['乙县', [[2025, 2]]],
  ]);
});

test('of nothing there is no table', () => {
  expect(countsByYear([])).toEqual({ years: [], rows: [] });
});
