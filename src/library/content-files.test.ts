import { hash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isAnsweredAlike } from './asked.ts';
import { readerOf } from './content-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'));
  for (const name of ['a', 'b', 'c']) writeFileSync(join(folder, `${name}.json`), `"${name}"`);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const change = (name: string) => writeFileSync(join(folder, `${name}.json`), '"changed"');

test('a file is read once a build while it is among those asked for last', async () => {
  const read = readerOf<string>(folder, undefined, 2, false);
  expect([await read('a'), await read('b'), await read('a')]).toEqual(['a', 'b', 'a']);
  await read('c');
  for (const name of ['a', 'b', 'c']) change(name);
  expect([await read('a'), await read('c'), await read('b')]).toEqual(['a', 'c', 'changed']);
});

test('in development it is read each time', async () => {
  const read = readerOf<string>(folder, undefined, 2, true);
  await read('a');
  change('a');
  expect(await read('a')).toBe('changed');
});

test('a name without a file has nothing', async () => {
  expect(await readerOf(folder, undefined, 2, false)('d')).toBeUndefined();
});

test('whether it is the same is told by its digest, which may be known already', async () => {
  readerOf(folder, async (name) => (name === 'a' ? 'known' : undefined), 2, false);
  const digest = hash('sha256', '"b"');
  expect(await isAnsweredAlike([[folder, 'a'], 'known'])).toBe(true);
  expect(await isAnsweredAlike([[folder, 'b'], digest])).toBe(true);
});
