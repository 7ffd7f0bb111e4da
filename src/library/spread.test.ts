import { expect, test } from 'vitest';
import { spread } from './spread.ts';

const isCapital = (one: string) => one < 'a';

test('some stand evenly among the others, and each kind in its order', () => {
  expect(spread([...'abcdefABC'], isCapital).join('')).toBe('aAbcBdeCf');
  expect(spread([...'ABCDab'], isCapital).join('')).toBe('AaBCbD');
});

test('one kind alone stays as it is', () => {
  expect(spread([...'abc'], isCapital)).toEqual([...'abc']);
  expect(spread([...'CAB'], isCapital)).toEqual([...'CAB']);
  expect(spread([], isCapital)).toEqual([]);
});
