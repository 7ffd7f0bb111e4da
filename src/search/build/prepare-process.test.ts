import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import type { ReportGroup, SegmentGroups, TextUnit } from '../files.ts';
import prepare from './prepare-process.ts';
import type { FoundReport } from './read-report.ts';
import count from './runs-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'segment-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A report whose blocks stand in a built `report.json`. */
function found(number: number, texts: readonly string[]): FoundReport {
  const report = join(folder, `${number}.json`);
  const gap = { id: 'gap', type: 'gap', text: '缺一栏', path: [] };
  const blocks = texts.map((text, at) => ({ id: `b${at}`, type: 'paragraph', text, path: [] }));
  writeFileSync(report, JSON.stringify({ blocks: [...blocks, gap] }));
  const entry = {
    path: `/jia/${number}/`,
    title: `甲县${number}年报告`,
    county: 'jia',
    countyName: '甲县',
    year: number,
    kind: 'work-report',
    date: `${number}`,
    characters: 0,
  };
  const told = { digest: '', year: number, code: 1, length: 0, blocks: texts.length };
  return { ...told, entry, source: { report } };
}

const reports = [2026, 2025, 2024, 2023, 2022, 2021].map((year) =>
  found(year, [`${year}年修路`, '办学']),
);
const prepared = prepare({ found: reports, isTold: true });

function read<Value>(path: string): Value {
  const file = prepared.files.find((one) => one.path === `${path}.pack`);
  return JSON.parse(gunzipSync(file?.content ?? '').toString());
}

test('all words of a segment are told in groups, by report and by block', () => {
  const groups = read<SegmentGroups>('groups');
  expect(groups).toMatchObject({ reports: [5, 1], units: [5, 1], blocks: [10, 2] });
  const counts = [0, 1].flatMap((group) => read<ReportGroup>(`reports/${group}`).words.flat(2));
  expect(counts).toHaveLength(12);
  const words = counts.reduce((sum, each) => sum + each, 0);
  expect(prepared.words.split(' ')).toHaveLength(words);
  expect(prepared.count).toBe(words);
  expect(groups.words.reduce((sum, each) => sum + each, 0)).toBe(words);
});

test('texts stand as printed beside the index, and what an editor says of a gap does not', () => {
  expect(read<TextUnit>('texts/5').blocks).toEqual([
    ['b0', 'paragraph', '2021年修路', 0],
    ['b1', 'paragraph', '办学', 0],
  ]);
  expect(read<ReportGroup>('reports/1').reports).toEqual([reports[5]?.entry]);
});

test('the directory is told of each run how many blocks have it, and of the county, of a branch the same', () => {
  const lines = (prepared.runs ?? '').split('\n');
  expect(lines).toContain('/jia\t12');
  expect(lines).toContain('办学\t6');
  expect(lines).toContain('修\t6');
  expect(lines.filter((line) => line.startsWith('缺'))).toEqual([]);
  expect(count(reports)).toBe(prepared.runs);
  expect(prepare({ found: reports, isTold: false }).runs).toBeUndefined();
});
