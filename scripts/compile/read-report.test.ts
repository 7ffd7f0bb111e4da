import {
  appendFileSync,
  cpSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digestOf } from '../bench/made-library.ts';
import { type Content, compileContent } from './content.ts';
import { keepingReader } from './read-report.ts';

const library = fileURLToPath(new URL('../verify/library', import.meta.url));

let seeds = '';
let kept = '';
let warnings: string[] = [];
beforeEach(() => {
  seeds = mkdtempSync(join(tmpdir(), 'seeds-'));
  kept = mkdtempSync(join(tmpdir(), 'kept-'));
  cpSync(library, seeds, { recursive: true });
  warnings = [];
});
afterEach(() => {
  for (const folder of [seeds, kept]) rmSync(folder, { recursive: true, force: true });
});

/** All that a run gives, with what was kept by earlier ones. */
function compile(): Content {
  return compileContent(
    seeds,
    keepingReader(seeds, kept, (message) => warnings.push(message)),
  );
}

const files = () => globSync('*/*', { cwd: kept }).map((file) => join(kept, file));

test('what is taken from where it was kept gives the same as what is read', () => {
  const plain = compileContent(seeds);
  const cold = compile();
  const count = files().length;
  expect(cold).toEqual(plain);
  expect(compile()).toEqual(plain);
  // Each report once, and not again.
  expect(count).toBe(cold.counts.length);
  expect(files()).toHaveLength(count);
  expect(plain.messages).not.toBe('');
});

test('a changed text is read again, and it alone', () => {
  const before = compile();
  const count = files().length;
  const [text = ''] = globSync('*.txt', { cwd: seeds }).sort();
  const file = join(seeds, text);
  appendFileSync(file, '\n今年新建公园两座。\n');
  const register = file.replace(/txt$/, 'source.yml');
  writeFileSync(
    register,
    readFileSync(register, 'utf8').replace(/(?<=sha256: ).*/, digestOf(readFileSync(file))),
  );
  const after = compile();
  expect(after).toEqual(compileContent(seeds));
  expect(after.files).not.toEqual(before.files);
  expect(files()).toHaveLength(count + 1);
});

test('another vocabulary reads everything again', () => {
  compile();
  const count = files().length;
  appendFileSync(join(seeds, 'units.yml'), '\n# another vocabulary\n');
  expect(compile()).toEqual(compileContent(seeds));
  expect(files()).toHaveLength(2 * count);
});

test('what is damaged is told and read again; what is deleted is read again', () => {
  const plain = compile();
  const [damaged = '', deleted = ''] = files();
  writeFileSync(damaged, readFileSync(damaged).subarray(0, -1));
  rmSync(deleted);
  expect(compile()).toEqual(plain);
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toContain(damaged);
});
