/** Which chunk of a segment's index has a word, as far as Pagefind's own program tells. */
import { pathToFileURL } from 'node:url';
import type { Chunks } from '../files.ts';
import type { BundleFile } from './run-pagefind.ts';

/** The part of Pagefind's program for the browser that is used here. */
interface Program {
  createInstance(options: { basePath: string; metaCacheTag: string }): {
    preload(word: string): Promise<void>;
  };
}

/** Words of which Pagefind is asked at most: each takes a tenth of a millisecond. */
const mostAsked = 4_000;
/** Where the files seem to be for the program, which asks for nothing that is not there. */
const basePath = 'http://localhost/';

/**
 * The chunks of an index, each with the first word that it was seen to be fetched for when all words
 * were asked for in order. It says only what can be fetched ahead: some words near the first one may
 * be in the chunk before.
 *
 * @param files index and program, as Pagefind wrote them
 * @param program path of the program's module
 */
export async function findChunks(
  files: readonly BundleFile[],
  program: string,
  words: readonly string[],
): Promise<Chunks> {
  const contents = new Map(files.map(({ path, content }) => [path, content]));
  const firsts: string[] = [];
  const paths: string[] = [];
  const { fetch } = globalThis;
  let word = '';
  globalThis.fetch = async (asked) => {
    const path = String(asked).slice(basePath.length).replace(/\?.*/, '');
    const content = contents.get(path);
    if (path.endsWith('.pf_index')) {
      firsts.push(word);
      paths.push(path);
    }
    return new Response(content === undefined ? null : new Uint8Array(content), {
      status: content === undefined ? 404 : 200,
    });
  };
  try {
    const { createInstance }: Program = await import(pathToFileURL(program).href);
    const pagefind = createInstance({ basePath, metaCacheTag: '' });
    for (const asked of inOrder(words)) {
      word = asked;
      await pagefind.preload(word);
    }
    const around = commonEnds(paths);
    const [before, after] = around;
    const names = paths.map((path) => path.slice(before.length, path.length - after.length));
    return { words: firsts.join(' '), names: names.join(' '), around };
  } finally {
    globalThis.fetch = fetch;
  }
}

/** Some of the words, evenly, in the order of their bytes. */
function inOrder(words: readonly string[]): string[] {
  const sorted = [...new Set(words)]
    .map((word) => Buffer.from(word))
    .sort(Buffer.compare)
    .map(String);
  const step = Math.ceil(sorted.length / mostAsked);
  return sorted.filter((_, number) => number % step === 0);
}

/** What names that are all different begin and end with. */
function commonEnds([first = '', ...others]: readonly string[]): [before: string, after: string] {
  const isCommon = (length: number, end: boolean) => {
    const part = end ? first.slice(first.length - length) : first.slice(0, length);
    return others.every((other) => (end ? other.endsWith(part) : other.startsWith(part)));
  };
  const most = (end: boolean) => {
    let length = 0;
    while (others.length > 0 && length < first.length && isCommon(length + 1, end)) length += 1;
    return length;
  };
  return [first.slice(0, most(false)), first.slice(first.length - most(true))];
}
