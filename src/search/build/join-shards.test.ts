import { expect, test } from 'vitest';
import { packBlocks } from '../block-lists.ts';
import { chooseChunkSize, joinShards, type Shard, type WordPlaces } from './join-shards.ts';
import { encodeWord, type IndexedWord, readChunk, writeChunk } from './pagefind-format.ts';
import { blockStride } from './records.ts';

const shard = (records: number[], words: IndexedWord[]): Shard => ({
  records,
  chunks: words.map((word) => () => writeChunk([encodeWord(word)])),
});

/** A record of two blocks of three words each, and one word around a frequent pair, in the second. */
const places: WordPlaces = { borders: [0, 3, 6, 6, 6], triples: [blockStride + 1] };

async function join(shards: Shard[], frequent: string[] = [], chunkSize = 1000) {
  const chunks: IndexedWord[][] = [];
  const records = shards.flatMap((each) => each.records.map(() => places));
  const meta = await joinShards(shards, records, new Set(frequent), chunkSize, async (_, bytes) => {
    chunks.push([...readChunk(bytes)]);
  });
  return { meta, chunks, words: chunks.flat() };
}

test('a word of several shards is one, whose places name record and block', async () => {
  const { words } = await join([
    shard(
      [1, 0],
      [
        {
          word: '水电',
          pages: [
            [0, [4]],
            [1, [0, 3]],
          ],
        },
      ],
    ),
    shard([2], [{ word: '水电', pages: [[0, [6]]] }]),
  ]);
  expect(words).toEqual([
    {
      word: '水电',
      pages: [
        [0, [0, blockStride]],
        [1, [blockStride + 1]],
        [2, [blockStride + 1]],
      ],
    },
  ]);
});

test('a frequent pair is listed by the blocks that hold it', async () => {
  const words: IndexedWord[] = [{ word: '水电', pages: [[0, [0, 1, 5]]] }];
  const joined = await join([shard([0], words)], ['水电']);
  expect(joined.words).toEqual([{ word: '水电', pages: [[0, packBlocks([0, 1])]] }]);
});

test('words are in the order of UTF-8, and the list of chunks says from which to which', async () => {
  // By UTF-16 the second would come last.
  const [han, tangut, wide] = ['水', '\u{17000}', '\uff21'];
  const word = (text = ''): IndexedWord => ({ word: text, pages: [[0, [0]]] });
  const { meta, chunks } = await join(
    [shard([0], [word(han), word(tangut)]), shard([1], [word(wide)])],
    [],
    1,
  );
  expect(chunks.map((words) => words.map((each) => each.word))).toEqual([[han], [wide], [tangut]]);
  expect(meta).toEqual([
    [han, han, '0'],
    [wide, wide, '1'],
    [tangut, tangut, '2'],
  ]);
});

test('a position at which nothing was given stops the build', async () => {
  const beyond: IndexedWord[] = [{ word: '水电', pages: [[0, [7]]] }];
  await expect(join([shard([0], beyond)])).rejects.toThrow('at position 7, where none was given');
});

test('chunks grow with the index, within bounds', () => {
  const sizes = [0, 1e6, 1e7, 1e8, 1e12].map(chooseChunkSize);
  expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
  expect([sizes[0], sizes.at(-1)]).toEqual([4_000, 40_000]);
  expect(new Set(sizes).size).toBeGreaterThan(2);
});
