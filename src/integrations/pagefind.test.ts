import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Catalog, Fragment } from '../search/records.ts';
import { buildIndex } from './pagefind.ts';

let site = '';

beforeEach(async () => {
  site = await mkdtemp(join(tmpdir(), 'site-'));
});

afterEach(() => rm(site, { recursive: true }));

async function addReport(path: string, report: object): Promise<void> {
  await mkdir(join(site, path), { recursive: true });
  await writeFile(join(site, path, 'report.json'), JSON.stringify(report));
}

const report = (year: number, texts: string[]) => ({
  county: { slug: 'a', name: '甲县' },
  year,
  kind: 'sessions',
  title: `${year}年报告`,
  date: `${year}-02`,
  blocks: texts.map((text, index) => ({ id: `b${index}`, type: 'paragraph', text, path: [] })),
});

test('the bundle names every report, newest first, and holds its text as printed', async () => {
  await addReport('a/2021', report(2021, ['旧的ＧＤＰ 文字。']));
  await addReport('a/2024/sessions', report(2024, ['新的文字', '又一段']));
  expect(await buildIndex(site)).toEqual({ reports: 2, records: 2 });

  const bundle = join(site, 'pagefind');
  const catalog: Catalog = JSON.parse(await readFile(join(bundle, 'catalog.json'), 'utf8'));
  expect(catalog.reports.map(({ path, title }) => [path, title])).toEqual([
    ['/a/2024/sessions/', '2024年报告'],
    ['/a/2021/', '2021年报告'],
  ]);
  expect(catalog.records.map(([, owner, blocks]) => [owner, blocks])).toEqual([
    [0, 2],
    [1, 1],
  ]);
  const old = catalog.records[1]?.[0];
  const packed = await readFile(join(bundle, 'fragment', `${old}.pf_fragment`));
  const fragment: Fragment = JSON.parse(gunzipSync(packed).toString('utf8'));
  expect(fragment.blocks).toEqual([['b0', 'paragraph', '旧的ＧＤＰ 文字。', 0]]);
  expect((await readdir(bundle)).filter((name) => name.endsWith('.js'))).toEqual(['pagefind.js']);
});

test('a fragment has another name as soon as its printed text is another', async () => {
  const names = async () => {
    await buildIndex(site);
    return readdir(join(site, 'pagefind', 'fragment'));
  };
  await addReport('a/2024', report(2024, ['文字GDP']));
  const before = await names();
  await rm(join(site, 'pagefind'), { recursive: true });
  await addReport('a/2024', report(2024, ['文字 ＧＤＰ']));
  expect(await names()).not.toEqual(before);
});

test('a site without reports stops the build', async () => {
  await expect(buildIndex(site)).rejects.toThrow('has no report.json to index');
});
