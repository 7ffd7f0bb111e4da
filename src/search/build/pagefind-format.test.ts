import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  encodeWord,
  formatVersion,
  type IndexedWord,
  readChunk,
  readMeta,
  writeChunk,
  writeMeta,
} from './pagefind-format.ts';

const ascending = (most: number) =>
  fc.uniqueArray(fc.nat(most), { minLength: 1 }).map((all) => all.toSorted((a, b) => a - b));

test('words come back from a chunk as they were written', () => {
  const word: fc.Arbitrary<IndexedWord> = fc
    .tuple(fc.string({ unit: 'grapheme' }), ascending(70_000))
    .chain(([text, records]) =>
      fc.record({
        word: fc.constant(text),
        pages: fc.tuple(
          ...records.map((record) =>
            ascending(2 ** 31 - 1).map((places): IndexedWord['pages'][number] => [record, places]),
          ),
        ),
      }),
    );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), (words) => {
      expect(readChunk(writeChunk(words.map(encodeWord)))).toEqual(words);
    }),
    { numRuns: 50 },
  );
});

test('metadata come back, and those of another version are refused', () => {
  const meta = {
    pages: [['0', 1]] satisfies [string, number][],
    chunks: [['一二', '三四', 'v/0']] satisfies [string, string, string][],
  };
  expect(readMeta(writeMeta(meta))).toEqual(meta);
  const other = Buffer.concat([
    Buffer.from('pagefind_dcd'),
    Buffer.from([0x83, 0x65]),
    Buffer.from('9.9.9'),
    Buffer.from([0x80, 0x80]),
  ]);
  expect(() => readMeta(gzipSync(other))).toThrow(
    `This is an index of Pagefind 9.9.9, expected ${formatVersion}`,
  );
});

test('a file that is something else is refused', () => {
  expect(() => readChunk(gzipSync('pagefind_xyz'))).toThrow('no longer starts with pagefind_dcd');
});
