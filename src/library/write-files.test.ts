import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeFiles } from './write-files.ts';

let root = '';
let [standing, fresh] = ['', ''];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'files-'));
  [standing, fresh] = [join(root, 'dist'), join(root, 'dist.new')];
});
afterEach(() => rmSync(root, { recursive: true }));

const file = (path: string, words: string) => ({ path, content: Buffer.from(words) });
const read = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8');
const isOne = (path: string) =>
  statSync(join(standing, path)).ino === statSync(join(fresh, path)).ino;

test('files are written with their folders', () => {
  writeFiles(fresh, [file('jia/yi.json', '1'), file('jia/bing.json', '2'), file('ding', '3')]);
  expect([read(fresh, 'jia/yi.json'), read(fresh, 'jia/bing.json'), read(fresh, 'ding')]).toEqual([
    '1',
    '2',
    '3',
  ]);
});

test('what is there already is not written over', () => {
  writeFiles(fresh, [file('jia', '1')]);
  for (const words of ['1', '2']) {
    expect(() => writeFiles(fresh, [file('jia', words)], standing)).toThrow('EEXIST');
  }
  expect(read(fresh, 'jia')).toBe('1');
});

test('what stands with the same bytes is not written again, and what stands stays as it is', () => {
  writeFiles(standing, [file('jia/same', '甲'), file('jia/other', '乙'), file('gone', '丙')]);
  const now = [file('jia/same', '甲'), file('jia/other', '丁'), file('new', '戊')];
  writeFiles(fresh, now, standing);
  expect(now.map(({ path }) => read(fresh, path))).toEqual(['甲', '丁', '戊']);
  expect([isOne('jia/same'), isOne('jia/other')]).toEqual([true, false]);
  expect(read(standing, 'jia/other')).toBe('乙');
  expect(existsSync(join(fresh, 'gone'))).toBe(false);
});
