import type { AstroPrerenderer } from 'astro';
import { beforeEach, expect, test } from 'vitest';
import { forget, question } from '../library/asked.ts';
import { keepPages } from './kept-pages.ts';

let texts: Record<string, string>;
let kept: Map<string, Uint8Array<ArrayBuffer>>;
let printed: string[];
let given: string;
beforeEach(() => {
  texts = { a: '甲', b: '乙' };
  kept = new Map();
  printed = [];
  given = '一';
});

const getText = question('kept text', async (name: string) => texts[name]);

/** What Astro prints pages with: `/a/` and `/b/` may be kept, `/all/` may not. */
const astro: AstroPrerenderer = {
  name: 'astro',
  getStaticPaths: async () =>
    ['/a/', '/b/', '/all/'].map((pathname) => ({
      pathname,
      route: {} as never,
      ...(pathname !== '/all/' && { cacheKey: given }),
    })),
  async render(request) {
    const path = new URL(request.url).pathname.replace('/base', '');
    printed.push(path);
    if (path === '/b/' && texts['b'] === '') return new Response('missing', { status: 404 });
    return new Response(`${given}${await getText(path.slice(1, -1))}`);
  },
};

/** Build the site: what its pages say, and which were printed for it. */
async function build({ assets = 'a.js' } = {}): Promise<{ pages: string[]; printed: string[] }> {
  forget();
  printed = [];
  const made = {
    name: (inputs: readonly unknown[]) => JSON.stringify(inputs),
    take: (name: string) => kept.get(name),
    put: (name: string, page: Uint8Array) => kept.set(name, Uint8Array.from(page)),
  };
  const prerenderer = keepPages(astro, made, '/base/', () => assets);
  const paths = await prerenderer.getStaticPaths();
  const pages: string[] = [];
  for (const { pathname } of paths) {
    const request = new Request(`http://localhost/base${pathname}`);
    const result = await prerenderer.render(request, { routeData: { component: 'x' } as never });
    pages.push(await (result as Response).text());
  }
  return { pages, printed };
}

test('pages of which nothing has changed are taken from the build before', async () => {
  const first = await build();
  expect(first.printed).toEqual(['/a/', '/b/', '/all/']);
  expect(await build()).toEqual({ pages: first.pages, printed: ['/all/'] });
});

test('a page whose text has changed is printed again, and kept from then on', async () => {
  await build();
  texts['a'] = '丙\n丁';
  const { pages, printed } = await build();
  expect(printed).toEqual(['/a/', '/all/']);
  expect(pages.slice(0, 2)).toEqual(['一丙\n丁', '一乙']);
  expect((await build()).printed).toEqual(['/all/']);
});

test('all are printed again where they are given something else, or name other scripts', async () => {
  await build();
  given = '二';
  expect((await build()).printed).toEqual(['/a/', '/b/', '/all/']);
  expect((await build({ assets: 'b.js' })).printed).toEqual(['/a/', '/b/', '/all/']);
});

test('what is no page is not kept', async () => {
  texts['b'] = '';
  await build();
  expect((await build()).printed).toEqual(['/b/', '/all/']);
});
