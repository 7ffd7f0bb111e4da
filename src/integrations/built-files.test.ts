import { hash } from 'node:crypto';
import {
  copyFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import builtFiles, { SiteFiles } from './built-files.ts';
import link from './link-files-thread.ts';
import move from './move-files-thread.ts';
import type { BuiltFile } from './read-file.ts';

const address = 'https://example.org/base/';
let root = '';
let [standing, fresh] = ['', ''];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'files-'));
  [standing, fresh] = [join(root, 'dist'), join(root, 'dist.new')];
  for (const folder of [standing, fresh]) mkdirSync(folder);
});
afterEach(() => rmSync(root, { recursive: true }));

function write(folder: string, file: string, content: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), content);
}

const read = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8');

/** What a build knows of files of the site that it has built. */
function know(...names: string[]): ReadonlyMap<string, BuiltFile> {
  const files = new SiteFiles(standing, undefined, address);
  for (const name of names) files.of(name);
  return structuredClone(files.all());
}

test('a file is told by its bytes, as they are now', () => {
  write(fresh, 'jia/index.html', '123456789');
  const files = new SiteFiles(fresh, standing, address);
  const first = files.of('jia/index.html');
  // The check values of both, as their standards give them.
  expect(first).toMatchObject({
    bytes: 9,
    crc: 0xcbf43926,
    digest: '15e2b0d3c33891ebb0f1ef609ec419420c20e320ce94c65fbc8c3312448eb225',
  });
  write(fresh, 'jia/index.html', '12345678');
  expect(files.of('jia/index.html').bytes).toBe(8);
});

test('threads read many, and what is written after that is read again', async () => {
  const names = Array.from({ length: 70 }, (_, at) => `${at}/index.html`);
  for (const name of names) write(fresh, name, `<head><title>${name}</title></head>`);
  write(fresh, 'data.json', '123456789');
  const files = new SiteFiles(fresh, standing, address);
  await files.read([...names, 'data.json', 'not yet there.json']);
  expect([...files.all().keys()].sort()).toEqual([...names, 'data.json'].sort());
  expect(names.map((name) => files.of(name).page?.said?.title)).toEqual(names);
  expect(files.of('data.json')).toMatchObject({ bytes: 9, crc: 0xcbf43926 });

  write(fresh, '3/index.html', '<head><title>另一个更长的题名</title></head>');
  expect(files.of('3/index.html').page?.said?.title).toBe('另一个更长的题名');
});

test('once all is known, what stands is not looked at again, and what is written after it is read', async () => {
  write(standing, 'yi.txt', '乙');
  const files = new SiteFiles(fresh, standing, address, know('yi.txt'));
  await files.bring(['yi.txt']);
  write(fresh, 'jia/index.html', '12345678');
  expect(await files.settle()).toEqual(['jia/index.html', 'yi.txt']);
  expect([...files.all().keys()].sort()).toEqual(['jia/index.html', 'yi.txt']);
  for (const file of files.list()) rmSync(join(fresh, file));
  write(fresh, 'later.txt', '123');
  expect([files.of('jia/index.html').bytes, files.of('yi.txt').bytes]).toEqual([8, 3]);
  expect(files.of('later.txt').bytes).toBe(3);
});

test('what was printed is read while the next is, and the rest before anybody asks', async () => {
  const files = builtFiles();
  const { hooks } = files;
  const config = { outDir: pathToFileURL(`${fresh}/`), base: '/base', site: 'https://example.org' };
  hooks['astro:config:done']?.({ config } as never);
  hooks['astro:build:start']?.({} as never);
  const names = Array.from({ length: 300 }, (_, at) => `${1000 + at}/index.html`);
  for (const name of names) {
    write(fresh, name, '123456789');
    files.printed(name);
  }
  write(fresh, '1000/index.html', 'changed');
  write(fresh, 'never printed.txt', '123456789');
  await files.settle();
  expect(files.list()).toEqual([...names, 'never printed.txt']);
  // Read by now: who changes a file behind its back, as long as it is and at the same time, is not seen.
  for (const file of files.list()) {
    const path = join(fresh, file);
    const { size, atime, mtime } = statSync(path);
    writeFileSync(path, 'x'.repeat(size));
    utimesSync(path, atime, new Date(mtime.getTime()));
  }
  const digestOf = (text: string) => hash('sha256', text);
  for (const file of files.list()) {
    const text = file === '1000/index.html' ? 'changed' : '123456789';
    expect(files.of(file).digest).toBe(digestOf(text));
  }
});

