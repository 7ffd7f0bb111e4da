import { expect, test } from 'vitest';
import { toPlaceQuote } from './place-quote.ts';

test('the words of a row are its head and the cell with the number', () => {
  expect(toPlaceQuote('粮食产能 (万吨)\t16\t12')).toEqual({ quote: '粮食产能 (万吨)', cell: '12' });
  expect(toPlaceQuote('参保率 (%)\t98\t')).toEqual({ quote: '参保率 (%)', cell: '98' });
});

test('a sentence is no row', () => {
  expect(toPlaceQuote('中药材发展到14万亩')).toEqual({
    quote: '中药材发展到14万亩',
    cell: undefined,
  });
});
