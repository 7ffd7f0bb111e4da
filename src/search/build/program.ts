/** Pagefind's program for the browser as it is sent: half of what a first search costs. */
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { writeFiles } from '../../library/write-files.ts';
import { inOwnProcess } from './own-process.ts';
import { gzipSmallest } from './pack.ts';
import type work from './program-process.ts';
import { type BundleFile, pagefindProgram } from './run-pagefind.ts';
import { digestOf, type KeptFiles } from './segment.ts';

/** Pagefind's program, and where its module was written. */
export interface WrittenProgram {
  id: string;
  files: BundleFile[];
  module: string;
}

/** What WebAssembly begins with. */
const magic = '\0asm';

const withoutUnused = inOwnProcess<typeof work>('src/search/build/program-process.ts');

/** Write the program into a bundle, with no byte that says nothing. */
export async function writeProgram(bundle: string, kept: KeptFiles): Promise<WrittenProgram> {
  const files = await kept.files(['program'], async () =>
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
