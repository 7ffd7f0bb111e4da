import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadReportData } from './load-report-data.ts';

interface Entry {
  id: string;
  data: unknown;
  digest: string;
}

let folder = '';
let entries: Map<string, Entry>;
let set: string[];
let warned: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'));
  mkdirSync(join(folder, 'corrections'));
  entries = new Map();
  warned = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string) =>
  writeFileSync(join(folder, 'corrections', `${name}.json`), text);

const correction = {
  id: 'one',
  report: 'a',
  op: 'drop',
  printed: '甲',
  read: '删去',
  reason: '重出',
  certainty: 'certain',
  kind: 'misread',
  evidence: [],
  attested: null,
  blocks: [],
  near: null,
  spans: [[0, 1]],
};

/** The ids of the entries that a run sets; where Astro has to read a file itself, it calls it wrong. */
async function load(): Promise<string[]> {
  set = [];
  const store = {
    get: (id: string) => entries.get(id),
    keys: () => [...entries.keys()],
    delete: (id: string) => entries.delete(id),
    set(entry: Entry) {
      set.push(entry.id);
      entries.set(entry.id, entry);
    },
  };
  const context = {
    store,
    config: { root: pathToFileURL('./'), srcDir: pathToFileURL('./src/') },
    logger: { warn: (message: string) => warned.push(message) },
    generateDigest: (text: string) => text,
    entryTypes: new Map([
      [
        '.json',
        { getEntryInfo: ({ contents }: { contents: string }) => ({ data: JSON.parse(contents) }) },
      ],
    ]),
    parseData: async () => {
      throw new Error('Astro says what is wrong');
    },
  };
  await loadReportData('corrections', folder).load(context as unknown as LoaderContext);
  return set.sort();
}

test('the store holds what the schema makes of each file, and a file that is the same is not read again', async () => {
  write('a', JSON.stringify({ corrections: [correction] }));
  write('b', '{"corrections":[]}');
  expect(await load()).toEqual(['a', 'b']);
  expect(entries.get('a')?.data).toEqual({ corrections: [correction] });
  expect(await load()).toEqual([]);
  write('b', '{"corrections": []}');
  expect(await load()).toEqual(['b']);
});

test('what has gone leaves the store', async () => {
  write('a', '{"corrections":[]}');
  write('b', '{"corrections":[]}');
  await load();
  rmSync(join(folder, 'corrections', 'a.json'));
  await load();
  expect([...entries.keys()]).toEqual(['b']);
});

test('where there is no file at all Astro says it', async () => {
  await load();
  expect(warned).toEqual([expect.stringContaining('No files found')]);
});

test('of many files each has its own', async () => {
  const ids = Array.from({ length: 40 }, (_, at) => `report-${at}`);
  for (const id of ids) write(id, JSON.stringify({ corrections: [{ ...correction, report: id }] }));
  await load();
  for (const id of ids)
    expect(entries.get(id)?.data).toMatchObject({ corrections: [{ report: id }] });
});

test.each([
  ['is not as its schema has it', '{"corrections":[{}]}', 'Astro says what is wrong'],
  ['is no JSON', '{', 'JSON'],
])('of a file that %s Astro says it', async (_, text, message) => {
  write('a', text);
  await expect(load()).rejects.toThrow(message);
});
