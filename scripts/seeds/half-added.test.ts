import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, test } from 'vitest';
import { addTogether, undoHalfAdded } from './half-added.ts';

const folders = mkdtempSync(join(tmpdir(), 'seeds-'));
afterAll(() => rmSync(folders, { recursive: true }));

function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(folders, 'folder-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

describe('addTogether', () => {
  const added = new Map([['a.txt', '正文']]);
  const changed = new Map([['counties.yml', '新']]);

  test('what is finished stands', ({ expect }) => {
    const folder = folderWith({ 'counties.yml': '旧' });
    addTogether(folder, added, changed).finish();
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'counties.yml']);
    expect(undoHalfAdded(folder)).toEqual([]);
    expect(readFileSync(join(folder, 'counties.yml'), 'utf8')).toBe('新');
  });
  test('what is not finished is taken back by the next command', ({ expect }) => {
    const folder = folderWith({ 'counties.yml': '旧' });
    addTogether(folder, added, changed);
    expect(undoHalfAdded(folder)).toEqual(['a.txt', 'counties.yml']);
    expect(readdirSync(folder)).toEqual(['counties.yml']);
    expect(readFileSync(join(folder, 'counties.yml'), 'utf8')).toBe('旧');
  });
  test('overwrites no file', ({ expect }) => {
    const folder = folderWith({ 'a.txt': '原有', 'counties.yml': '旧' });
    expect(() => addTogether(folder, added, changed)).toThrow('a.txt');
    expect(existsSync(join(folder, '.adding.json'))).toBe(false);
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('原有');
  });
});
