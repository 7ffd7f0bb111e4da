import { expect, test } from 'vitest';
import { toShownQuote } from './shown-quote.ts';

test('a page that ends inside a word leaves no space, what is printed with one keeps it', () => {
  expect(toShownQuote('生产功能\n\n区 33.13 万亩')).toBe('生产功能区 33.13 万亩');
  expect(toShownQuote('稳定\n\n在49.5万亩，\n其中')).toBe('稳定在49.5万亩，其中');
  expect(toShownQuote('新建\n12 条')).toBe('新建 12 条');
});
