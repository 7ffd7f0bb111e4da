import { packBlocks } from '../block-lists.ts';
import { isByBlock } from '../tokens.ts';
import {
  encodeWord,
  type IndexedWord,
  type IndexMeta,
  readChunk,
  writeChunk,
} from './pagefind-format.ts';
import { blockStride, type SearchRecord } from './records.ts';

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

/** Where the words of a record stand: what is kept of it until the shards are joined. */
export type WordPlaces = Pick<SearchRecord, 'borders' | 'triples'>;

/**
 * Join the indexes of shards into one, whose pages are the records in order.
 *
 * Pagefind holds a whole index in memory, some 10 GB for a thousand reports; shards keep it flat,
 * and only one chunk of each is in memory here. Mere merging in the browser (`mergeIndex`) would
 * download a list of chunks and every word once for each shard.
 *
 * @param records of each record, where its words stand
 * @param frequent pairs that are listed by block only
 * @param write receives each chunk as it is finished
 */
export async function joinShards(
  shards: readonly Shard[],
  records: readonly WordPlaces[],
  frequent: ReadonlySet<string>,
  chunkSize: number,
  write: (name: string, bytes: Uint8Array) => Promise<void>,
): Promise<IndexMeta['chunks']> {
  const chunks: IndexMeta['chunks'] = [];
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

  for (const { word, pages } of mergeWords(shards)) {
    const placed = pages.map(([record, positions]): IndexedWord['pages'][number] => {
      const toPlace = placeIn(records[record]);
      const places = positions.map(toPlace);
      const byBlock = isByBlock(word) || frequent.has(word);
      return [record, byBlock ? packBlocks(places.map(blockOf)) : places];
    });
    const bytes = encodeWord({ word, pages: placed });
    // A large word gets a chunk of its own, so that its neighbours stay cheap.
    if (size + bytes.length > 1.5 * chunkSize) await close();
    open.push({ word, bytes });
    size += bytes.length;
    if (size >= chunkSize) await close();
  }
  await close();
  return chunks;
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

/** From the position of a word among those of a record to its place. */
function placeIn({ borders, triples }: WordPlaces = { borders: [], triples: [] }) {
  const blocks = (borders.length - 1) / 2;
  const end = borders.at(-1) ?? 0;
  let border = 0;
  return (position: number): number => {
    if (position < (borders[border] ?? 0)) border = 0;
    while (position >= (borders[border + 1] ?? Number.POSITIVE_INFINITY)) border += 1;
    const inBlock = position - (borders[border] ?? 0);
    const place =
      position < end ? (border % blocks) * blockStride + inBlock : triples[position - end];
    if (place === undefined || inBlock >= blockStride) {
      throw new Error(`Pagefind puts a word at position ${position}, where none was given`);
    }
    return place;
  };
}

function blockOf(place: number): number {
  return Math.floor(place / blockStride);
}
