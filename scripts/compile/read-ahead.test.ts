import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Made } from '../../src/library/made.ts';
import { makeLibrary } from '../bench/made-library.ts';
import { readSeeds, type Seeds } from '../seeds/read-seeds.ts';
import { compileContent } from './content.ts';
import { openKept } from './keep.ts';
import { readAhead } from './read-ahead.ts';

const own = fileURLToPath(new URL('../../seeds', import.meta.url));
/** As many as are read in threads. */
const many = 60;

let seeds = '';
let found: Seeds;
let root = '';
let kept: Made;
beforeAll(() => {
  seeds = mkdtempSync(join(tmpdir(), 'seeds-'));
  makeLibrary(own, seeds, many);
  found = readSeeds(seeds);
});
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kept-'));
  kept = openKept(root, console.warn);
  return () => rmSync(root, { recursive: true, force: true });
});
afterAll(() => rmSync(seeds, { recursive: true, force: true }));

test('threads keep all that is read of the reports, and it is what is read without them', async () => {
  const told: [number, number][] = [];
  await readAhead(root, seeds, found.reports, kept, (...of) => told.push(of));
  expect(told.at(-1)).toEqual([many, many]);

  let made = 0;
  const put: Made['put'] = (...thing) => {
    made += 1;
    kept.put(...thing);
  };
  const digestsOf = ({ files }: ReturnType<typeof compileContent>) =>
    [...files].map(([path, { digest }]) => [path, digest]);
  const content = compileContent(seeds, { ...kept, put }, found);
  expect(made).toBe(0);
  expect(digestsOf(content)).toEqual(digestsOf(compileContent(seeds)));

  // Nothing is left to be read.
  told.length = 0;
  await readAhead(root, seeds, found.reports, kept, (...of) => told.push(of));
  expect(told).toEqual([]);
});

test('what is wrong with a report is told by who reads it in its turn', async () => {
  const [first] = found.reports;
  const file = join(seeds, `${first?.id}.corrections.yml`);
  const correction = {
    id: 'not-there',
    op: 'replace',
    find: '这里没有的话',
    text: '别的话',
    reason: '误识',
    certainty: 'certain',
  };
  writeFileSync(file, JSON.stringify([correction]));
  try {
    const { reports } = readSeeds(seeds);
    let read = 0;
    await readAhead(root, seeds, reports, kept, (so) => {
      read = so;
    });
    expect(read).toBe(many);
    expect(() => compileContent(seeds, kept)).toThrow('这里没有的话');
  } finally {
    rmSync(file);
  }
});
