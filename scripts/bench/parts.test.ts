import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readParts } from './parts.ts';

const folder = mkdtempSync(join(tmpdir(), 'parts-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Calls one within the other, each by its name and its module, and how long the innermost took. */
type Stack = [calls: [name: string, url: string][], time: number];

function write(file: string, stacks: readonly Stack[]): void {
  const nodes: object[] = [];
  const samples: number[] = [];
  const timeDeltas: number[] = [];
  for (const [calls, time] of stacks) {
    const first = nodes.length + 1;
    for (const [at, [functionName, url]] of calls.entries()) {
      const isLast = at === calls.length - 1;
      const children = isLast ? [] : [first + at + 1];
      nodes.push({ id: first + at, callFrame: { functionName, url }, children });
    }
    samples.push(nodes.length);
    timeDeltas.push(time);
  }
  writeFileSync(join(folder, file), JSON.stringify({ nodes, samples, timeDeltas }));
}

const book: [string, string] = ['work', 'file:///a/src/export/book-thread.ts'];
const picture: [string, string] = ['work', 'file:///a/src/share/picture-thread.ts'];
const loop: [string, string] = ['atomicsWaitLoop', 'file:///a/node_modules/tinypool/worker.js'];

test('what a thread does counts for the part that it was asked for; waiting, and the search, for none', () => {
  write('main.cpuprofile', [
    [[['get', 'file:///a/dist.new/.prerender/chunks/page.mjs']], 30],
    [[['(idle)', '']], 500],
    [[['build', 'file:///a/node_modules/astro/build.js']], 10],
  ]);
  write('thread.cpuprofile', [
    [[book, picture, ['deflate', 'node:zlib']], 40],
    [[picture], 20],
    [[loop], 900],
  ]);
  write('search.cpuprofile', [
    [
      [
        ['work', 'file:///a/src/search/build/index-process.ts'],
        ['gzip', 'node:zlib'],
      ],
      700,
    ],
  ]);
  expect(readParts(folder)).toEqual([
    { title: '书与 TEI', share: 0.4 },
    { title: '网页', share: 0.3 },
    { title: '图片', share: 0.2 },
    { title: '其余', share: 0.1 },
  ]);
});
