import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { prefetchIndex } from './prefetch.ts';

const head = '<meta charset="utf-8"><meta http-equiv="content-security-policy" content="x">';
const script = '<script type="module" src="/wenku/_astro/search.js"></script>';

let site = '';

beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'prefetch-'));
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(site, file)), { recursive: true });
    writeFileSync(join(site, file), text);
  };
  write('search/index.html', `<head>${head}<title>检索</title>${script}</head>`);
  write(
    '_astro/search.js',
    'new Worker(new URL(`/wenku/_astro/worker-Own_1-x.js`,import.meta.url))',
  );
  write('_astro/worker-Own_1-x.js', '');
  write('_astro/worker-other.js', '');
  const program = { id: 'p1', files: ['pagefind.js'] };
  const segments = ['s1', 's2'].map((id) => ({ id }));
  write('pagefind/library.json', JSON.stringify({ program, segments, directory: 'd1' }));
});

afterEach(() => rmSync(site, { recursive: true }));

const read = () => readFileSync(join(site, 'search/index.html'), 'utf8');

test('the page of the search fetches what a search needs, and no script of another page', async () => {
  await prefetchIndex(site);
  expect(read().match(/<link [^>]*>/g)).toEqual([
    '<link rel="modulepreload" href="/wenku/_astro/search.js">',
    '<link rel="prefetch" href="../_astro/worker-Own_1-x.js">',
    '<link rel="prefetch" href="../pagefind/program/p1/pagefind.js">',
  ]);
  expect(read()).toContain(`<head>${head}<link `);
});

test('a page whose scripts name no worker is told of: nothing would be fetched ahead any more', async () => {
  writeFileSync(join(site, '_astro/search.js'), 'import "./shared.js"');
  await expect(prefetchIndex(site)).rejects.toThrow('name no worker');
});

test('a page that has such links already has none twice', async () => {
  await prefetchIndex(site);
  const once = read();
  await prefetchIndex(site);
  expect(read()).toBe(once);
});
