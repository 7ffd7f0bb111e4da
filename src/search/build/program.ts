/** Pagefind's program for the browser as it is sent: half of what a first search costs. */
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type binaryen from 'binaryen';
import { build } from 'esbuild';
import { gzipSmallest } from './pack.ts';
import { type BundleFile, pagefindProgram } from './run-pagefind.ts';
import { digestOf, type KeepFiles } from './segment.ts';
import { writeFiles } from './write-files.ts';

/** Pagefind's program, and where its module was written. */
export interface WrittenProgram {
  id: string;
  files: BundleFile[];
  module: string;
}

/** Functions of the program that serve options which no search here has: filters, weights, a playground. */
const unused: ReadonlySet<string> = new Set([
  'add_synthetic_filter',
  'enter_playground_mode',
  'filters',
  'load_filter_chunk',
  'request_all_filter_indexes',
  'set_ranking_weights',
]);
/** What WebAssembly begins with. */
const magic = '\0asm';

/**
 * The table of powers of five by which Rust reads decimal fractions: hardly anything can pack it, and
 * of what stays nothing reads fractions. It begins with 5⁻³⁴² as 128 bits, the upper half first.
 */
const powers = {
  start: Buffer.from('5ad63b92d653f4ee3f3ba10629aa3f11', 'hex'),
  length: 651 * 16,
};

/** Write the program into a bundle, with no byte that says nothing. */
export async function writeProgram(bundle: string, keep: KeepFiles): Promise<WrittenProgram> {
  const files = await keep(['program'], async () =>
    Promise.all(
      (await pagefindProgram()).map(async ({ path, content }) => ({
        path,
        content: path.endsWith('.js') ? await minify(content) : await repack(content),
      })),
    ),
  );
  const id = digestOf(files);
  const folder = join(bundle, 'program', id);
  writeFiles(folder, files);
  return { id, files, module: join(folder, 'pagefind.js') };
}

/** The module, but for what a worker has no use for: it has no document, and makes its own instances. */
async function minify(module: Uint8Array): Promise<Uint8Array> {
  const address = `data:text/javascript;base64,${Buffer.from(module).toString('base64')}`;
  const { outputFiles } = await build({
    stdin: { contents: `export { createInstance } from '${address}'` },
    bundle: true,
    define: { document: 'undefined', window: 'undefined' },
    // What it says of a file that did not come, the reader is told in other words.
    drop: ['console'],
    format: 'esm',
    minify: true,
    target: 'es2022',
    write: false,
  });
  return outputFiles[0]?.contents ?? module;
}

/** The program itself behind what Pagefind's files begin with, but for what is never called. */
async function repack(packed: Uint8Array): Promise<Uint8Array> {
  const content = gunzipSync(packed);
  const start = content.indexOf(magic);
  if (start === -1) return gzipSmallest(content);
  const program = await withoutUnused(content.subarray(start));
  return gzipSmallest(Buffer.concat([content.subarray(0, start), program]));
}

/** A program without the functions that nothing can come to once `unused` cannot be called. */
async function withoutUnused(program: Uint8Array): Promise<Uint8Array> {
  // It takes a second to load, and what is made of Pagefind's program is kept.
  const { default: binaryen } = await import('binaryen');
  const module = binaryen.readBinary(program) as Module;
  for (const name of unused) {
    if (module.getExport(name) !== 0) module.removeExport(name);
  }
  module.runPasses(['remove-unused-module-elements', 'strip-debug', 'strip-producers']);
  clearPowers(module);
  return module.emitBinary();
}

/** What is used of binaryen's module, and its types do not tell. */
interface Module extends binaryen.Module {
  getNumDataSegments(): number;
  getDataSegmentInfo(segment: number): { offset: number; data: ArrayBuffer };
}

/** Put zeros in the place of the powers of five, unless anything left names an address among them. */
function clearPowers(module: Module): void {
  const segments = Array.from({ length: module.getNumDataSegments() }, (_, number) =>
    module.getDataSegmentInfo(module.getDataSegmentByIndex(number)),
  );
  const from = Math.min(...segments.map(({ offset }) => offset));
  const to = Math.max(...segments.map(({ offset, data }) => offset + data.byteLength));
  const image = Buffer.alloc(to - from);
  for (const { offset, data } of segments) image.set(new Uint8Array(data), offset - from);
  const start = image.indexOf(powers.start);
  if (start === -1) return;
  const end = start + powers.length;
  const isNamed = module
    .emitText()
    .replace(/^ *\(data .*$/gm, '')
    .matchAll(/(?:i32\.const |offset=)(\d+)/g)
    .some(([, address]) => from + start <= Number(address) && Number(address) < from + end);
  if (isNamed) return;
  image.fill(0, start, end);
  // It may grow as before: -1 is no limit.
  const { initial, max = -1 } = module.getMemoryInfo();
  module.setMemory(initial, max, null, [{ offset: module.i32.const(from), data: image }]);
}
