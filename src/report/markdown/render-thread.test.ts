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

test('of what cannot be rendered the file is told, and the place in it', async () => {
  const [path = ''] = globSync('src/content/reports/*-2024-*.md').sort();
  const other = render({ body: '别的文字', path, base: '/' });
  await expect(other).rejects.toThrow(/-2024-[\w-]+\.md:1:1-1:5: Unexpected text of block 1/);
  const missing = 'src/content/reports/not-there-2024.md';
  const none = render({ body: '正文', path: missing, base: '/' });
  await expect(none).rejects.toThrow(/reports\/not-there-2024\.md: .*ENOENT/);
});
