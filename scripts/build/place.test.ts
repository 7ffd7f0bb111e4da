import {
  existsSync,
  linkSync,
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

test('the old site stands until the new one is whole, then nothing of it is left', async () => {
  write(dist, 'old');
  writeFileSync(join(dist, 'gone.html'), '');
  const place = openPlace(dist);
  write(place.fresh, 'new');
  expect(read(dist)).toBe('old');
  place.take();
  expect(read(dist)).toBe('new');
  expect(read(`${dist}.old`)).toBe('old');
  await place.clear();
  expect(read(dist)).toBe('new');
  expect(existsSync(join(dist, 'gone.html'))).toBe(false);
  expect(existsSync(place.fresh)).toBe(false);
  expect(readdirSync(root)).toEqual(['dist']);
});

test('of the old site other names of the same files stay, until the next one has had its choice', async () => {
  write(join(dist, 'jia'), 'jia');
  write(join(dist, 'yi'), 'old');
  const build = async (words: string) => {
    const place = openPlace(dist);
    write(join(place.fresh, 'yi'), words);
    mkdirSync(join(place.fresh, 'jia'));
    linkSync(join(dist, 'jia/index.html'), join(place.fresh, 'jia/index.html'));
    place.take();
    await place.clear();
    expect(readdirSync(root).sort()).toEqual(['dist', 'dist.spare']);
    const spare = readdirSync(`${dist}.spare`, { recursive: true }).sort();
    expect(spare).toEqual(['jia', join('jia', 'index.html')]);
    expect(read(join(dist, 'jia'))).toBe('jia');
    expect(read(join(dist, 'yi'))).toBe(words);
  };
  await build('new');
  writeFileSync(join(`${dist}.spare`, 'strange.html'), '');
  await build('newer');
  rmSync(dist, { recursive: true });
  const place = openPlace(dist);
  write(place.fresh, 'alone');
  place.take();
  await place.clear();
  expect(readdirSync(root)).toEqual(['dist']);
});

test('a first site needs no old one', async () => {
  const place = openPlace(dist);
  write(place.fresh, 'new');
  place.take();
  await place.clear();
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
  place.take();
  await place.clear();
  expect(read(dist)).toBe('new');
  expect(read(real)).toBe('new');
});

test('for another disk the site grows beside the link, and stands there whole before it takes its place', async () => {
  const other = join(root, 'other disk');
  const real = join(other, 'served');
  write(real, 'old');
  symlinkSync(real, dist, 'junction');
  // Of a time when the site stood here.
  write(`${dist}.spare`, 'left over');
  const place = openPlace(dist, (path) => (path.startsWith(other) ? 2 : 1));
  expect(place.fresh).toBe(`${dist}.new`);
  write(place.fresh, 'new');
  expect(read(real)).toBe('old');
  place.take();
  await place.clear();
  expect(read(dist)).toBe('new');
  expect(read(real)).toBe('new');
  expect(existsSync(`${dist}.spare`)).toBe(false);
  expect(existsSync(place.fresh)).toBe(false);
  expect(readdirSync(other)).toEqual(['served']);
});
