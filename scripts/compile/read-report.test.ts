import { hash } from 'node:crypto';
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
import type { Made } from '../../src/library/made.ts';
import { compileContent } from './content.ts';
import { openKept } from './keep.ts';
import { tellReports } from './tell-reports.ts';

const library = fileURLToPath(new URL('../verify/library', import.meta.url));

let seeds = '';
let root = '';
let warnings: string[] = [];
beforeEach(() => {
  seeds = mkdtempSync(join(tmpdir(), 'seeds-'));
  root = mkdtempSync(join(tmpdir(), 'kept-'));
  cpSync(library, seeds, { recursive: true });
  warnings = [];
});
afterEach(() => {
  for (const folder of [seeds, root]) rmSync(folder, { recursive: true, force: true });
});

/** All that a run gives, in which nothing was kept by an earlier one unless that is given. */
function compile(made?: Made) {
  const { files, told } = compileContent(seeds, made);
  const texts = [...files].map(([path, file]) => [path, file.getText()]);
  return {
    told: tellReports(told, [], true),
    texts,
    digests: [...files.values()].map((f) => f.digest),
  };
}

/** All that a run gives with what was kept by earlier ones, and how many things it made. */
function compileKept() {
  const kept = openKept(root, (message) => warnings.push(message));
  let made = 0;
  const put: Made['put'] = (...thing) => {
    made += 1;
    kept.put(...thing);
  };
  const content = compile({ ...kept, put });
  return { content, made };
}

/** Add words to a text, and tell the register. */
function change(text: string): void {
  const file = join(seeds, text);
  appendFileSync(file, '\n今年新建公园两座。\n');
  const register = file.replace(/txt$/, 'source.yml');
  writeFileSync(
    register,
    readFileSync(register, 'utf8').replace(/(?<=sha256: ).*/, hash('sha256', readFileSync(file))),
  );
}

const files = () => globSync('.astro/read/*/*', { cwd: root }).map((file) => join(root, file));

test('what is taken from where it was kept gives the same as what is read', () => {
  const plain = compile();
  expect(compileKept().content).toEqual(plain);
  const count = files().length;
  expect(compileKept()).toEqual({ content: plain, made: 0 });
  expect(files()).toHaveLength(count);
  expect(plain.told.messages).not.toBe('');
});

test('a changed text is read again, and it alone', () => {
  const { content, made } = compileKept();
  const [text = ''] = globSync('*.txt', { cwd: seeds }).sort();
  change(text);
  const after = compileKept();
  expect(after.content).toEqual(compile());
  expect(after.content.texts).not.toEqual(content.texts);
  // Its blocks, its files, what the library asks of it, and what its county tells.
  expect(after.made).toBe(4);
  expect(after.made).toBeLessThan(made);
});

test('what is looked for in all reports is looked for again, in what was kept of them', () => {
  compileKept();
  writeFileSync(join(seeds, 'synonyms.yml'), '- [公园, 园林]\n');
  const { content, made } = compileKept();
  expect(content).toEqual(compile());
  expect(made).toBe(content.told.counts.length);
});

test('another vocabulary reads everything again', () => {
  const { made } = compileKept();
  appendFileSync(join(seeds, 'units.yml'), '\n# another vocabulary\n');
  expect(compileKept()).toEqual({ content: compile(), made });
});

test('what is damaged is told and made again, whatever it is; what is deleted is made again', () => {
  const plain = compileKept().content;
  const whole = new Map(files().map((file) => [file, readFileSync(file)]));
  for (const [file, bytes] of whole) writeFileSync(file, bytes.subarray(0, -1));
  expect(compileKept().content).toEqual(plain);
  expect(warnings.length).toBeGreaterThanOrEqual(plain.told.counts.length);
  for (const [file, bytes] of whole) expect(readFileSync(file)).toEqual(bytes);
  for (const file of files().filter((_, at) => at % 2 === 0)) rmSync(file);
  expect(compileKept().content).toEqual(plain);
});
