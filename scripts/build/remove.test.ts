import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { removeFolder } from './remove.ts';

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
