import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPlace, restoreSite } from './place.ts';

let root = '';
let dist = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'place-'));
  dist = join(root, 'dist');
});
afterEach(() => rmSync(root, { recursive: true }));

function write(folder: string, words: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), words);
}

const read = (folder: string) => readFileSync(join(folder, 'index.html'), 'utf8');

test('the old site stands until the new one is whole, and beside it until the next is begun', async () => {
  write(dist, 'old');
  writeFileSync(join(dist, 'gone.html'), '');
  const place = openPlace(dist);
  write(place.fresh, 'new');
  expect(read(dist)).toBe('old');
  await place.take();
  expect(read(dist)).toBe('new');
  expect(readdirSync(dist)).toEqual(['index.html']);
  expect(readdirSync(root)).toEqual(['dist', 'dist.past']);
  expect(read(`${dist}.past`)).toBe('old');

  const next = openPlace(dist);
  write(next.fresh, 'newer');
  await next.take();
  expect(read(dist)).toBe('newer');
  expect(readdirSync(root)).toEqual(['dist', 'dist.past']);
  expect(read(`${dist}.past`)).toBe('new');
  expect(existsSync(join(`${dist}.past`, 'gone.html'))).toBe(false);
});

test('a site that was removed does not come back', async () => {
  for (const words of ['old', 'new']) {
    const place = openPlace(dist);
    write(place.fresh, words);
    await place.take();
  }
  rmSync(dist, { recursive: true });
  restoreSite(dist);
  expect(existsSync(dist)).toBe(false);
});

test('a first site needs no old one', async () => {
  const place = openPlace(dist);
  write(place.fresh, 'new');
  await place.take();
  expect(read(dist)).toBe('new');
});

test('what a killed build has left does not come into the next one', () => {
  write(dist, 'old');
  write(openPlace(dist).fresh, 'half');
  const place = openPlace(dist);
  expect(existsSync(place.fresh)).toBe(false);
  expect(read(dist)).toBe('old');
});

test('a build that was killed while the sites change places has lost none', () => {
  write(dist, 'old');
  renameSync(dist, `${dist}.old`);
  restoreSite(dist);
  expect(read(dist)).toBe('old');
});

test('a link goes on leading to the folder of the site', async () => {
  const real = join(root, 'served');
  write(real, 'old');
  symlinkSync(real, dist, 'junction');
  const place = openPlace(dist);
  write(place.fresh, 'new');
  await place.take();
  expect(read(dist)).toBe('new');
  expect(read(real)).toBe('new');
});
