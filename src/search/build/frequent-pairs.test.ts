import { expect, test } from 'vitest';
import { frequentPairs } from './frequent-pairs.ts';
import type { SearchBlock } from './records.ts';

const block = (text: string, others: Partial<SearchBlock> = {}): SearchBlock => ({
  id: '',
  type: 'paragraph',
  text,
  path: [],
  ...others,
});

test('pairs are counted through all reports, each time they stand there', async () => {
  const reports = [
    [block('发展发展'), block('产业')],
    [block('发展'), block('产业')],
  ];
  expect(await frequentPairs(reports, 3)).toEqual(new Set(['发展']));
  expect(await frequentPairs(reports, 2)).toEqual(new Set(['发展', '产业']));
});

test('what a source prints counts beside what is read', async () => {
  const corrected = block('涑水', { printed: [{ start: 0, end: 1, text: '澧' }] });
  const frequent = await frequentPairs([[corrected, block('澧水')]], 2);
  expect(frequent).toEqual(new Set(['澧水']));
});

test('the end of a block is in every block, and part of no term', async () => {
  expect(await frequentPairs([[block('甲'), block('甲'), block('甲')]], 2)).toEqual(new Set());
});
