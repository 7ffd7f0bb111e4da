import { expect, test } from 'vitest';
import { wrapLines } from './wrap-lines.ts';

test.each([
  ['一二三四五', 2, ['一二', '三四', '五']],
  // A closing sign takes the character before it along.
  ['一二，三四', 2, ['一', '二，', '三四']],
  // An opening one goes to the next line.
  ['一“二”三', 3, ['一', '“二”', '三']],
  // A number stays whole, with its sign.
  ['增长4.6%；三', 5, ['增长', '4.6%；', '三']],
  ['', 5, []],
])('%j in lines of %i', (text, width, expected) => {
  expect(wrapLines(text, width, (line) => line.length)).toEqual(expected);
});

test('no character is lost', () => {
  const text = '2023年，全县地区生产总值完成87亿元，增长4.6%；《规划》（草案）通过。';
  for (let width = 1; width < 20; width++) {
    expect(wrapLines(text, width, (line) => line.length).join('')).toBe(text);
  }
});
