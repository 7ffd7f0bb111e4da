import { globSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { forgetMade, madeInMemory, openMade } from './made.ts';

let folder = '';
let warnings: string[] = [];
let made: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'made-'));
  warnings = [];
  made = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Make a thing of some words in a new run, by some code, or take it. */
function make(inputs: readonly unknown[], code = 'code'): string {
  const { name, take, put } = openMade(
    folder,
    () => code,
    (message) => warnings.push(message),
  );
  const taken = take(name(inputs));
  if (taken) return Buffer.from(taken).toString();
  const thing = `made of ${JSON.stringify(inputs)}`;
  made.push(thing);
  put(name(inputs), Buffer.from(thing));
  return thing;
}

const files = () => globSync('*/*', { cwd: folder }).map((file) => join(folder, file));

test('the same is made once, and is the same when it is taken', () => {
  const first = make(['甲县', { year: 2024 }]);
  expect(make(['甲县', { year: 2024 }])).toBe(first);
  expect(made).toHaveLength(1);
});

test('another input, inputs cut elsewhere and other code make another thing', () => {
  make(['甲县', 1]);
  make(['甲县', 2]);
  make(['甲', '县', 1]);
  make([Buffer.from('甲县'), 1]);
  make(['甲县', 1], 'other code');
  expect(made).toHaveLength(5);
});

test('a damaged file is told, made again and mended; a folder that is gone is made', () => {
  const whole = make(['甲县']);
  const [file = ''] = files();
  const bytes = readFileSync(file);
  for (const damage of [bytes.subarray(0, 40), bytes.map((byte) => byte ^ 1), Buffer.of()]) {
    writeFileSync(file, damage);
    expect(make(['甲县'])).toBe(whole);
    expect(readFileSync(file)).toEqual(bytes);
  }
  expect(warnings).toHaveLength(3);
  expect(warnings[0]).toContain(file);
  rmSync(folder, { recursive: true });
  expect(make(['甲县'])).toBe(whole);
  expect(made).toHaveLength(5);
});

test('what no build asks for any more goes', () => {
  make(['甲县']);
  make(['乙县']);
  const past = new Date(2020, 0);
  for (const file of files()) utimesSync(file, past, past);
  // The clock by which a disk dates files goes some milliseconds behind.
  const start = Date.now() - 1000;
  make(['乙县']);
  make(['丙县']);
  forgetMade(folder, start);
  expect(files()).toHaveLength(2);
  make(['乙县']);
  make(['丙县']);
  expect(made).toHaveLength(3);
});

test('what is only said to be there is not forgotten, and what is not there is not said to be', () => {
  const { name, put, holds } = openMade(folder, () => 'code', console.warn);
  put(name(['甲县']), Buffer.from('made'));
  const past = new Date(2020, 0);
  for (const file of files()) utimesSync(file, past, past);
  expect(holds(name(['甲县']))).toBe(true);
  expect(holds(name(['乙县']))).toBe(false);
  forgetMade(folder, Date.now() - 1000);
  expect(files()).toHaveLength(1);
});

test('in memory the same is held for one run', () => {
  const { name, take, put, holds } = madeInMemory();
  expect([holds(name(['甲县', 1])), take(name(['甲县', 1]))]).toEqual([false, undefined]);
  put(name(['甲县', 1]), Buffer.from('made'));
  expect(holds(name(['甲县', 1]))).toBe(true);
  expect(Buffer.from(take(name(['甲县', 1])) ?? []).toString()).toBe('made');
  expect(holds(name(['甲', '县', 1]))).toBe(false);
});
