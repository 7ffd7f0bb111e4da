import { expect, test } from 'vitest';
import { inChunks } from './in-chunks.ts';

test('all items come once, in their order, and no chunk is too long or empty', () => {
  expect(inChunks([...'abcde'], 2)).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
  expect(inChunks([...'abcd'], 2)).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
  expect(inChunks([], 2)).toEqual([]);
});
