import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findBuiltReports, findReports } from './found-reports.ts';
import { readReport } from './read-report.ts';

let site = '';

beforeEach(async () => {
  site = await mkdtemp(join(tmpdir(), 'site-'));
});

afterEach(() => rm(site, { recursive: true }));

async function addReport(path: string, year: number, date: string, blocks: object[] = []) {
  await mkdir(join(site, path), { recursive: true });
  const county = { slug: path.split('/')[0], name: '甲县', code: 140_826 };
  const report = { county, year, kind: 'sessions', title: '报告', date, blocks };
  await writeFile(join(site, path, 'report.json'), JSON.stringify(report));
}

test('reports come newest first: by year, then by their last day, then by their address', async () => {
  await addReport('b/2024', 2024, '2024-02-22');
  await addReport('a/2024', 2024, '2024-02-19/2024-02-22');
  await addReport('a/2024/plan', 2024, '2024-02-20/2024-02-21');
  await addReport('a/2023', 2023, '2024-12');
  await addReport('c/2025', 2025, '2025');
  const reports = await findBuiltReports(site);
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
  const [report] = await findBuiltReports(site);
  expect(report).toMatchObject({ year: 2024, code: 140_826, length: 6 });
  expect(report?.entry.characters).toBe(2);
  expect(report && readReport(report).blocks).toEqual(blocks.slice(0, 1));
});

test('reports of a library are told as their report.json tells them', async () => {
  const write = async (path: string, content: string) => {
    await mkdir(join(site, path, '..'), { recursive: true });
    await writeFile(join(site, path), content);
  };
  const place = { province: '某省', name: '同县' };
  await write(
    'counties.json',
    JSON.stringify([
      { ...place, slug: 'a', code: 110_101, city: '甲市' },
      { ...place, slug: 'b', code: 120_101, city: '乙市' },
    ]),
  );
  const head = (county: string, kind: string) =>
    `---\n# 请勿手改\ncounty: ${county}\nyear: 2024\nkind: ${kind}\ntitle: 奋力谱写\ndate: "2024-02-20"\n---\n\n正文\n`;
  await write('reports/a-2024-sessions.md', head('a', 'sessions'));
  await write('reports/a-2024-work-report.md', head('a', 'work-report'));
  await write('reports/b-2024-sessions.md', head('b', 'sessions'));
  const block = {
    id: 'b1',
    type: 'paragraph',
    text: '东山路通车',
    path: ['一、'],
    corrections: [],
  };
  const mark = { id: 'c1', kind: 'correction', start: 0, end: 3 };
  const gap = { ...block, id: 'b2', type: 'gap', marks: [] };
  const corrected = { ...block, corrections: ['c1'], marks: [mark] };
  await write('editions/a-2024-sessions.json', JSON.stringify({ blocks: [corrected, gap] }));
  await write(
    'corrections/a-2024-sessions.json',
    JSON.stringify({
      corrections: [{ id: 'c1', op: 'replace', printed: '东出路', read: '东山路' }],
    }),
  );
  const plain = JSON.stringify({ blocks: [{ ...block, marks: [] }] });
  await write('editions/a-2024-work-report.json', plain);
  await write('editions/b-2024-sessions.json', plain);

  const reports = await findReports(site);
  expect(reports.map(({ entry }) => entry.path)).toEqual([
    '/a/2024/sessions/',
    '/a/2024/work-report/',
    '/b/2024/',
  ]);
  expect(reports[0]).toMatchObject({
    entry: { title: '甲市同县2024年两会报道', subtitle: '奋力谱写', county: 'a', characters: 5 },
    code: 110_101,
    length: 10,
    blocks: 1,
  });
  expect(reports[0] && readReport(reports[0]).blocks).toEqual([
    {
      id: 'b1',
      type: 'paragraph',
      text: '东山路通车',
      path: ['一、'],
      printed: [{ start: 1, end: 2, text: '出' }],
    },
  ]);
});

test('a report has another digest as soon as a word of it is another, and not by what is not searched', async () => {
  const told = async (words: string, others = {}) => {
    const block = { id: 'b1', type: 'paragraph', text: words, path: [], ...others };
    await addReport('a/2024', 2024, '2024', [block]);
    return (await findBuiltReports(site))[0]?.digest;
  };
  const before = await told('旧的字');
  expect(await told('旧的字', { spans: [[0, 3]] })).toBe(before);
  expect(await told('新的字')).not.toBe(before);
});
