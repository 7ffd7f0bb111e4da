import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import render from './render-thread.ts';

const read = (path: string) =>
  readFileSync(path, 'utf8')
    .replace(/^---\n.*?\n---\n/s, '')
    .trim();

test('a thread renders a report as the site shows it, at the path of the site', async () => {
  const [path = ''] = globSync('src/content/reports/*-2024-*.md').sort();
  const html = await render({ body: read(path), path, base: '/base/' });
  expect(html).toMatch(/<p [^>]*id="p[0-9a-z]{6}"/);
  expect(html).toContain('href="/base/');
  expect(html).not.toContain('href="/indicators');
  expect(await render({ body: read(path), path, base: '/' })).toContain('href="/indicators/');
});

test('what cannot be rendered is told', async () => {
  const path = 'src/content/reports/not-there-2024.md';
  await expect(render({ body: '正文', path, base: '/' })).rejects.toThrow('not-there-2024');
});
