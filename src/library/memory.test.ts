import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isMemoryScarce } from './memory.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'memory-'));
});
afterEach(() => rmSync(root, { recursive: true }));

test.each([
  [1200, false],
  [1201, true],
])('of %i reports memory is scarce: %s', (many, isScarce) => {
  const reports = join(root, 'src/content/reports');
  mkdirSync(reports, { recursive: true });
  writeFileSync(join(reports, '.gitkeep'), '');
  for (let number = 1; number <= many; number += 1) {
    writeFileSync(join(reports, `jia-${number}.md`), '');
  }
  expect(isMemoryScarce(root)).toBe(isScarce);
});

test('before the content is made there is nothing to spare it for', () => {
  expect(isMemoryScarce(root)).toBe(false);
});
