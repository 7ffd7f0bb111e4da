import { globSync, readFileSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  type LibraryEntry,
  packed,
  type ReportGroup,
  type SegmentGroups,
  type TextUnit,
} from '../files.ts';
import { buildIndex } from './bundle.ts';
import { findBuiltReports } from './found-reports.ts';
import type { BundleFile } from './run-pagefind.ts';
import type { KeptFiles } from './segment.ts';

// Packed as small as can be, the program takes a hundred times as long, and each index has it again: what
// stands where is the same.
vi.mock(import('./pack.ts'), async (importOriginal) => {
  const own = await importOriginal();
  return {
    ...own,
    packSmallest: async (path, value) => own.packFile(path, value),
    gzipSmallest: async (content) => gzipSync(content),
  };
});

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
  county: { slug: 'a', name: '甲县', code: 140_826 },
  year,
  kind: 'sessions',
  title: `${year}年报告`,
  date: `${year}-02`,
  blocks: texts.map((text, index) => ({ id: `b${index}`, type: 'paragraph', text, path: [] })),
});

const indexSite = async (folder: string, options?: Parameters<typeof buildIndex>[2]) =>
  buildIndex(await findBuiltReports(folder), join(folder, 'pagefind'), options);

const index = (options?: Parameters<typeof buildIndex>[2]) => indexSite(site, options);

const readLibrary = async (): Promise<LibraryEntry> =>
  JSON.parse(await readFile(join(site, 'pagefind/library.json'), 'utf8'));

async function readPacked<Value>(path: string): Promise<Value> {
  const file = await readFile(join(site, 'pagefind', path + packed));
  return JSON.parse(gunzipSync(file).toString('utf8'));
}

/** Keeps files as a build does, and counts what it had made. */
function keptInMemory(): { kept: KeptFiles; made: () => number; forget: (name: string) => void } {
  const all = new Map<string, BundleFile[]>();
  let made = 0;
  return {
    kept: {
      async files(inputs, make) {
        const key = JSON.stringify(inputs);
        const files = all.get(key) ?? (await make());
        if (!all.has(key)) made += 1;
        all.set(key, files);
        return files;
      },
      holds: (inputs) => all.has(JSON.stringify(inputs)),
    },
    made: () => made,
    forget(name) {
      for (const key of all.keys()) if (JSON.parse(key)[0] === name) all.delete(key);
    },
  };
}

