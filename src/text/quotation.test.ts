import { expect, test } from 'vitest';
import { inQuotes, quoteClass } from './quotation.ts';

test('words stand between curly quotes', () => {
  expect(inQuotes('地区生产总值增长5%')).toBe('“地区生产总值增长5%”');
  expect(quoteClass('地区生产总值增长5%')).toBeUndefined();
});

test.each([
  ['新建1处“河东书房”', '「新建1处“河东书房”」'],
  ['“小升规”企业8家', '「“小升规”企业8家」'],
  // A piece may hold one of a pair alone.
  ['深化“承诺制+标准', '「深化“承诺制+标准」'],
])('where %s has quotes of its own, corner ones, and the words as they are', (words, quoted) => {
  expect(inQuotes(words)).toBe(quoted);
  expect(quoteClass(words)).toBe('corner');
});
