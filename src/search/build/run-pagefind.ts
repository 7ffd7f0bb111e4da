/** Pagefind's own program: the bundle that it makes of texts, and what it brings for the browser. */
import { close, createIndex } from 'pagefind';

/** A file of a bundle, its path from the bundle's root. */
export interface BundleFile {
  path: string;
  content: Uint8Array;
}

/** Of Pagefind's own texts nothing is read, of its programs those without an interface. */
const unused = /^(?:fragment|filter)\/|\.css$|^pagefind-.*\.js$/;
const program = /^pagefind\.js$|\.pagefind$/;

/**
 * Words of a chunk at most, counted once for each place: Pagefind lets this be set, though it does
 * not promise to. With chunks of its own size a word costs a reader some 35 KB in the place of 7.
 */
const chunkWords = '4000';

/** The name under which Pagefind keeps the number of a text, by which it can sort the results. */
export const numberField = 'n';

/** Let Pagefind index some texts, given as the words that stand for them, and number them from 0. */
export async function indexWords(texts: Iterable<string>): Promise<BundleFile[]> {
  return (await runPagefind(texts)).filter(({ path }) => !unused.test(path) && !program.test(path));
}

/** The programs that a browser loads. */
export async function pagefindProgram(): Promise<BundleFile[]> {
  return (await runPagefind([''])).filter(({ path }) => program.test(path));
}

/** The bundle that Pagefind makes of texts. Its program ends each time, and gives its memory back. */
async function runPagefind(texts: Iterable<string>): Promise<BundleFile[]> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ??= chunkWords;
  try {
    const { index, errors } = await createIndex();
    stopOn(errors, 'create the index');
    if (index === undefined) {
      throw new Error('Pagefind gave no index and no reason');
    }
    let number = 0;
    for (const content of texts) {
      const url = String(number);
      const sort = { [numberField]: url.padStart(8, '0') };
      // Known languages would have their words cut by a dictionary.
      const added = await index.addCustomRecord({ url, content, sort, language: 'unknown' });
      stopOn(added.errors, `index text ${url}`);
      number += 1;
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
