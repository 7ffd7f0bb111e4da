import { expect, test } from 'vitest';
import { PairNumbers, toPairs } from './pairs.ts';

test('pairs stand in the order of the text, each as often as it stands there', () => {
  expect(toPairs('公路公路')).toEqual(['公路', '路公', '公路']);
});

test('no pair goes over a number, a sign or the end of a line', () => {
  expect(toPairs('改造10条公路，桥\n梁')).toEqual(['改造', '条公', '公路']);
});

test('numbers tell pairs apart as the pairs themselves do, over several texts', () => {
  const numbers = new PairNumbers();
  expect(numbers.toNumbers('改造10条公路')).toEqual([0, 1, 2]);
  expect(numbers.toNumbers('公路改造，路公')).toEqual([2, 3, 0, 4]);
  expect(numbers.size).toBe(5);
});
