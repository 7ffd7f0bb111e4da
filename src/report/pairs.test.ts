import { expect, test } from 'vitest';
import { toPairs } from './pairs.ts';

const countyOf = (id: string) => id.slice(0, 1);

test('each report of a county goes with those before it, the older first, and with no other county’s', () => {
  expect(toPairs(['a3', 'b2', 'a2', 'b1', 'a1', 'c1'], countyOf)).toEqual([
    ['a2', 'a3'],
    ['a1', 'a3'],
    ['a1', 'a2'],
    ['b1', 'b2'],
  ]);
});

test('of many reports each goes with the five before it', () => {
  const own = Array.from({ length: 8 }, (_, at) => `a${8 - at}`);
  const pairs = toPairs(own, countyOf);
  expect(pairs.filter(([, newer]) => newer === 'a8').map(([older]) => older)).toEqual([
    'a7',
    'a6',
    'a5',
    'a4',
    'a3',
  ]);
});
