import type { AstroPrerenderer } from 'astro';
import { beforeEach, expect, test } from 'vitest';
import { forget, question } from '../library/asked.ts';
import { keepPages } from './kept-pages.ts';

let texts: Record<string, string>;
let kept: Map<string, Uint8Array<ArrayBuffer>>;
let printed: string[];
/** The files that are told as printed. */
let told: string[];
let paths: string[];
let site: Record<string, string>;
let given: string;
/** Paths that give no page. */
let missing: Set<string>;
beforeEach(() => {
  texts = { a: '甲', b: '乙' };
  kept = new Map();
  printed = [];
  paths = ['/a/', '/b/', '/all/'];
  site = {};
  given = '一';
  missing = new Set();
});

const getText = question('kept text', async (name: string) => texts[name]);

/** What Astro prints pages with: `/a/` and `/b/` may be kept, `/all/` may not. */
const astro: AstroPrerenderer = {
  name: 'astro',
  getStaticPaths: async () =>
    paths.map((pathname) => ({
      pathname,
      route: {} as never,
      ...(pathname !== '/all/' && { cacheKey: given }),
    })),
  async render(request) {
    const path = new URL(request.url).pathname.replace('/base', '');
    printed.push(path);
    if (missing.has(path)) return new Response('missing', { status: 404 });
    return new Response(`${given}${await getText(path.slice(1, -1))}`);
  },
};

/** Build the site: what its pages say, and which were printed for it. */
async function build({ assets = 'a.js' } = {}): Promise<{ site: typeof site; printed: string[] }> {
  forget();
  told = [];
  printed = [];
  const standing = site;
  site = {};
  const made = {
    name: (inputs: readonly unknown[]) => JSON.stringify(inputs),
    take: (name: string) => kept.get(name),
    put: (name: string, noted: Uint8Array) => kept.set(name, Uint8Array.from(noted)),
  };
  const files = {
    of: (file: string) => ({ bytes: site[file]?.length ?? 0, written: 0, digest: '', crc: 0 }),
    printed: (file: string) => told.push(file),
    async bring(files: readonly string[]) {
      const own = files.filter((file) => file in standing);
      for (const file of own) site[file] = standing[file] ?? '';
      return new Set(own);
    },
  };
  const prerenderer = keepPages(astro, made, files, () => [assets], '/base/');
  for (const { pathname } of await prerenderer.getStaticPaths()) {
    const request = new Request(`http://localhost/base${pathname}`);
    const result = await prerenderer.render(request, { routeData: { component: 'x' } as never });
    site[`${pathname.slice(1)}index.html`] = await (result as Response).text();
  }
  prerenderer.remember();
  return { site, printed };
}

test('pages of which nothing has changed are taken from the site that stands', async () => {
  const first = await build();
  expect(first.printed).toEqual(['/a/', '/b/', '/all/']);
  expect(told).toEqual(['a/index.html', 'b/index.html', 'all/index.html']);
  expect(await build()).toEqual({ site: first.site, printed: ['/all/'] });
  expect(told).toEqual(['all/index.html']);
  expect(await build()).toEqual({ site: first.site, printed: ['/all/'] });
});

test('a page whose text has changed is printed again, and kept from then on', async () => {
  await build();
  texts['a'] = '丙\n丁';
  const second = await build();
  expect(second.printed).toEqual(['/a/', '/all/']);
  expect(second.site).toMatchObject({ 'a/index.html': '一丙\n丁', 'b/index.html': '一乙' });
  expect((await build()).printed).toEqual(['/all/']);
});

test('a page that does not stand there any more is printed again', async () => {
  await build();
  delete site['a/index.html'];
  expect((await build()).printed).toEqual(['/a/', '/all/']);
});

test('a page that does not stand there any more, and is none now, is not kept', async () => {
  await build();
  delete site['b/index.html'];
  missing.add('/b/');
  await build();
  missing.clear();
  expect((await build()).printed).toEqual(['/b/', '/all/']);
});

test('all are printed again where they are given something else, or name other scripts', async () => {
  await build();
  given = '二';
  expect((await build()).printed).toEqual(['/a/', '/b/', '/all/']);
  expect((await build({ assets: 'b.js' })).printed).toEqual(['/a/', '/b/', '/all/']);
});

test('what is no page is not kept', async () => {
  missing.add('/b/');
  await build();
  expect((await build()).printed).toEqual(['/b/', '/all/']);
});

test('of two pages at one address Astro is told each time', async () => {
  paths.push('/a/');
  await build();
  expect((await build()).printed).toEqual(['/a/', '/all/', '/a/']);
});
