import { expect, test } from 'vitest';
import { list, objectOfRows } from './rows.ts';

test('a list has one row a line, so that a change shows where it is', () => {
  expect(list([{ a: 1 }, { a: '行\n行' }])).toBe('[\n{"a":1},\n{"a":"行\\n行"}\n]');
  expect(list([])).toBe('[]');
});

test('an object of lists is the JSON of the object', () => {
  const object = { some: [{ a: 1 }, { a: 2 }], none: [], words: ['甲'] };
  expect(JSON.parse(objectOfRows(object))).toEqual(object);
  expect(objectOfRows(object).split('\n')).toContain('{"a":1},');
});
