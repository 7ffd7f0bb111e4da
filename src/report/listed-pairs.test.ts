import { expect, test } from 'vitest';
import { toListedPairs } from './listed-pairs.ts';

const [a, b, c] = ['2023', '2024', '2025'].map((id) => ({ id }));
if (!a || !b || !c) throw new Error('three reports');
const pairs = [
  [b, c],
  [a, c],
  [a, b],
] as const;

test('few pairs are listed all, of many each report with the one before it', () => {
  expect(toListedPairs(pairs, 3)).toEqual(pairs);
  expect(toListedPairs(pairs, 2)).toEqual([
    [b, c],
    [a, b],
  ]);
});
