import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SiteFiles } from './built-files.ts';
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

/** What is kept between builds. */
let kept: Map<string, Uint8Array<ArrayBuffer>>;
beforeEach(() => {
  kept = new Map();
});
const made = {
  name: (inputs: readonly unknown[]) => JSON.stringify(inputs),
  take: (name: string) => kept.get(name),
  put: (name: string, bytes: Uint8Array) => kept.set(name, Uint8Array.from(bytes)),
};

/** Visit the pages of the folder: those that are read, and what is told of each. */
function visit() {
  const read: BuiltPage[] = [];
  const told: [file: string, title: string | undefined][] = [];
  const others: string[] = [];
  const site = new SiteFiles(folder, undefined);
  const files = {
    of: (file: string) => site.of(file),
    list: () => site.list(),
    place: () => 'dist',
  };
  visitPages(
    folder,
    [
      {
        read: (page) => {
          read.push(page);
          return page.head?.title;
        },
        visit: (file: string, title: string | undefined) => told.push([file, title]),
      },
      { read: () => undefined, visit: (file) => others.push(file) },
    ],
    files,
    made,
  );
  return { read, told, others };
}

test('shows each page as it stands there, in the order of paths', () => {
  write('jia/index.html', toPage('甲县'));
  write('jia/jia.html', toPage('甲县，一个文件'));
  write('404.html', toPage('没有这一页'));
  write('jia/report.txt', '甲县');
  const { read, told, others } = visit();
  expect(told).toEqual([
    ['404.html', '没有这一页'],
    ['jia/index.html', '甲县'],
    // No page, but a file to be taken away.
    ['jia/jia.html', undefined],
  ]);
  expect(others).toEqual(told.map(([file]) => file));
  for (const { file, html } of read) expect(html).toBe(readFileSync(join(folder, file), 'utf8'));
});

test('reads a page again where it has changed, and tells of all', () => {
  write('jia/index.html', toPage('甲县'));
  write('yi/index.html', toPage('乙县'));
  visit();
  write('yi/index.html', toPage('丙县'));
  const { read, told } = visit();
  expect(read.map(({ file }) => file)).toEqual(['yi/index.html']);
  expect(told).toEqual([
    ['jia/index.html', '甲县'],
    ['yi/index.html', '丙县'],
  ]);
});
