import { expect, test } from 'vitest';
import { type Blocks, countBlocks, together, union } from './blocks.ts';

const blocks = (all: Record<number, number[]>): Blocks =>
  new Map(Object.entries(all).map(([record, positions]) => [Number(record), new Set(positions)]));

test('union holds the blocks of any list, and leaves the lists as they are', () => {
  const [one, other] = [blocks({ 0: [1, 4], 2: [0] }), blocks({ 0: [1, 3], 5: [2] })];
  const all = union([one, other]);
  expect(all).toEqual(blocks({ 0: [1, 3, 4], 2: [0], 5: [2] }));
  expect(countBlocks(all)).toBe(5);
  expect(one).toEqual(blocks({ 0: [1, 4], 2: [0] }));
  expect(other).toEqual(blocks({ 0: [1, 3], 5: [2] }));
  expect(union([])).toEqual(blocks({}));
});

test('together holds the blocks of every wanted list that are in no unwanted one', () => {
  const wanted = [blocks({ 0: [1, 2, 3], 1: [0], 2: [7] }), blocks({ 0: [2, 3, 4], 2: [7] })];
  expect(together(wanted, [])).toEqual(blocks({ 0: [2, 3], 2: [7] }));
  // A record none of whose blocks is left is not among those found.
  expect(together(wanted, [blocks({ 0: [3], 2: [7] })])).toEqual(blocks({ 0: [2] }));
  expect(together([], [])).toEqual(blocks({}));
});
