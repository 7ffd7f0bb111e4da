import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepEntries } from './keep-entries.ts';

interface Entry {
  filePath: string;
  rendered?: object | undefined;
}

let folder = '';
let entries: Map<string, Entry>;
let digests: Map<string, string>;
let made: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entries-'));
  entries = new Map();
  digests = new Map();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const inputs = (id: string) => [join(folder, `${id}.json`), join(folder, 'all.json')];

/** The ids that a new run makes: Astro makes those that its store does not have. */
async function load({
  code = 'code',
  fails = false,
  isDev = false,
  meanwhile = () => {},
} = {}): Promise<string[]> {
  made = [];
  const loader: Loader = {
    name: 'made',
    async load() {
      for (const id of ['a', 'b']) {
        if (entries.has(id)) continue;
        made.push(id);
        entries.set(id, { filePath: `${id}.md`, rendered: fails ? undefined : {} });
      }
      meanwhile();
    },
  };
  const context = { store: entries, meta: digests, ...(isDev && { watcher: {} }) };
  const keeping = keepEntries(
    loader,
    inputs,
    () => code,
    () => ['a', 'b'],
  );
  await keeping.load(context as unknown as LoaderContext);
  return made;
}

test('what is made of the same is kept', async () => {
  writeFileSync(join(folder, 'a.json'), '1');
  expect(await load()).toEqual(['a', 'b']);
  expect(await load()).toEqual([]);
});

test('an entry is made again where one of its other files has changed, come or gone', async () => {
  await load();
  writeFileSync(join(folder, 'a.json'), '1');
  expect(await load()).toEqual(['a']);
  writeFileSync(join(folder, 'a.json'), '2');
  expect(await load()).toEqual(['a']);
  rmSync(join(folder, 'a.json'));
  expect(await load()).toEqual(['a']);
  writeFileSync(join(folder, 'all.json'), '1');
  expect(await load()).toEqual(['a', 'b']);
  expect(await load()).toEqual([]);
});

test('an entry is made again where one of its files has changed while it was made', async () => {
  writeFileSync(join(folder, 'a.json'), '1');
  const change = () => writeFileSync(join(folder, 'a.json'), '2');
  expect(await load({ meanwhile: change })).toEqual(['a', 'b']);
  expect(await load()).toEqual(['a']);
  expect(await load()).toEqual([]);
});

test('other code makes all again, and so does a store that does not say what it was made of', async () => {
  await load();
  expect(await load({ code: 'other' })).toEqual(['a', 'b']);
  digests.delete('b');
  expect(await load({ code: 'other' })).toEqual(['b']);
});

test('what failed is tried again', async () => {
  await load({ fails: true });
  expect(await load()).toEqual(['a', 'b']);
});

test('nothing is kept that was made while files change', async () => {
  await load();
  expect(await load({ isDev: true })).toEqual([]);
  expect(await load()).toEqual(['a', 'b']);
});
