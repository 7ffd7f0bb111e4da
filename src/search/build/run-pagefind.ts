/** Pagefind's own program: the bundle that it makes of a text, and what it brings for the browser. */
import { close, createIndex } from 'pagefind';
import type { FileContent } from '../../library/write-files.ts';

/** A file of a bundle, its path from the bundle's root. */
export type BundleFile = FileContent;

/** Of Pagefind's own texts nothing is read, of its programs those without an interface. */
const unused = /^(?:fragment|filter)\/|\.css$|^pagefind-.*\.js$/;
const program = /^pagefind\.js$|\.pagefind$/;

/**
 * Let Pagefind index words, in this order, as one text: a place is then a number by itself.
 *
 * @param words with a blank between two
 * @param count how many they are
 * @param isListed whether a reader downloads a list of the chunks besides
 * @returns the bundle, without the texts and the programs
 */
export async function indexWords(
  words: string,
  count: number,
  isListed: boolean,
): Promise<BundleFile[]> {
  const files = await runPagefind(words, chunkSize(count, isListed));
  return files.filter(({ path }) => !unused.test(path) && !program.test(path));
}

/** The programs that a browser loads. */
export async function pagefindProgram(): Promise<BundleFile[]> {
  return (await runPagefind('', 1)).filter(({ path }) => program.test(path));
}

/**
 * How many words a chunk should have, so that a query downloads least of one or two chunks and of the
 * list of all: a word takes some 4 bytes, and a chunk 21 in the list, and 12 in one of ours.
 */
function chunkSize(words: number, isListed: boolean): number {
  return Math.ceil(Math.sqrt((words * (isListed ? 33 : 21)) / 6));
}

/**
 * The bundle that Pagefind makes of a text: one at a time. Its program ends each time, and gives its
 * memory back.
 */
async function runPagefind(content: string, chunk: number): Promise<BundleFile[]> {
  // Pagefind lets this be set, though it does not promise to: without it all is the same, but that a
  // word costs a reader some 35 KB.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(chunk);
  try {
    const { index, errors } = await createIndex();
    stopOn(errors, 'create the index');
    if (index === undefined) {
      throw new Error('Pagefind gave no index and no reason');
    }
    // Known languages would have their words cut by a dictionary.
    const added = await index.addCustomRecord({ url: '/', content, language: 'unknown' });
    stopOn(added.errors, 'index a text');
    const { files, errors: writeErrors } = await index.getFiles();
    stopOn(writeErrors, 'write the index');
    return files;
  } finally {
    delete process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'];
    await close();
  }
}

/** Pagefind reports what went wrong in a list; a site with half an index must not be built. */
function stopOn(errors: readonly string[], step: string): void {
  if (errors.length > 0) {
    throw new Error(`Pagefind could not ${step}: ${errors.join('; ')}`);
  }
}
