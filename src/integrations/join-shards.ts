import { packBlocks } from '../search/block-lists.ts';
import { blockStride } from '../search/records.ts';
import { frequentWord, isByBlock } from '../search/tokens.ts';
import {
  encodeWord,
  type IndexedWord,
  type IndexMeta,
  readChunk,
  writeChunk,
} from './pagefind-format.ts';

/** Pagefind's index of some of the records. */
export interface Shard {
  /** For each page of the shard, the number of its record. */
  records: number[];
  /** Its chunks of words, in order: each is read when its turn comes. */
  chunks: (() => Uint8Array)[];
}

/** What a chunk weighs before it is packed; the larger the index, the larger its list of chunks. */
const chunkBytes = { least: 4_000, most: 40_000 };
/** Bytes of a chunk's entry in the list of chunks, and chunks that a query needs. */
const entryBytes = 20;
const chunksAsked = 3;

/** How large chunks should be, so that a query downloads least of them and of their list together. */
export function chooseChunkSize(indexBytes: number): number {
  const best = Math.sqrt((indexBytes * entryBytes) / chunksAsked);
  return Math.min(Math.max(best, chunkBytes.least), chunkBytes.most);
}

/**
 * Join the indexes of shards into one, whose pages are the records in order.
 *
 * Pagefind holds a whole index in memory, some 10 GB for a thousand reports; shards keep it flat,
 * and only one chunk of each is in memory here. Mere merging in the browser (`mergeIndex`) would
 * download a list of chunks and every word once for each shard.
 *
 * @param borders for each record, `borders` of its `SearchRecord`
 * @param write receives each chunk as it is finished
 */
export async function joinShards(
  shards: readonly Shard[],
  borders: readonly (readonly number[])[],
  chunkSize: number,
  write: (name: string, bytes: Uint8Array) => Promise<void>,
): Promise<{ chunks: IndexMeta['chunks']; frequent: string[] }> {
  const chunks: IndexMeta['chunks'] = [];
  const frequent: string[] = [];
  const frequentBlocks: { word: string; bytes: Uint8Array }[] = [];
  let open: { word: string; bytes: Uint8Array }[] = [];
  let size = 0;

  const close = async () => {
    const [first, last] = [open[0], open.at(-1)];
    if (first === undefined || last === undefined) return;
    const name = String(chunks.length);
    chunks.push([first.word, last.word, name]);
    await write(name, writeChunk(open.map(({ bytes }) => bytes)));
    open = [];
    size = 0;
  };
  const add = async (word: string, bytes: Uint8Array) => {
    // A frequent word gets a chunk of its own, so that its neighbours stay cheap.
    if (size > 0 && size + bytes.length > 1.5 * chunkSize) await close();
    open.push({ word, bytes });
    size += bytes.length;
    if (size >= chunkSize) await close();
  };

  for (const { word, pages } of mergeWords(shards)) {
    const byBlock = isByBlock(word);
    const placed = pages.map(([record, places]): IndexedWord['pages'][number] => {
      const toPlace = placeIn(borders[record] ?? []);
      const all = places.map((place) => toPlace(place, byBlock));
      return [record, byBlock ? packBlocks(all) : all];
    });
    const bytes = encodeWord({ word, pages: placed });
    await add(word, bytes);
    if (!byBlock && bytes.length > 2 * chunkSize) {
      frequent.push(word);
      frequentBlocks.push({
        word: frequentWord(word),
        bytes: encodeWord({ word: frequentWord(word), pages: placed.map(toBlocks) }),
      });
    }
  }
  for (const { word, bytes } of frequentBlocks) await add(word, bytes);
  await close();
  return { chunks, frequent };
}

/** A shard's words one after the other, with a key that compares as Pagefind orders words: by UTF-8. */
function* readWords({ records, chunks }: Shard): Generator<IndexedWord & { key: Buffer }> {
  for (const read of chunks) {
    for (const { word, pages } of readChunk(read())) {
      const numbered = pages
        .map(([page, places]): IndexedWord['pages'][number] => [records[page] ?? 0, places])
        .sort((a, b) => a[0] - b[0]);
      yield { word, pages: numbered, key: Buffer.from(word) };
    }
  }
}

/** The words of all shards in order, each once; the records of a shard all precede those of the next. */
function* mergeWords(shards: readonly Shard[]): Generator<IndexedWord> {
  const sources = shards.map(readWords).map((words) => ({ words, next: words.next() }));
  for (;;) {
    let first: Buffer | undefined;
    for (const { next } of sources) {
      if (!next.done && (first === undefined || next.value.key.compare(first) < 0)) {
        first = next.value.key;
      }
    }
    if (first === undefined) return;
    const pages: IndexedWord['pages'] = [];
    for (const source of sources) {
      if (!source.next.done && source.next.value.key.equals(first)) {
        for (const page of source.next.value.pages) pages.push(page);
        source.next = source.words.next();
      }
    }
    yield { word: first.toString(), pages };
  }
}

/** From the position of a word in a record to its place: block and position there, or the block alone. */
function placeIn(borders: readonly number[]): (position: number, byBlock: boolean) => number {
  const blocks = (borders.length - 1) / 2;
  let block = 0;
  return (position, byBlock) => {
    if (position < (borders[block] ?? 0)) block = 0;
    while (position >= (borders[block + 1] ?? Number.POSITIVE_INFINITY)) block += 1;
    const inBlock = position - (borders[block] ?? 0);
    const outside = byBlock !== block >= blocks;
    if (outside || block > 2 * blocks - 1 || inBlock >= blockStride) {
      throw new Error(`Pagefind puts a word at position ${position}, where none was given`);
    }
    return byBlock ? block - blocks : block * blockStride + inBlock;
  };
}

/** The mere blocks of places. */
function toBlocks([record, places]: IndexedWord['pages'][number]): IndexedWord['pages'][number] {
  return [record, packBlocks(places.map((place) => Math.floor(place / blockStride)))];
}
