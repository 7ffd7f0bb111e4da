import { expect, test } from 'vitest';
import type { CatalogReport } from '../../search/files.ts';
import type { Line } from './lines.ts';
import { formatRate, timesByYear, toTimes, toTimesCsv } from './times.ts';

const makeReport = (county: string, year: number, characters = 8000): CatalogReport => ({
  path: `/${county}/${year}/`,
  title: `${county}${year}年政府工作报告`,
  county,
  countyName: county,
  year,
  kind: 'work-report',
  date: `${year}-02-01`,
  characters,
});
const lineOf = (report: CatalogReport, id: string): Line => ({
  report,
  id,
  inBlock: 1,
  before: '',
  words: '水',
  after: '',
});

const early = makeReport('甲县', 2021, 20_000);
const late = makeReport('甲县', 2024);
const other = makeReport('乙县', 2024, 12_000);
const silent = makeReport('丙县', 2023);
const lines = [lineOf(other, 'b3'), lineOf(late, 'b1'), lineOf(late, 'b9'), lineOf(early, 'b4')];

test('each report has its count, from the earliest on, and those that do not say it have none', () => {
  const { reports, isWhole } = toTimes(lines, [late, other, silent, early]);
  expect(isWhole).toBe(true);
  expect(reports.map(({ report, times, block }) => [report.path, times, block])).toEqual([
    ['/甲县/2021/', 1, 'b4'],
    ['/丙县/2023/', 0, undefined],
    ['/乙县/2024/', 1, 'b3'],
    ['/甲县/2024/', 2, 'b1'],
  ]);
});

test('where the reports are too many to be read, those that have none are left out, and that is told', () => {
  const { reports, isWhole } = toTimes(lines, undefined);
  expect(isWhole).toBe(false);
  expect(reports.map(({ times }) => times)).toEqual([1, 1, 2]);
});

test('a year is as long as all of its reports', () => {
  const years = timesByYear(toTimes(lines, [late, other, silent, early]).reports);
  expect(years.map(({ year, times, characters }) => [year, times, characters])).toEqual([
    [2021, 1, 20_000],
    [2023, 0, 8000],
    [2024, 3, 20_000],
  ]);
});

test('how often is told of ten thousand characters, and of nothing not at all', () => {
  expect(formatRate(3, 20_000)).toBe('1.5');
  expect(formatRate(0, 8000)).toBe('0.0');
  expect(formatRate(0, 0)).toBe('');
});

test('the file has a row for each report, and no formula', () => {
  const { reports } = toTimes(lines, [late]);
  const csv = toTimesCsv(reports, '=水', (path) => `https://example.org${path}`);
  expect(csv.slice(1).split('\r\n')).toEqual([
    '检索词,地方,年份,报告,网址,次数,字数,每万字次数',
    "'=水,甲县,2024,甲县2024年政府工作报告,https://example.org/甲县/2024/,2,8000,2.5",
    '',
  ]);
});
