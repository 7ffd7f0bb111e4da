import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { globMissing } from './glob-missing.ts';

interface Entry {
  id: string;
  data: unknown;
}

let folder = '';
let entries: Map<string, Entry>;
let meta: Map<string, string>;
let read: string[];
let warned: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reports-'));
  entries = new Map();
  meta = new Map();
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, title: string) =>
  writeFileSync(join(folder, `${name}.md`), `---\ntitle: ${title}\n---\n\n正文\n`);

/** The ids of the entries whose files a run reads. */
async function load(): Promise<string[]> {
  read = [];
  warned = [];
  const store = {
    get: (id: string) => entries.get(id),
    has: (id: string) => entries.has(id),
    keys: () => [...entries.keys()],
    delete: (id: string) => entries.delete(id),
    set: (entry: Entry) => entries.set(entry.id, entry),
  };
  const markdown = {
    extensions: ['.md'],
    getEntryInfo({ contents, fileUrl }: { contents: string; fileUrl: URL }) {
      read.push(basename(fileUrl.pathname, '.md'));
      return { data: { title: /title: (.*)/.exec(contents)?.[1] }, body: contents };
    },
  };
  const context = {
    store,
    meta,
    config: { root: pathToFileURL('./'), srcDir: pathToFileURL('./src/') },
    collection: 'reports',
    entryTypes: new Map([['.md', markdown]]),
    parseData: async ({ data }: { data: unknown }) => data,
    generateDigest: (text: string) => text,
    logger: { warn: (message: string) => warned.push(message), error: fail },
  };
  await globMissing(relative('.', folder)).load(context as unknown as LoaderContext);
  return read.toSorted();
}

function fail(message: string): never {
  throw new Error(message);
}

test('a file is read whose entry is missing, and no other', async () => {
  write('jia-2024', '甲');
  write('yi-2024', '乙');
  expect(await load()).toEqual(['jia-2024', 'yi-2024']);
  expect(entries.get('yi-2024')?.data).toEqual({ title: '乙' });
  expect(await load()).toEqual([]);
  entries.delete('jia-2024');
  write('jia-2024', '丙');
  expect(await load()).toEqual(['jia-2024']);
  expect(entries.get('jia-2024')?.data).toEqual({ title: '丙' });
  expect([...entries.keys()].sort()).toEqual(['jia-2024', 'yi-2024']);
});

test('an entry goes whose file is gone, also where another one is read', async () => {
  write('jia-2024', '甲');
  write('yi-2024', '乙');
  await load();
  rmSync(join(folder, 'yi-2024.md'));
  meta.set('yi-2024', 'digest');
  write('bing-2024', '丙');
  expect(await load()).toEqual(['bing-2024']);
  expect([...entries.keys()].sort()).toEqual(['bing-2024', 'jia-2024']);
  expect(meta.has('yi-2024')).toBe(false);
});

test('that there is no file is said', async () => {
  await load();
  expect(warned.join()).toContain('No files found');
});
