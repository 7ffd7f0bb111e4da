import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { removeFolder, removeUnshared } from './remove.ts';

let root = '';
let folder = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'remove-'));
  folder = join(root, 'dist.old');
  mkdirSync(folder);
});
afterEach(() => rmSync(root, { recursive: true }));

/** Write files in folders of their own, two levels deep. */
function write(many: number): void {
  for (let at = 0; at < many; at += 1) {
    const own = join(folder, `${at % 7}`, `${at}`);
    mkdirSync(own, { recursive: true });
    writeFileSync(join(own, 'index.html'), `${at}`);
  }
  writeFileSync(join(folder, 'index.html'), '');
}

test.each([0, 3, 1200])('a folder with %i pages goes with all that is in it', async (many) => {
  write(many);
  await removeFolder(folder);
  expect(existsSync(folder)).toBe(false);
});

test('what has another name stays under that, and what links lead to stays, too', async () => {
  write(600);
  const [kept, elsewhere] = [join(root, 'kept.html'), join(root, 'elsewhere')];
  linkSync(join(folder, '3', '10', 'index.html'), kept);
  mkdirSync(elsewhere);
  writeFileSync(join(elsewhere, 'a.html'), 'a');
  symlinkSync(elsewhere, join(folder, 'link'), 'junction');
  symlinkSync(elsewhere, join(folder, '3', 'link'), 'junction');
  await removeFolder(folder);
  expect(existsSync(folder)).toBe(false);
  expect(readFileSync(kept, 'utf8')).toBe('10');
  expect(readFileSync(join(elsewhere, 'a.html'), 'utf8')).toBe('a');
});

test('other names of the files of another folder stay, and nothing else', async () => {
  write(600);
  const other = join(root, 'dist');
  const shared = [join('3', '10', 'index.html'), join('4', '11', 'index.html'), 'index.html'];
  for (const path of shared) {
    mkdirSync(dirname(join(other, path)), { recursive: true });
    linkSync(join(folder, path), join(other, path));
  }
  // The same bytes, but a file of its own; a file where the other has a folder; and the other way round.
  const alike = join('5', '12', 'index.html');
  mkdirSync(dirname(join(other, alike)), { recursive: true });
  writeFileSync(join(other, alike), readFileSync(join(folder, alike)));
  mkdirSync(join(other, 'file'));
  writeFileSync(join(folder, 'file'), '');
  writeFileSync(join(other, '6'), '');
  expect(await removeUnshared(folder, other)).toBe(true);
  const left = readdirSync(folder, { recursive: true, withFileTypes: true });
  expect(
    left
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
      .sort(),
  ).toEqual(shared);
  expect(
    left
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort(),
  ).toEqual(['10', '11', '3', '4']);
  expect(readFileSync(join(other, shared[0] ?? ''), 'utf8')).toBe('10');
});

test('where none is shared the folder goes', async () => {
  write(3);
  mkdirSync(join(root, 'dist'));
  expect(await removeUnshared(folder, join(root, 'dist'))).toBe(false);
  expect(existsSync(folder)).toBe(false);
});
