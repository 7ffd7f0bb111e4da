import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test, vi } from 'vitest';
import { writeProgram } from './program.ts';
import withoutUnused from './program-process.ts';
import { pagefindProgram } from './run-pagefind.ts';
import { keepNothing } from './segment.ts';

// What is packed as small as can be takes seconds; what it holds is the same.
vi.mock(import('./pack.ts'), async (importOriginal) => ({
  ...(await importOriginal()),
  gzipSmallest: async (content) => gzipSync(content),
}));

const isProgram = ({ path }: { path: string }) => path.endsWith('.pagefind');

/** The program behind what its file begins with. */
function unpack(content: Uint8Array | undefined): Buffer<ArrayBuffer> {
  const plain = Buffer.from(gunzipSync(content ?? ''));
  return plain.subarray(plain.indexOf('\0asm'));
}

test('the program that is sent is whole, and has no table that nothing in it reads', async () => {
  const bundle = await mkdtemp(join(tmpdir(), 'bundle-'));
  try {
    const { files } = await writeProgram(bundle, keepNothing);
    const sent = unpack(files.find(isProgram)?.content);
    const own = unpack((await pagefindProgram()).find(isProgram)?.content);
    expect(WebAssembly.validate(sent)).toBe(true);
    // 5⁻³⁴² in 128 bits, with which a table of 10 KB begins.
    const start = Buffer.from('5ad63b92d653f4ee3f3ba10629aa3f11', 'hex');
    expect(own.includes(start)).toBe(true);
    expect(sent.includes(start)).toBe(false);
  } finally {
    await rm(bundle, { recursive: true });
  }
});

test('of the program only what is never called is left out', async () => {
  const own = unpack((await pagefindProgram()).find(isProgram)?.content);
  const names = async (program: Uint8Array) =>
    WebAssembly.Module.exports(await WebAssembly.compile(Uint8Array.from(program))).map(
      ({ name }) => name,
    );
  const before = await names(own);
  const after = await names(withoutUnused(own));
  expect(before.filter((name) => !after.includes(name)).toSorted()).toEqual([
    'add_synthetic_filter',
    'enter_playground_mode',
    'filters',
    'load_filter_chunk',
    'request_all_filter_indexes',
    'set_ranking_weights',
  ]);
});
