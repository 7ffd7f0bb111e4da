import { expect, test } from 'vitest';
import { codeOf, showUnseen, withoutUnseen } from './signs.ts';

test.each([
  ['NUL and control characters', '甲\u0000乙\u0008丙\u007f丁\u0090', '甲乙丙丁'],
  ['marks of direction', '\u200e甲\u200f乙\u202a\u202e丙\u2066\u2069丁\u061c', '甲乙丙丁'],
  ['zero-width and soft signs', '甲\u200b乙\u200c\u200d丙\u2060丁\ufeff\u00ad', '甲乙丙丁'],
  ['halves of surrogate pairs, but not pairs', '甲\ud800乙\udc00𠮷😀', '甲乙𠮷😀'],
  ['what is no character at all', '甲\uffff乙\ufdd0', '甲乙'],
  [
    'a variation selector, but not behind an ideograph',
    '葛\u{e0100}城\ufe00a\ufe0f',
    '葛\u{e0100}城\ufe00a',
  ],
])('%s are not seen', (_, text, seen) => {
  expect(withoutUnseen(text)).toBe(seen);
});

test('white space, line ends and private characters stay', () => {
  const text = ' \t\n\r\v\f\u0085\u00a0\u2003\u3000\u2028\ue000\ufffd';
  expect(withoutUnseen(text)).toBe(text);
});

test('where an unseen sign stands its code is shown', () => {
  expect(showUnseen('甲\u0000乙\ud800')).toBe('甲〔U+0000〕乙〔U+D800〕');
  expect(codeOf('\u{e0100}')).toBe('U+E0100');
});
