import { globSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { renderedFile, renderToFiles } from './rendered.ts';

interface Entry {
  id: string;
  data: object;
  rendered?: { html: string; metadata?: object };
}

let folder = '';
let texts: Record<string, string | undefined>;
let entries: Map<string, Entry>;
let made: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rendered-'));
  texts = { a: '<p>甲</p>', b: '<p>乙</p>' };
  entries = new Map();
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The ids that a new run makes: Astro makes those that its store does not have. */
async function load(): Promise<string[]> {
  made = [];
  const loader: Loader = {
    name: 'made',
    async load({ store }) {
      for (const [id, html] of Object.entries(texts)) {
        if (store.has(id)) continue;
        made.push(id);
        const metadata = { headings: [{ depth: 2, slug: 'p', text: '甲' }] };
        store.set({ id, data: {}, ...(html !== undefined && { rendered: { html, metadata } }) });
      }
    },
  };
  const store = {
    entries: () => [...entries],
    values: () => [...entries.values()],
    has: (id: string) => entries.has(id),
    delete: (id: string) => entries.delete(id),
    set: (entry: Entry) => entries.set(entry.id, entry),
  };
  await renderToFiles(loader, () => Object.keys(texts), folder).load({
    store,
  } as unknown as LoaderContext);
  return made;
}

/** What is rendered of an entry. */
function read(id: string): string {
  return readFileSync(renderedFile(entries.get(id)?.rendered?.html ?? '', folder), 'utf8');
}

test('a text stands in a file, and in the store only what it is found by', async () => {
  await load();
  expect([read('a'), read('b')]).toEqual(['<p>甲</p>', '<p>乙</p>']);
  expect(JSON.stringify([...entries])).not.toContain('甲');
});

test('a text is rendered again where its file is gone', async () => {
  await load();
  expect(await load()).toEqual([]);
  rmSync(renderedFile(entries.get('a')?.rendered?.html ?? '', folder));
  expect(await load()).toEqual(['a']);
  expect(read('a')).toBe('<p>甲</p>');
});

test('what no entry has any more goes', async () => {
  await load();
  entries.delete('a');
  texts['a'] = '<p>丙</p>';
  await load();
  expect(read('a')).toBe('<p>丙</p>');
  expect(readdirSync(folder).length).toBe(2);
});

test('an entry that could not be rendered stays without', async () => {
  texts['a'] = undefined;
  await load();
  expect(entries.get('a')).toEqual({ id: 'a', data: {} });
});

/** What a loader of Astro is given to render Markdown with, where a library has so many reports to render. */
async function renderOf(many: number): Promise<string | undefined> {
  const [report = ''] = globSync('src/content/reports/*.md').sort();
  const body = readFileSync(report, 'utf8').replace(/^---[\s\S]*?\n---\n/, '');
  const loader: Loader = {
    name: 'as Astro',
    async load(context) {
      const { entryTypes } = context as unknown as { entryTypes: Map<string, MarkdownForm> };
      const renderEntry = await entryTypes.get('.md')?.getRenderFunction();
      const rendered = await renderEntry?.({ body, filePath: report });
      context.store.set({ id: 'a', data: {}, ...(rendered && { rendered }) });
    },
  };
  const context = {
    store: {
      entries: () => [...entries],
      values: () => [...entries.values()],
      has: (id: string) => entries.has(id),
      set: (entry: Entry) => entries.set(entry.id, entry),
    },
    config: { base: '/base/' },
    entryTypes: new Map([
      ['.md', { getRenderFunction: async () => async () => ({ html: 'by Astro' }) }],
    ]),
  };
  const ids = Array.from({ length: many }, (_, at) => `report-${at}`);
  await renderToFiles(loader, () => ids, folder).load(context as unknown as LoaderContext);
  return read('a');
}

test('threads render the Markdown of many reports, with what it stands in', async () => {
  const html = await renderOf(60);
  expect(html).toContain('<p id="p');
  expect(html).toContain('href="/base/');
});

test('Astro renders that of a few', async () => {
  expect(await renderOf(5)).toBe('by Astro');
});

interface MarkdownForm {
  getRenderFunction(): Promise<(entry: object) => Promise<{ html: string }>>;
}
