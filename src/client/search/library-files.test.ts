import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type {
  Chunks,
  LibraryEntry,
  ReportGroup,
  SegmentGroups,
  TextUnit,
} from '../../search/files.ts';
import { LibraryFiles } from './library-files.ts';
import { Network } from './network.ts';

/** In the place of Pagefind: it takes a chunk that it could not fetch for an empty one, as that does, for good. */
const program = `
  export const createInstance = ({ basePath }) => {
    const chunks = new Map();
    const load = async (word) => {
      await fetch(basePath + 'wasm.pagefind');
      const chunk = await fetch(basePath + word + '.pf_index').catch(() => undefined);
      return chunk === undefined ? [] : JSON.parse((await chunk.text()).slice('pagefind_dcd'.length));
    };
    return {
      search: async (word) => {
        if (!chunks.has(word)) chunks.set(word, load(word));
        return { results: await chunks.get(word) };
      },
    };
  };
`;
const chunk = (...words: number[]) =>
  `pagefind_dcd${JSON.stringify(words.length === 0 ? [] : [{ words }])}`;

const entry: LibraryEntry = {
  segments: [{ id: 's1', reports: 1, blocks: 1, years: [2024, 2024], kinds: ['work'] }],
  directory: { id: 'd1', buckets: 1 },
  program: { id: 'p1', files: ['pagefind.js', 'wasm.pagefind'] },
};
const groups: SegmentGroups = { reports: [1], units: [1], blocks: [1], words: [3] };
const group: ReportGroup = { reports: [], words: [[[3]]] };
const unit: TextUnit = { paths: [[]], blocks: [['b', 'paragraph', '文字', 0]] };

let folder = '';
/** What the server holds, by the end of its address. */
let files: Record<string, BodyInit | undefined> = {};
let asked: string[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bundle-'));
  await mkdir(join(folder, 'program/p1'), { recursive: true });
  await writeFile(join(folder, 'program/p1/pagefind.js'), program);
  files = {
    '/library.json': JSON.stringify(entry),
    '/program/p1/wasm.pagefind': 'pagefind_dcd',
    '/segments/s1/groups.pack': JSON.stringify(groups),
    '/segments/s1/reports/0.pack': JSON.stringify(group),
  };
  asked = [];
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address.slice(address.indexOf('/s1/') + 4));
    const [, body] = Object.entries(files).find(([end]) => address.endsWith(end)) ?? [];
    return new Response(body ?? null, { status: body === undefined ? 404 : 200 });
  });
});

afterEach(async () => {
  vi.unstubAllGlobals();
  await rm(folder, { recursive: true });
});

const load = () => LibraryFiles.load(`${pathToFileURL(folder)}/`, new Network());
const segment = async () => (await load()).segment(0);

test('the places of a word are those that Pagefind gives, with the program that stands once', async () => {
  files['/segments/s1/水电.pf_index'] = chunk(0, 65_536);
  files['/segments/s1/水利.pf_index'] = chunk();
  const source = await segment();
  expect(source.groups).toEqual(groups);
  expect(await source.group(0)).toEqual(group);
  expect(await source.placesOf('水电')).toEqual([0, 65_536]);
  expect(await source.placesOf('水利')).toEqual([]);
});

test('a chunk that did not come is an error, not a word without places, and is asked for anew', async () => {
  const source = await segment();
  const both = [source.placesOf('水电'), source.placesOf('水电')];
  for (const places of both) await expect(places).rejects.toThrow('/水电.pf_index: 404');
  files['/segments/s1/水电.pf_index'] = chunk(0);
  expect(await source.placesOf('水电')).toEqual([0]);
});

test('who asked before a failure gets none of what comes after it', async () => {
  files['/segments/s1/水利.pf_index'] = chunk();
  const source = await segment();
  const both = await Promise.allSettled([source.placesOf('水利'), source.placesOf('水电')]);
  expect(both[1]).toMatchObject({ status: 'rejected' });
  expect(await source.placesOf('水利')).toEqual([]);
});

test.each([
  ['right', '水利 水电', ['水电.pf_index']],
  ['wrong', '水利 水电1', ['水利.pf_index', '水电.pf_index']],
])(
  'a chunk is fetched ahead as the list says, once, and what is said of it is right where the list is %s',
  async (_, words, chunks) => {
    const { directory: __, ...small } = entry;
    files['/library.json'] = JSON.stringify(small);
    files['/segments/s1/水电.pf_index'] = chunk(7);
    files['/segments/s1/水利.pf_index'] = chunk();
    const list: Chunks = { words, names: '水利 水电', around: ['', '.pf_index'] };
    files['/segments/s1/chunks.pack'] = JSON.stringify(list);
    const source = await segment();
    expect(await source.placesOf('水电')).toEqual([7]);
    await vi.waitFor(() => {
      expect(asked.filter((path) => path.endsWith('.pf_index')).toSorted()).toEqual(chunks);
    });
  },
);

test('a program that did not come is a failure too', async () => {
  delete files['/program/p1/wasm.pagefind'];
  const source = await segment();
  await expect(source.placesOf('水电')).rejects.toMatchObject({ kind: 'gone' });
});

test('without what tells of the segments nothing is loaded', async () => {
  files = {};
  await expect(load()).rejects.toThrow('library.json: 404');
});

test.each([
  ['packed', (text: string) => new Uint8Array(gzipSync(text))],
  ['unpacked by a server on the way', (text: string) => text],
])('a text is read as it comes, %s', async (_, pack) => {
  files['/segments/s1/texts/3.pack'] = pack(JSON.stringify(unit));
  files['/segments/s1/parts/2.pack'] = JSON.stringify([[[0, '一']]]);
  const source = await segment();
  expect(await source.text(3)).toEqual(unit);
  expect(await source.parts(2)).toEqual([[[0, '一']]]);
});

test('the directory tells what it has under a key', async () => {
  files['/directory/d1/0.pack'] = JSON.stringify({ 水电: [0, 7] });
  const library = await load();
  expect(await library.lookUp('水电')).toEqual([0, 7]);
  expect(await library.lookUp('水利')).toEqual([]);
});

test('a segment of a branch is read from the site of that, and its reports stand below this one', async () => {
  const own = {
    path: '/jia/2024/',
    title: '甲县2024年政府工作报告',
    county: 'jia',
    countyName: '甲县',
    year: 2024,
    kind: 'work',
    date: '2024-02',
    characters: 2,
  };
  const segments = entry.segments.map((each) => ({ ...each, branch: 'east' }));
  files = {
    '/bundle/library.json': JSON.stringify({ ...entry, segments }),
    '/program/p1/wasm.pagefind': 'pagefind_dcd',
    '/east/pagefind/segments/s1/groups.pack': JSON.stringify(groups),
    '/east/pagefind/segments/s1/reports/0.pack': JSON.stringify({ ...group, reports: [own] }),
    '/east/pagefind/segments/s1/水电.pf_index': chunk(7),
  };
  await mkdir(join(folder, 'bundle/program/p1'), { recursive: true });
  await writeFile(join(folder, 'bundle/program/p1/pagefind.js'), program);
  const bundle = `${pathToFileURL(folder)}/bundle/`;
  const library = await LibraryFiles.load(bundle, new Network());
  const source = await library.segment(0);
  const { reports } = await source.group(0);
  expect(reports).toEqual([{ ...own, path: '/east/jia/2024/', county: 'east/jia' }]);
  expect(await source.placesOf('水电')).toEqual([7]);
});
