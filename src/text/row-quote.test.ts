import { expect, test } from 'vitest';
import { toRowQuote } from './row-quote.ts';

test('the words of a row are its head and the cell with the number', () => {
  expect(toRowQuote('粮食产能 (万吨)\t16\t12')).toEqual({ head: '粮食产能 (万吨)', cell: '12' });
  expect(toRowQuote('参保率 (%)\t98\t')).toEqual({ head: '参保率 (%)', cell: '98' });
});

test('a sentence is no row', () => {
  expect(toRowQuote('中药材发展到14万亩')).toBeUndefined();
});
