import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type BuiltPage, visitPages } from './each-page.ts';

const toPage = (title: string) => `<head><meta charset="utf-8"><title>${title}</title></head>`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, html: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), html);
}

test('shows each page as it stands there, in the order of paths', () => {
  write('jia/index.html', toPage('甲县'));
  write('jia/jia.html', toPage('甲县，一个文件'));
  write('404.html', toPage('没有这一页'));
  write('jia/report.txt', '甲县');
  const [seen, others]: [BuiltPage[], string[]] = [[], []];
  visitPages(folder, [
    { visit: (page) => seen.push(page) },
    { visit: ({ file }) => others.push(file) },
  ]);
  expect(seen.map(({ file, head }) => [file, head?.title])).toEqual([
    ['404.html', '没有这一页'],
    ['jia/index.html', '甲县'],
    // No page, but a file to be taken away.
    ['jia/jia.html', undefined],
  ]);
  expect(others).toEqual(seen.map(({ file }) => file));
  for (const { file, html } of seen) expect(html).toBe(readFileSync(join(folder, file), 'utf8'));
});
