import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type BuiltPage, visitPages } from './each-page.ts';

const policy = `<meta http-equiv="content-security-policy" content="script-src 'self'; style-src 'self' 'sha256-of-others';">`;
const settled = `<meta http-equiv="content-security-policy" content="script-src 'self'; style-src 'self';">`;
const toPage = (title: string, before: string, after: string) =>
  `<head><meta charset="utf-8">${before}<title>${title}</title>${after}</head>`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, html: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), html);
}

test('shows each page with its policy settled, as it then stands there, in the order of paths', () => {
  write('jia/index.html', toPage('甲县', '', policy));
  write('jia/jia.html', toPage('甲县，一个文件', '', policy));
  write('404.html', toPage('没有这一页', '', policy));
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
  expect(seen[1]?.html).toBe(toPage('甲县', settled, ''));
});

test('a page without a policy stops the build', () => {
  write('index.html', '<head><meta charset="utf-8"></head>');
  expect(() => visitPages(folder, [])).toThrow('no content security policy');
});
