import { expect, test } from 'vitest';
import { rememberLast } from './remember-last.ts';

test('what was asked for last is not got again, also where there is nothing', () => {
  const got: string[] = [];
  const get = rememberLast(2, (key) => {
    got.push(key);
    return key === 'none' ? undefined : key.toUpperCase();
  });
  expect(['a', 'none', 'a', 'none'].map(get)).toEqual(['A', undefined, 'A', undefined]);
  expect(got).toEqual(['a', 'none']);
  // Of three the one that was asked for first goes: `a`, since `none` was asked for after it.
  expect(['b', 'none', 'a'].map(get)).toEqual(['B', undefined, 'A']);
  expect(got).toEqual(['a', 'none', 'b', 'a']);
});
