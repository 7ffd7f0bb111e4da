import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { heldFile } from './content-file.ts';
import { compareContent, writeContent } from './write-content.ts';

const folder = 'src/content/reports';
let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'content-'));
  mkdirSync(join(root, folder), { recursive: true });
  for (const name of ['a.md', 'gone.md']) writeFileSync(join(root, folder, name), 'old');
});
afterEach(() => rmSync(root, { recursive: true }));

const read = (path: string) => readFileSync(join(root, path), 'utf8');
/** What the seeds give now: one report is told otherwise, one is new, one is gone. */
const files = new Map([
  [`${folder}/a.md`, heldFile('new')],
  ['src/content/editions/b.json', heldFile('new')],
]);

test('what differs is written, what has no source goes, and nothing else is left', () => {
  writeContent(root, compareContent(root, { files }));
  expect([...files.keys()].map(read)).toEqual(['new', 'new']);
  expect(existsSync(join(root, folder, 'gone.md'))).toBe(false);
  expect(compareContent(root, { files })).toEqual({ changed: [], stale: [] });
  expect(existsSync(join(root, '.astro/content'))).toBe(false);
});

test('a run that is stopped while it writes leaves the content as it was, and the next one is whole', () => {
  const difference = compareContent(root, { files });
  // A file stands where a folder is wanted: the second file cannot be written.
  writeFileSync(join(root, 'src/content/editions'), '');
  expect(() => writeContent(root, difference)).toThrow();
  expect([read(`${folder}/a.md`), read(`${folder}/gone.md`)]).toEqual(['old', 'old']);

  rmSync(join(root, 'src/content/editions'));
  writeContent(root, compareContent(root, { files }));
  expect([...files.keys()].map(read)).toEqual(['new', 'new']);
});
