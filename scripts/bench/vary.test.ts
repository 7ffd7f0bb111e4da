import { expect, test } from 'vitest';
import { hanCharacters, makeRandom, vary } from './vary.ts';

test('the same seed gives the same numbers, below their limit', () => {
  const numbers = (seed: number) => {
    const random = makeRandom(seed);
    return Array.from({ length: 100 }, () => random(7));
  };
  expect(numbers(1)).toEqual(numbers(1));
  expect(numbers(1)).not.toEqual(numbers(2));
  expect(Math.max(...numbers(1))).toBeLessThan(7);
});

test('a varied text keeps its length and its signs, and is no copy', () => {
  const text = '2023年，全县地区生产总值完成87亿元。\n'.repeat(9);
  const varied = vary(text, hanCharacters([text]), makeRandom(1));
  expect(varied).toHaveLength(text.length);
  expect(varied.replace(/[^，。\n]/g, '')).toBe(text.replace(/[^，。\n]/g, ''));
  expect(varied).not.toBe(text);
});