test('a file comes from the site that stands, and that one keeps it', async () => {
  write(standing, 'jia/index.html', '甲县');
  const known = know('jia/index.html');
  const files = new SiteFiles(fresh, standing, address, known);
  expect(await files.bring(['jia/index.html'])).toEqual(new Set(['jia/index.html']));
  expect(files.of('jia/index.html')).toEqual(known.get('jia/index.html'));
  await files.settle();
  expect([read(fresh, 'jia/index.html'), read(standing, 'jia/index.html')]).toEqual([
    '甲县',
    '甲县',
  ]);
  expect(files.of('jia/index.html')).toEqual(known.get('jia/index.html'));
});

test('one that somebody has written over does not', async () => {
  write(standing, 'jia/index.html', '甲县');
  const known = know('jia/index.html');
  write(standing, 'jia/index.html', '乙县');
  const later = new Date(Date.now() + 1000);
  utimesSync(join(standing, 'jia/index.html'), later, later);
  const files = new SiteFiles(fresh, standing, address, known);
  expect(await files.bring(['jia/index.html'])).toEqual(new Set());
  await files.settle();
  expect(statSync(join(fresh, 'jia/index.html'), { throwIfNoEntry: false })).toBeUndefined();
});

test('one that was copied with its bytes does, and is known as the copy that it is', async () => {
  write(standing, 'index.html', '甲县');
  const known = know('index.html');
  copyFileSync(join(standing, 'index.html'), join(standing, 'copy.html'));
  rmSync(join(standing, 'index.html'));
  copyFileSync(join(standing, 'copy.html'), join(standing, 'index.html'));
  const later = new Date(Date.now() + 5000);
  utimesSync(join(standing, 'index.html'), later, later);
  const files = new SiteFiles(fresh, standing, address, known);
  expect(await files.bring(['index.html'])).toEqual(new Set(['index.html']));
  expect(files.of('index.html')).toEqual({
    ...known.get('index.html'),
    written: later.getTime(),
  });
});

test('one of which nothing is known, or that is gone does not', async () => {
  write(standing, 'jia/index.html', '甲县');
  write(standing, 'yi/index.html', '乙县');
  const known = know('yi/index.html');
  rmSync(join(standing, 'yi/index.html'));
  const files = new SiteFiles(fresh, standing, address, known);
  expect(await files.bring(['jia/index.html', 'yi/index.html'])).toEqual(new Set());
  expect(await files.settle()).toEqual([]);
});

test('one whose place is taken in the new site does not, and neither is written over', async () => {
  write(standing, 'bing/index.html', '丙县');
  const known = know('bing/index.html');
  write(fresh, 'bing/index.html', '戊县');
  const files = new SiteFiles(fresh, standing, address, known);
  expect(await files.bring(['bing/index.html'])).toEqual(new Set());
  await files.settle();
  expect(read(fresh, 'bing/index.html')).toBe('戊县');
  expect(read(standing, 'bing/index.html')).toBe('丙县');
});

test('one that somebody writes over before it comes stops the build', () => {
  write(standing, 'jia/index.html', '甲县');
  const file = 'jia/index.html';
  const { bytes, mtime } = { bytes: 6, mtime: statSync(join(standing, file)).mtime };
  const bring = (written: number) => link({ standing, fresh, files: [{ file, bytes, written }] });
  expect(() => bring(mtime.getTime() - 5)).toThrow(`${file} 在建站时被别的程序改动`);
  expect(() => bring(mtime.getTime())).toThrow('EEXIST');
  rmSync(join(fresh, file));
  bring(mtime.getTime());
  expect(read(fresh, file)).toBe('甲县');
});

test('nothing comes where no site stands', async () => {
  const files = new SiteFiles(fresh, undefined, address);
  expect(await files.bring(['index.html'])).toEqual(new Set());
});

test('many come at once, each under its own name', async () => {
  const names = Array.from({ length: 5000 }, (_, at) => `${at % 50}/${at}.txt`);
  for (const name of names) write(standing, name, name);
  const files = new SiteFiles(fresh, standing, address, know(...names));
  expect((await files.bring(names)).size).toBe(names.length);
  await files.settle();
  expect(names.filter((name) => read(fresh, name) !== name)).toEqual([]);
  expect(files.list()).toEqual(names.toSorted());
});

