import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Catalog, Fragment } from '../../search/build/records.ts';
import { IndexFiles } from './index-files.ts';
import { Network } from './network.ts';

/** In the place of Pagefind: it takes a chunk that it could not fetch for an empty one, as that does, for good. */
const program = `
  const chunks = new Map();
  export const init = async () => {};
  export const destroy = async () => chunks.clear();
  const load = async (word) => {
    const chunk = await fetch('https://example.org/' + word + '.pf_index').catch(() => undefined);
    return chunk === undefined ? [] : JSON.parse((await chunk.text()).slice('pagefind_dcd'.length));
  };
  export const search = async (word) => {
    if (!chunks.has(word)) chunks.set(word, load(word));
    return { results: await chunks.get(word) };
  };
`;
const chunk = (results: object[]) => `pagefind_dcd${JSON.stringify(results)}`;

const catalog: Catalog = { version: 'v1', reports: [], records: [], blocks: 0, frequent: [] };
const fragment: Fragment = { paths: [[]], blocks: [['b', 'paragraph', '文字', 0]] };

let folder = '';
/** What the server holds, by the end of its address. */
let files: Record<string, BodyInit | undefined> = {};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bundle-'));
  await writeFile(join(folder, 'pagefind.js'), program);
  files = { '/catalog.json': JSON.stringify(catalog) };
  vi.stubGlobal('fetch', async (address: string) => {
    const [, body] = Object.entries(files).find(([end]) => address.endsWith(end)) ?? [];
    return new Response(body ?? null, { status: body === undefined ? 404 : 200 });
  });
});

afterEach(async () => {
  vi.unstubAllGlobals();
  await rm(folder, { recursive: true });
});

const load = () => IndexFiles.load(`${pathToFileURL(folder)}/`, new Network());

test('the places of a word are those that Pagefind gives, by record', async () => {
  files['/水电.pf_index'] = chunk([{ id: '3', words: [0, 65_536] }]);
  const index = await load();
  expect(index.catalog).toEqual(catalog);
  expect(await index.placesOf('水电')).toEqual(new Map([[3, [0, 65_536]]]));
});

test('a chunk that did not come is an error, not a word without places, and is asked for anew', async () => {
  const index = await load();
  const asked = [index.placesOf('水电'), index.placesOf('水电')];
  for (const places of asked) await expect(places).rejects.toThrow('/水电.pf_index: 404');
  files['/水电.pf_index'] = chunk([{ id: '3', words: [0] }]);
  expect(await index.placesOf('水电')).toEqual(new Map([[3, [0]]]));
});

test('who asked before a failure gets none of what comes after it', async () => {
  files['/水利.pf_index'] = chunk([]);
  const index = await load();
  const early = index.placesOf('水利');
  await expect(index.placesOf('水电')).rejects.toThrow('404');
  await expect(early).rejects.toThrow('404');
  expect(await index.placesOf('水利')).toEqual(new Map());
});

test('without the list of reports nothing is loaded', async () => {
  files = {};
  await expect(load()).rejects.toThrow('catalog.json: 404');
});

test.each([
  ['packed', (text: string) => new Uint8Array(gzipSync(text))],
  ['unpacked by a server on the way', (text: string) => text],
])('a text is read as it comes, %s', async (_, pack) => {
  files['/fragment/v1/3.pf_fragment'] = pack(JSON.stringify(fragment));
  files['/parts/v1/0.json'] = JSON.stringify([[[0, 0, '一']]]);
  const index = await load();
  expect(await index.fragment(3)).toEqual(fragment);
  expect(await index.parts(0)).toEqual([[[0, 0, '一']]]);
});
