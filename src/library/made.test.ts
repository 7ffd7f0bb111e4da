import { globSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { forgetMade, openMade } from './made.ts';

let folder = '';
let warnings: string[] = [];
let made: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'made-'));
  warnings = [];
  made = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Make a thing of some words in a new run, by some code. */
async function make(inputs: readonly unknown[], code = 'code'): Promise<string> {
  const keep = openMade(
    folder,
    () => code,
    (message) => warnings.push(message),
  );
  const bytes = await keep(inputs, () => {
    const thing = `made of ${JSON.stringify(inputs)}`;
    made.push(thing);
    return Buffer.from(thing);
  });
  return Buffer.from(bytes).toString();
}

const files = () => globSync('*/*', { cwd: folder }).map((file) => join(folder, file));

test('the same is made once, and is the same when it is taken', async () => {
  const first = await make(['甲县', { year: 2024 }]);
  expect(await make(['甲县', { year: 2024 }])).toBe(first);
  expect(made).toHaveLength(1);
});

test('another input, inputs cut elsewhere and other code make another thing', async () => {
  await make(['甲县', 1]);
  await make(['甲县', 2]);
  await make(['甲', '县', 1]);
  await make([Buffer.from('甲县'), 1]);
  await make(['甲县', 1], 'other code');
  expect(made).toHaveLength(5);
});

test('a damaged file is told, made again and mended; a folder that is gone is made', async () => {
  const whole = await make(['甲县']);
  const [file = ''] = files();
  const bytes = readFileSync(file);
  for (const damage of [bytes.subarray(0, 40), bytes.map((byte) => byte ^ 1), Buffer.of()]) {
    writeFileSync(file, damage);
    expect(await make(['甲县'])).toBe(whole);
    expect(readFileSync(file)).toEqual(bytes);
  }
  expect(warnings).toHaveLength(3);
  expect(warnings[0]).toContain(file);
  rmSync(folder, { recursive: true });
  expect(await make(['甲县'])).toBe(whole);
  expect(made).toHaveLength(5);
});

test('what no build asks for any more goes', async () => {
  await make(['甲县']);
  await make(['乙县']);
  const past = new Date(2020, 0);
  for (const file of files()) utimesSync(file, past, past);
  const start = Date.now() - 1;
  await make(['乙县']);
  await make(['丙县']);
  forgetMade(folder, start);
  expect(files()).toHaveLength(2);
  await make(['乙县']);
  await make(['丙县']);
  expect(made).toHaveLength(3);
});
