import { expect, test } from 'vitest';
import { onceFor } from './once-for.ts';

test('of one object it is made once, of another anew', () => {
  const list = onceFor((source: { name: string }) => [source.name]);
  const [a, b] = [{ name: '甲' }, { name: '甲' }];
  expect(list(a)).toBe(list(a));
  expect(list(b)).toEqual(list(a));
  expect(list(b)).not.toBe(list(a));
});
