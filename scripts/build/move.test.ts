import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { move } from './move.ts';

const disk = vi.hoisted(() => ({ isOther: false, refused: 0 }));
vi.mock(import('node:fs'), async (importOriginal) => {
  const own = await importOriginal();
  const renameSync: typeof own.renameSync = (from, to) => {
    if (!disk.isOther) return own.renameSync(from, to);
    disk.refused += 1;
    throw Object.assign(new Error('another disk'), { code: 'EXDEV' });
  };
  return { ...own, renameSync };
});

let [root, from, to] = ['', '', ''];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'move-'));
  [from, to] = [join(root, 'from'), join(root, 'to')];
  mkdirSync(join(from, 'jia'), { recursive: true });
  writeFileSync(join(from, 'jia/yi'), '乙');
});
afterEach(() => rmSync(root, { recursive: true }));

test.each([false, true])('a folder is moved with all in it; to another disk: %s', (isOther) => {
  Object.assign(disk, { isOther, refused: 0 });
  move(from, to);
  expect(readFileSync(join(to, 'jia/yi'), 'utf8')).toBe('乙');
  expect(existsSync(from)).toBe(false);
  expect(disk.refused).toBe(isOther ? 1 : 0);
});

test('what else goes wrong is said', () => {
  disk.isOther = false;
  expect(() => move(join(root, 'missing'), to)).toThrow('ENOENT');
});
