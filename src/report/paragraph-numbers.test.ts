import { expect, test } from 'vitest';
import { ParagraphNumbers, photoCaptions } from './paragraph-numbers.ts';

const blocks = [
  { id: 'c1', type: 'caption' },
  { id: 'c2', type: 'caption' },
  { id: 'p1', type: 'paragraph' },
  { id: 'c3', type: 'caption' },
  { id: 't1', type: 'table' },
  { id: 'c4', type: 'caption' },
] as const;

test('captions of photos are those above no table', () => {
  expect([...photoCaptions(blocks)]).toEqual(['c1', 'c2', 'c4']);
});

test('captions of photos count for no paragraph, the title of a table for one', () => {
  const numbers = new ParagraphNumbers(blocks);
  expect(blocks.map(({ id }) => numbers.of(id))).toEqual([
    undefined,
    undefined,
    1,
    2,
    3,
    undefined,
  ]);
  expect(blocks.map(({ id }) => numbers.place(id))).toEqual([
    '图片说明',
    '图片说明',
    '第1段',
    '第2段',
    '第3段',
    '图片说明',
  ]);
});
