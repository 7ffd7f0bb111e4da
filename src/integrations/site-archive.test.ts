import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readChoice } from '../library/site-archive.ts';
import { SiteFiles } from './built-files.ts';
import { writeArchive } from './site-archive.ts';

let folder = '';
const files = {
  'index.html': '<a href="/base/jia/">甲县</a><a href="/base/og/indicators.png">分享图</a>',
  'jia/index.html': '甲县'.repeat(1000),
  'og/indicators.png': 'png 1',
  'og/jia.png': 'png 2',
  'posters/jia.png': 'png 3',
  'pagefind/segments/a/wasm.unknown.pagefind': 'packed',
  'nginx.conf': 'server',
  _headers: '/*',
};
const site = { base: '/base/', address: 'https://example.org/base/' };
const cards = new Set(['og/indicators.png']);
const archive = { ...site, cards, modified: '2026-03-01T08:00:00+08:00' };

/** What is kept between builds. */
let kept: Map<string, Uint8Array<ArrayBuffer>>;
const made = {
  name: (inputs: readonly unknown[]) => JSON.stringify(inputs),
  take: (name: string) => kept.get(name),
  put: (name: string, bytes: Uint8Array) => kept.set(name, Uint8Array.from(bytes)),
};

/** Write the archive of the folder, while another site stands. */
function write(standing = 'nowhere') {
  const built = new SiteFiles(folder, undefined, site.address);
  return writeArchive(
    folder,
    { of: (file) => built.of(file), list: () => built.list(), place: () => standing },
    made,
    archive,
  );
}

beforeEach(() => {
  kept = new Map();
  folder = mkdtempSync(join(tmpdir(), 'site-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

function open(): Map<string, string> {
  const entries = Object.entries(unzipSync(readFileSync(join(folder, 'site.zip'))));
  return new Map(entries.map(([name, content]) => [name, strFromU8(content)]));
}

test('holds the site below the path that its addresses begin with, and what to do with it', async () => {
  const { files: count, bytes } = await write();
  const entries = open();
  expect([...entries.keys()].sort()).toEqual([
    'README.txt',
    'base/index.html',
    'base/jia/index.html',
    // A card that no page offers is a picture for chats.
    'base/og/indicators.png',
    'base/pagefind/segments/a/wasm.unknown.pagefind',
    'base/posters/jia.png',
  ]);
  expect(entries.get('base/jia/index.html')).toBe(files['jia/index.html']);
  expect(entries.get('base/posters/jia.png')).toBe('png 3');
  const guide = entries.get('README.txt');
  expect(guide).toContain('python3 -m http.server 8000');
  expect(guide).toContain('http://localhost:8000/base/\r\n');
  expect(guide).toContain('（2026-03-01）');
  expect(count).toBe(6);
  expect(bytes).toBe(readFileSync(join(folder, 'site.zip')).length);
});

test('is the same file each time, whether there was one or not', async () => {
  await write();
  const first = readFileSync(join(folder, 'site.zip'));
  await write();
  expect(readFileSync(join(folder, 'site.zip')).equals(first)).toBe(true);
});

test('takes what is compressed from the archive that stands, where it is the one it knows', async () => {
  const standing = join(folder, '..', `${basename(folder)}-standing`);
  mkdirSync(standing);
  try {
    await write(standing);
    const old = join(standing, 'site.zip');
    renameSync(join(folder, 'site.zip'), old);
    const first = readFileSync(old);
    writeFileSync(join(folder, 'index.html'), '丙县');
    await write(standing);
    const entries = open();
    expect(entries.get('base/index.html')).toBe('丙县');
    expect(entries.get('base/jia/index.html')).toBe(files['jia/index.html']);

    // Another one has other bytes at the places that are known of the first.
    writeFileSync(old, Buffer.alloc(first.length));
    await write(standing);
    expect(open().get('base/jia/index.html')).toBe(files['jia/index.html']);

    // What it holds is what comes into the next one: it is not compressed again.
    writeFileSync(join(folder, 'index.html'), files['index.html']);
    await write(standing);
    const own = readFileSync(join(folder, 'site.zip'));
    const at = own.indexOf('base/jia/index.html') + 'base/jia/index.html'.length;
    renameSync(join(folder, 'site.zip'), old);
    const { atime, mtime } = statSync(old);
    own[at] = (own[at] ?? 0) ^ 1;
    writeFileSync(old, own);
    utimesSync(old, atime, mtime);
    await write(standing);
    expect(readFileSync(join(folder, 'site.zip')).subarray(at, at + 1)).toEqual(
      own.subarray(at, at + 1),
    );
  } finally {
    rmSync(standing, { recursive: true });
  }
});

test('is made or not as the build is told', () => {
  expect(['yes', 'no', '', undefined].map(readChoice)).toEqual([true, false, undefined, undefined]);
  expect(() => readChoice('nein')).toThrow('SITE_ZIP=nein');
});