/** Give files of the site that stands another name in the spare folder. */
function name(...files: string[]): void {
  for (const file of files) {
    const path = join(`${standing}.spare`, file);
    mkdirSync(dirname(path), { recursive: true });
    linkSync(join(standing, file), path);
  }
}

const inode = (folder: string, file: string) => statSync(join(folder, file)).ino;

/** Bring files into the new site, which then has them all, as the very files of the site that stands. */
async function bringAll(...names: string[]): Promise<string[]> {
  const files = new SiteFiles(fresh, standing, address, know(...names));
  expect(await files.bring(names)).toEqual(new Set(names));
  await files.settle();
  expect(names.map((file) => inode(fresh, file))).toEqual(
    names.map((file) => inode(standing, file)),
  );
  return files.list();
}

/** The files that are left in the spare folder. */
const listSpare = () => new SiteFiles(`${standing}.spare`, undefined, address).list();

test('files with other names move under these, and nothing else that is with them', async () => {
  const names = ['jia/2023/index.html', 'jia/2024/index.html', 'jia/index.html', 'yi/index.html'];
  for (const file of [...names, 'bing/index.html']) write(standing, file, file);
  name(...names, 'bing/index.html');
  write(`${standing}.spare`, 'jia/strange.html', '别处来的');
  write(`${standing}.spare`, 'yi/strange.html', '别处来的');
  const from = inode(`${standing}.spare`, 'jia/2024');
  expect(await bringAll(...names)).toEqual(names);
  expect(inode(fresh, 'jia/2024')).toBe(from);
  expect(listSpare()).toEqual(['bing/index.html', 'jia/strange.html', 'yi/strange.html']);
});

test('a file without another name comes into the folder that has moved without it', async () => {
  for (const file of ['jia/2023.png', 'jia/2024.png']) write(standing, file, file);
  name('jia/2023.png');
  write(`${standing}.spare`, 'yi/index.html', '');
  expect(await bringAll('jia/2023.png', 'jia/2024.png')).toEqual(['jia/2023.png', 'jia/2024.png']);
  expect(listSpare()).toEqual(['yi/index.html']);
});

test('all of them may move', async () => {
  for (const file of ['jia/index.html', 'index.html']) write(standing, file, file);
  name('jia/index.html', 'index.html');
  expect(await bringAll('jia/index.html', 'index.html')).toEqual(['index.html', 'jia/index.html']);
  expect(listSpare()).toEqual([]);
});

test('a name of another file does not move, and none into a folder that the new site has', async () => {
  for (const file of ['jia/index.html', 'yi/index.html', 'yi/2024/index.html']) {
    write(standing, file, file);
  }
  name('yi/2024/index.html', 'yi/index.html');
  write(`${standing}.spare`, 'jia/index.html', '另一个文件');
  write(fresh, 'yi/2025/index.html', '新的报告');
  const all = await bringAll('jia/index.html', 'yi/2024/index.html', 'yi/index.html');
  expect(all).toEqual([
    'jia/index.html',
    'yi/2024/index.html',
    'yi/2025/index.html',
    'yi/index.html',
  ]);
  expect(read(fresh, 'yi/2025/index.html')).toBe('新的报告');
  expect(listSpare()).toEqual(['jia/index.html', 'yi/2024/index.html', 'yi/index.html']);
  expect(read(fresh, 'jia/index.html')).toBe('jia/index.html');
});

test('what is in the way of other names does not stop who brings the files', async () => {
  write(standing, 'jia/index.html', '甲县');
  write(`${standing}.spare`, 'jia', 'no folder');
  expect(await bringAll('jia/index.html')).toEqual(['jia/index.html']);
});

test('a file that was written over stops the build before its other name moves, as does one that is there', () => {
  write(standing, 'jia.html', '甲县');
  name('jia.html');
  const spare = `${standing}.spare`;
  const { mtime } = statSync(join(standing, 'jia.html'));
  const moveAt = (written: number) =>
    move({ standing, spare, fresh, files: [{ file: 'jia.html', bytes: 6, written }] });
  expect(() => moveAt(mtime.getTime() - 5)).toThrow('jia.html 在建站时被别的程序改动');
  write(spare, 'other.html', '');
  write(fresh, 'jia.html', '戊县');
  expect(() => moveAt(mtime.getTime())).toThrow('EEXIST');
  expect(read(fresh, 'jia.html')).toBe('戊县');
});
