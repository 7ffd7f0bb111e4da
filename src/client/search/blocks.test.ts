import { expect, test } from 'vitest';
import { type Blocks, together, union } from './blocks.ts';

test('union holds the blocks of any list in order, and leaves the lists as they are', () => {
  const [one, other]: [Blocks, Blocks] = [
    [1, 4, 20],
    [1, 3, 52],
  ];
  expect(union([one, other])).toEqual([1, 3, 4, 20, 52]);
  expect([one, other]).toEqual([
    [1, 4, 20],
    [1, 3, 52],
  ]);
  expect(union([])).toEqual([]);
});

test('together holds the blocks of every wanted list that are in no unwanted one', () => {
  const wanted = [
    [1, 2, 3, 7],
    [2, 3, 4, 7],
  ];
  expect(together(wanted, [])).toEqual([2, 3, 7]);
  expect(together(wanted, [[3], [7]])).toEqual([2]);
  expect(together([], [])).toEqual([]);
});
