import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildIndex } from './bundle.ts';
import { readChunk } from './pagefind-format.ts';
import type { Catalog, Fragment } from './records.ts';

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
    ['/a/2024/sessions/', '甲县2024年两会报道'],
    ['/a/2021/', '甲县2021年两会报道'],
  ]);
  expect(catalog).toMatchObject({ records: [1, 1], blocks: 3, frequent: [] });
  const texts = join(bundle, 'fragment', catalog.version);
  const packed = await readFile(join(texts, '1.pf_fragment'));
  const fragment: Fragment = JSON.parse(gunzipSync(packed).toString('utf8'));
  expect(fragment.blocks).toEqual([['b0', 'paragraph', '旧的ＧＤＰ 文字。', 0]]);
  expect((await readdir(bundle)).filter((name) => name.endsWith('.js'))).toEqual(['pagefind.js']);
});

test('every file has another address as soon as a printed text is another', async () => {
  const version = async () => {
    await buildIndex(site);
    return (await readdir(join(site, 'pagefind', 'index'))).join();
  };
  await addReport('a/2024', report(2024, ['文字GDP']));
  const before = await version();
  expect(await version()).toBe(before);
  await addReport('a/2024', report(2024, ['文字 ＧＤＰ']));
  expect(await version()).not.toBe(before);
});

test('an index of many shards is that of one', async () => {
  for (let year = 2000; year < 2012; year += 1) {
    await addReport(`a/${year}`, report(year, [`${year}年的工作`, '共同的文字', '又一段']));
  }
  const words = async (options = {}) => {
    await buildIndex(site, options);
    const bundle = join(site, 'pagefind');
    const [version = ''] = await readdir(join(bundle, 'index'));
    const names = await readdir(join(bundle, 'index', version));
    const chunks = await Promise.all(
      names.map((name) => readFile(join(bundle, 'index', version, name))),
    );
    return chunks.flatMap(readChunk);
  };
  const one = await words();
  expect(one.find(({ word }) => word === '的工')?.pages).toHaveLength(12);
  expect(await words({ shardLength: 20 })).toEqual(one);

  // A frequent pair is listed by block: here the first of each record.
  const frequent = await words({ frequentCount: 12 });
  expect(frequent.find(({ word }) => word === '的工')?.pages).toEqual(
    Array.from({ length: 12 }, (_, record) => [record, [1]]),
  );
  expect(frequent.length).toBeGreaterThan(one.length);
});

test('what an editor says of a gap is not indexed', async () => {
  const withGap = report(2024, ['正文', '〔缺文：一栏〕']);
  await addReport('a/2024', {
    ...withGap,
    blocks: withGap.blocks.map((block, index) => (index === 1 ? { ...block, type: 'gap' } : block)),
  });
  await buildIndex(site);
  const catalog: Catalog = JSON.parse(
    await readFile(join(site, 'pagefind', 'catalog.json'), 'utf8'),
  );
  expect(catalog.blocks).toBe(1);
});

test('a site without reports stops the build', async () => {
  await expect(buildIndex(site)).rejects.toThrow('has no report.json to index');
});