/** The files of a folder, in their order. */
function readTree(folder: string): { path: string; content: string; inode: number }[] {
  return globSync('**', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => {
      const file = join(parentPath, name);
      const content = readFileSync(file, 'base64');
      return { path: file.slice(folder.length + 1), content, inode: statSync(file).ino };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

test('a small library is one segment, which names every report, newest first, and holds its text as printed', async () => {
  await addReport('a/2021', report(2021, ['旧的ＧＤＰ 文字。']));
  await addReport('a/2024/sessions', report(2024, ['新的文字', '又一段']));
  expect(await index()).toEqual({ reports: 2, segments: 1, left: [] });

  const { segments, directory, program } = await readLibrary();
  expect(directory).toBeUndefined();
  expect(segments).toMatchObject([
    { reports: 2, blocks: 3, years: [2021, 2024], kinds: ['sessions'] },
  ]);
  const folder = `segments/${segments[0]?.id}`;
  expect(await readPacked<SegmentGroups>(`${folder}/groups`)).toMatchObject({
    reports: [2],
    units: [2],
    blocks: [3],
  });
  const head = await readPacked<ReportGroup>(`${folder}/reports/0`);
  expect(head.reports.map(({ path, title }) => [path, title])).toEqual([
    ['/a/2024/sessions/', '甲县2024年两会报道'],
    ['/a/2021/', '甲县2021年两会报道'],
  ]);
  expect(head.words.map((units) => units.map(({ length }) => length))).toEqual([[2], [1]]);
  const unit = await readPacked<TextUnit>(`${folder}/texts/1`);
  expect(unit.blocks).toEqual([['b0', 'paragraph', '旧的ＧＤＰ 文字。', 0]]);
  // Pagefind's own texts and programs stand in no segment, its programs once beside them.
  expect(await readdir(join(site, 'pagefind', folder))).not.toContain('fragment');
  expect(program.files).toContain('pagefind.js');
  const programs = await readdir(join(site, 'pagefind/program', program.id));
  expect(programs.sort()).toEqual(program.files.toSorted());
});

test('a segment has another address as soon as a printed text is another, and only that one', async () => {
  const ids = async () => {
    await index({ longest: 8 });
    return (await readLibrary()).segments.map(({ id }) => id);
  };
  await addReport('a/2024', report(2024, ['文字GDP']));
  await addReport('a/2011', report(2011, ['又一份文字']));
  const before = await ids();
  expect(before).toHaveLength(2);
  expect(await ids()).toEqual(before);
  await addReport('a/2024', report(2024, ['文字 ＧＤＰ']));
  const after = await ids();
  expect(after[0]).not.toBe(before[0]);
  expect(after[1]).toBe(before[1]);
});

// Two whole builds.
test('one new report changes its own segment, the directory and what tells of them, and no other file', {
  timeout: 180_000,
}, async () => {
  const contents = async () => {
    await index({ longest: 12 });
    const files = readTree(join(site, 'pagefind'));
    return new Map(files.map(({ path, content }) => [path, content]));
  };
  for (const year of [2020, 2021, 2023]) await addReport(`a/${year}`, report(year, ['共同的文字']));
  const before = await contents();
  const { segments } = await readLibrary();
  expect(segments.map(({ years }) => years)).toEqual([
    [2023, 2023],
    [2020, 2021],
  ]);
  await addReport('a/2022', report(2022, ['新的文字']));
  const after = await contents();
  const differing = (one: typeof before, other: typeof before) =>
    [...one].flatMap(([path, content]) => (other.get(path) === content ? [] : [path]));
  const changed = [...differing(before, after), ...differing(after, before)];
  const { segments: now } = await readLibrary();
  expect(now.map(({ years }) => years)).toEqual([
    [2022, 2023],
    [2020, 2021],
  ]);
  const own = [segments[0]?.id, now[0]?.id];
  for (const path of changed) {
    const [folder, id] = path.split('/');
    expect(
      folder === 'segments' ? own.includes(id) : folder === 'directory' || path === 'library.json',
      path,
    ).toBe(true);
  }
  expect(differing(after, before).filter((path) => path.startsWith('segments/'))).not.toEqual([]);
});

test('a segment that stands is left out, and the same buckets are not written again; all there stays as it is', {
  timeout: 180_000,
}, async () => {
  const standing = join(site, 'standing');
  // The directory has several buckets, of which a changed character changes some.
  const long = Array.from({ length: 12_000 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join(
    '',
  );
  const { kept, forget } = keptInMemory();
  await addReport('a/2020', report(2020, [long]));
  await addReport('a/2023', report(2023, ['共同的文字']));
  await index({ longest: 8, kept });
  await rename(join(site, 'pagefind'), standing);
  const untouched = readTree(standing);
  await addReport('a/2023', report(2023, ['共同的文句']));
  expect((await index({ longest: 8 })).left).toEqual([]);
  const plain = readTree(join(site, 'pagefind'));
  const { segments, directory } = await readLibrary();
  const { left } = await index({ longest: 8, kept, standing });
  const written = readTree(join(site, 'pagefind'));

  const old = `segments/${segments[1]?.id}/`;
  expect(left.length).toBeGreaterThan(5);
  expect(left.filter((path) => !path.startsWith(old))).toEqual([]);
  const toContent = ({ path, content }: { path: string; content: string }) => [path, content];
  const isLeft = ({ path }: { path: string }) => left.includes(path);
  expect([...untouched.filter(isLeft), ...written].map(toContent).sort()).toEqual(
    plain.map(toContent).sort(),
  );
  expect(readTree(standing)).toEqual(untouched);
  const shared = new Set(untouched.map(({ inode }) => inode));
  const [linked, own] = [true, false].map((isShared) =>
    written.filter(({ inode }) => shared.has(inode) === isShared).map(({ path }) => path),
  );
  const buckets = new RegExp(`^directory/${directory?.id}/`);
  expect(linked).toContainEqual(expect.stringMatching(buckets));
  expect(own).toContainEqual(expect.stringMatching(buckets));
  // Of the changed segment its text is another, the sizes of its groups are not.
  const fresh = `segments/${segments[0]?.id}`;
  expect(own).toContain(`${fresh}/texts/0${packed}`);
  expect(linked).toContain(`${fresh}/groups${packed}`);

  // One that could not be made again of what is kept, or does not stand, is written; also where nothing is
  // kept any more, and where what told of the segments is damaged.
  forget('segment');
  expect((await index({ longest: 8, kept, standing })).left).toEqual([]);
  for (const name of ['segment', 'list']) forget(name);
  await writeFile(join(standing, 'library.json'), 'damaged');
  expect((await index({ longest: 8, kept, standing })).left).toEqual([]);
  await rm(join(standing, old), { recursive: true });
  expect((await index({ longest: 8, kept, standing })).left).toEqual([]);
  expect(readTree(join(site, 'pagefind')).map(toContent)).toEqual(plain.map(toContent));
});

test('of many segments a directory tells which have a string, and in how many blocks', async () => {
  for (let year = 2000; year < 2004; year += 1) {
    await addReport(`a/${year}`, report(year, ['共同的文字', `只有${year}`, '共同的话']));
  }
  await index({ longest: 20 });
  const { segments, directory } = await readLibrary();
  expect(segments.map(({ years: [from] }) => from)).toEqual([2003, 2002, 2001, 2000]);
  expect(directory?.buckets).toBe(1);
  const bucket = await readPacked<Record<string, number[]>>(`directory/${directory?.id}/0`);
  expect(bucket['共同的']).toEqual([0, 2, 1, 2, 2, 2, 3, 2]);
  expect(bucket['002']).toEqual([1, 1]);
  expect(bucket['/a']).toEqual([0, 3, 1, 3, 2, 3, 3, 3]);
});

test('what was kept is written as what is made, and a changed segment alone is made again', async () => {
  for (let year = 2000; year < 2003; year += 1) {
    await addReport(`a/${year}`, report(year, ['共同的文字', `只有${year}`, '共同的话']));
  }
  const { kept, made } = keptInMemory();
  const built = async (options: object) => {
    await index({ longest: 20, ...options });
    const bundle = join(site, 'pagefind');
    return globSync('**/*', { cwd: bundle })
      .filter((path) => statSync(join(bundle, path)).isFile())
      .sort()
      .map((path) => [path, readFileSync(join(bundle, path), 'latin1')]);
  };
  const plain = await built({});
  expect(await built({ kept })).toEqual(plain);
  // Three segments with their lists, what the directory is told of each, and the program.
  expect(made()).toBe(10);
  expect(await built({ kept })).toEqual(plain);
  expect(made()).toBe(10);
  const before = (await readLibrary()).segments;
  await addReport('a/2001', report(2001, ['共同的文字', '别的']));
  await built({ kept });
  expect(made()).toBe(13);
  const after = (await readLibrary()).segments;
  expect(after.map(({ id }, at) => id === before[at]?.id)).toEqual([true, false, true]);
});

test('what an editor says of a gap is not indexed', async () => {
  const withGap = report(2024, ['正文', '〔缺文：一栏〕']);
  await addReport('a/2024', {
    ...withGap,
    blocks: withGap.blocks.map((block, index) => (index === 1 ? { ...block, type: 'gap' } : block)),
  });
  await index();
  expect((await readLibrary()).segments).toMatchObject([{ blocks: 1 }]);
});

test('a library without reports stops the build', async () => {
  await expect(index()).rejects.toThrow('There is no report to index');
});

test('with a branch the list and the directory tell of its segments, which stay where they are', async () => {
  const east = await mkdtemp(join(tmpdir(), 'branch-'));
  try {
    await mkdir(join(east, 'a/2022'), { recursive: true });
    await writeFile(join(east, 'a/2022/report.json'), JSON.stringify(report(2022, ['共同的字'])));
    await indexSite(east);
    const library: LibraryEntry = JSON.parse(
      await readFile(join(east, 'pagefind/library.json'), 'utf8'),
    );
    const branch = { name: '东省', slug: 'east', site: east, library, scripts: [] };
    await addReport('a/2020', report(2020, ['共同的话']));
    await addReport('a/2023', report(2023, ['共同的文']));
    const joined = { longest: 5, branches: [branch] };
    expect(await index(joined)).toEqual({ reports: 3, segments: 3, left: [] });

    const { segments, directory } = await readLibrary();
    expect(segments.map(({ years: [from], branch: slug }) => [from, slug])).toEqual([
      [2023, undefined],
      [2022, 'east'],
      [2020, undefined],
    ]);
    expect(segments[1]).toEqual({ ...library.segments[0], branch: 'east' });
    expect(await readdir(join(site, 'pagefind/segments'))).toHaveLength(2);
    const bucket = await readPacked<Record<string, number[]>>(`directory/${directory?.id}/0`);
    expect(bucket['共同的']).toEqual([0, 1, 1, 1, 2, 1]);
    expect(bucket['/east']).toEqual([1, 1]);
    expect(bucket['/east/a']).toEqual([1, 1]);

    const old = { ...library, program: { ...library.program, id: 'other' } };
    await expect(index({ ...joined, branches: [{ ...branch, library: old }] })).rejects.toThrow(
      '由别的版本建成',
    );
  } finally {
    await rm(east, { recursive: true });
  }
});
