import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { AstroPrerenderer } from 'astro';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { printEarly } from './early-pages.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-'));
  for (const name of ['a', 'b']) mkdirSync(join(folder, name));
});
afterEach(() => rmSync(folder, { recursive: true }));

const component = (pathname: string) => (pathname.endsWith('.json') ? 'report.json.ts' : 'page');

const astro: AstroPrerenderer = {
  name: 'astro',
  getStaticPaths: async () =>
    ['/a/', '/a/report.json', '/b/', '/b/report.json'].map((pathname) => ({
      pathname,
      route: { component: component(pathname) } as never,
    })),
  render: async (request) => new Response(new URL(request.url).pathname),
};

test('what others read is printed first, and told of when all of it is written', async () => {
  const told: string[] = [];
  const isEarly = (name: string) => name === 'report.json.ts';
  const prerenderer = printEarly(astro, isEarly, folder, '/base/', () => told.push('written'));
  const paths = (await prerenderer.getStaticPaths()).map(({ pathname }) => pathname);
  expect(paths).toEqual(['/a/report.json', '/b/report.json', '/a/', '/b/']);
  for (const path of paths) {
    const result = await prerenderer.render(new Request(`http://localhost/base${path}`), {
      routeData: { component: component(path) } as never,
    });
    const text = await (result as Response).text();
    expect(text).toBe(`/base${path}`);
    if (!path.endsWith('.json')) continue;
    const file = join(folder, path);
    writeFileSync(file, text.slice(1));
    await setTimeout(100);
    expect(told).toEqual([]);
    writeFileSync(file, text);
  }
  await expect.poll(() => told).toEqual(['written']);
});
