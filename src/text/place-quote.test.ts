import { expect, test } from 'vitest';
import { tellPlaceQuote, toPlaceQuote } from './place-quote.ts';

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

test('in one line a row says what it is, a sentence is itself', () => {
  expect(tellPlaceQuote('粮食产能 (万吨)\t16\t12')).toBe('表中“粮食产能 (万吨)”一行：12');
  expect(tellPlaceQuote('发展到 14万亩')).toBe('发展到 14万亩');
});
