import { expect, test } from 'vitest';
import { longestMatch } from './longest-match.ts';

const match = longestMatch([
  ['增长', 1],
  ['增长率', 2],
  ['增长率', 3],
  ['增', 4],
]);

test.each([
  ['增长率为5%', 0, { word: '增长率', value: 2 }],
  ['增长5%', 0, { word: '增长', value: 1 }],
  ['同比增5%', 2, { word: '增', value: 4 }],
  ['同比增5%', 0, undefined],
  ['增', 1, undefined],
])('the longest word of "%s" at %i', (text, at, found) => {
  expect(match(text, at)).toEqual(found);
});

test('words begin with the first character of one, and with no other', () => {
  expect([...match.beginnings]).toEqual(['增']);
});
