import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findReports, readBlocks } from './built-reports.ts';

let site = '';

beforeEach(async () => {
  site = await mkdtemp(join(tmpdir(), 'site-'));
});

afterEach(() => rm(site, { recursive: true }));

async function addReport(path: string, year: number, date: string, blocks: object[] = []) {
  await mkdir(join(site, path), { recursive: true });
  const county = { slug: path.split('/')[0], name: '甲县', code: '140826' };
  const report = { county, year, kind: 'sessions', title: '报告', date, blocks };
  await writeFile(join(site, path, 'report.json'), JSON.stringify(report));
}

test('reports come newest first: by year, then by their last day, then by their address', async () => {
  await addReport('b/2024', 2024, '2024-02-22');
  await addReport('a/2024', 2024, '2024-02-19/2024-02-22');
  await addReport('a/2024/plan', 2024, '2024-02-20/2024-02-21');
  await addReport('a/2023', 2023, '2024-12');
  await addReport('c/2025', 2025, '2025');
  const reports = await findReports(site);
  expect(reports.map(({ entry }) => entry.path)).toEqual([
    '/c/2025/',
    '/a/2024/',
    '/b/2024/',
    '/a/2024/plan/',
    '/a/2023/',
  ]);
  expect(reports[1]?.entry).toEqual({
    path: '/a/2024/',
    title: '甲县2024年两会报道',
    subtitle: '报告',
    county: 'a',
    countyName: '甲县',
    year: 2024,
    kind: 'sessions',
    date: '2024-02-19/2024-02-22',
    characters: 0,
  });
});

test('the words of an editor in a gap are not searched, nor counted', async () => {
  const blocks = [
    { id: 'b1', type: 'paragraph', text: '正 文', path: [] },
    { id: 'b2', type: 'gap', text: '缺一栏', path: [] },
  ];
  await addReport('a/2024', 2024, '2024', blocks);
  const [report] = await findReports(site);
  expect(report).toMatchObject({ year: 2024, code: '140826', length: 6 });
  expect(report?.entry.characters).toBe(2);
  expect(report && (await readBlocks(report))).toEqual(blocks.slice(0, 1));
});
