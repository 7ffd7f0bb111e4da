import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { respondFile } from '../library/body-file.ts';
import { takeBodyFiles } from './body-files.ts';

let [root, site, body] = ['', '', ''];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'bodies-'));
  [site, body] = [join(root, 'dist.new'), join(root, 'all.json')];
  mkdirSync(join(site, 'data'), { recursive: true });
});
afterEach(() => {
  rmSync(root, { recursive: true });
  vi.unstubAllEnvs();
});

test('a body that stands in a file takes the place of what Astro has written, and no other does', async () => {
  vi.stubEnv('DEV', false);
  const astro: AstroPrerenderer = {
    name: 'astro',
    getStaticPaths: async () => [],
    render: async ({ url }) =>
      url.endsWith('all.json') ? respondFile(body, 'application/json') : new Response('own'),
  };
  const prerenderer = takeBodyFiles(astro, site, '/library/');
  for (const name of ['all.json', 'other.json']) {
    const request = new Request(`https://example.org/library/data/${name}`);
    const result = await prerenderer.render(request, { routeData: {} as never });
    const text = await (result as Response).text();
    // Of an empty body Astro would say that the file was not created.
    expect(text).not.toBe('');
    writeFileSync(join(site, 'data', name), text);
  }
  writeFileSync(body, '{"observations":[]}');
  prerenderer.place();
  expect(readFileSync(join(site, 'data/all.json'), 'utf8')).toBe('{"observations":[]}');
  expect(readFileSync(join(site, 'data/other.json'), 'utf8')).toBe('own');
  expect(existsSync(body)).toBe(false);
});

test('while one writes, the body is what stands in the file', async () => {
  writeFileSync(body, '{"observations":[]}');
  const response = respondFile(body, 'application/json');
  expect(await response.text()).toBe('{"observations":[]}');
  expect(response.headers.get('Content-Type')).toBe('application/json');
  expect(existsSync(body)).toBe(false);
});
