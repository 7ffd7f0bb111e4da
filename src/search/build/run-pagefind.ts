/** Pagefind's own program: what it makes of records, by shards, and what it brings for the browser. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Shard } from './join-shards.ts';
import { readMeta, readPageAddress } from './pagefind-format.ts';
import type { SearchRecord } from './records.ts';
import { writeFileIn } from './write-file.ts';

/** The files of Pagefind's bundle that are used as they are. */
const program = /^(?:pagefind\.js|wasm\.unknown\.pagefind)$/;
const fragmentFile = /^fragment\/(.*)\.pf_fragment$/;

/**
 * Let Pagefind index some records, and keep its files in a folder.
 *
 * @param first number of the first record
 */
export async function indexShard(
  records: readonly SearchRecord[],
  first: number,
  folder: string,
): Promise<Shard> {
  const files = await runPagefind(
    records.map(({ content }, position) => ({ url: String(first + position), content })),
  );
  const numbers = new Map<string, number>();
  for (const { path, content } of files) {
    const name = fragmentFile.exec(path)?.[1];
    if (name !== undefined) numbers.set(name, readPageAddress(content));
    if (path.endsWith('.pf_index')) await writeFileIn(join(folder, path), content);
  }
  const packedMeta = files.find(({ path }) => path.endsWith('.pf_meta'))?.content;
  if (packedMeta === undefined) {
    throw new Error('Pagefind wrote no metadata of its index');
  }
  const meta = readMeta(packedMeta);
  return {
    records: meta.pages.map(([name]) => {
      const number = numbers.get(name);
      if (number === undefined) {
        throw new Error(`Pagefind's index names page ${name}, which has no fragment`);
      }
      return number;
    }),
    chunks: meta.chunks.map(
      ([, , name]) =>
        () =>
          readFileSync(join(folder, 'index', `${name}.pf_index`)),
    ),
  };
}

/** The programs that a browser loads. */
export async function pagefindPrograms(): Promise<{ path: string; content: Uint8Array }[]> {
  const files = await runPagefind([{ url: '0', content: '' }]);
  return files.filter(({ path }) => program.test(path));
}

/** The bundle that Pagefind makes of records. Its program ends each time, and gives its memory back. */
async function runPagefind(
  records: readonly { url: string; content: string }[],
): Promise<{ path: string; content: Uint8Array }[]> {
  try {
    const { index, errors } = await createIndex();
    stopOn(errors, 'create the index');
    if (index === undefined) {
      throw new Error('Pagefind gave no index and no reason');
    }
    for (const { url, content } of records) {
      // Known languages would have their words cut by a dictionary.
      const added = await index.addCustomRecord({ url, content, language: 'unknown' });
      stopOn(added.errors, `index record ${url}`);
    }
    const { files, errors: writeErrors } = await index.getFiles();
    stopOn(writeErrors, 'write the index');
    return files;
  } finally {
    await close();
  }
}

/** Pagefind reports what went wrong in a list; a site with half an index must not be built. */
function stopOn(errors: readonly string[], step: string): void {
  if (errors.length > 0) {
    throw new Error(`Pagefind could not ${step}: ${errors.join('; ')}`);
  }
}
