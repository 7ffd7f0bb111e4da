import { expect, test } from 'vitest';
import { lastUpTo, startsOf } from './starts.ts';

test('of things that stand one after the other it is known which one has a place', () => {
  const starts = startsOf([2, 1, 3]);
  expect(starts).toEqual([0, 2, 3, 6]);
  expect([0, 1, 2, 3, 5].map((place) => lastUpTo(starts, place))).toEqual([0, 0, 1, 2, 2]);
});
