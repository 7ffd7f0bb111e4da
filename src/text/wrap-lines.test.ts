import { expect, test } from 'vitest';
import { toPieces } from './line-breaks.ts';
import { wrapLines } from './wrap-lines.ts';

const wrap = (text: string, width: number) =>
  wrapLines(toPieces(text), (line) => line.length <= width);

test.each([
  ['一二三四五', 2, ['一二', '三四', '五']],
  // A closing sign takes the character before it along.
  ['一二，三四', 2, ['一', '二，', '三四']],
  // An opening one goes to the next line.
  ['一“二”三', 3, ['一', '“二”', '三']],
  ['一二三「四五」', 4, ['一二三', '「四五」']],
  ['一二三『四五』，六', 4, ['一二三', '『四', '五』，六']],
  ['一二三〖四〗', 4, ['一二三', '〖四〗']],
  // A number stays whole, with its sign.
  ['增长4.6%；三', 5, ['增长', '4.6%；', '三']],
  // Spaces end a line and start none.
  ['一二 三四', 2, ['一二', '三四']],
  // What fits in no line is broken all the same.
  ['见https://a.cn/b', 5, ['见http', 's://', 'a.cn/', 'b']],
  ['', 5, []],
])('%j in lines of %i', (text, width, expected) => {
  expect(wrap(text, width)).toEqual(expected);
});

test('no character is lost, and no line is too long', () => {
  const text = '2023年，全县地区生产总值完成87亿元，增长4.6%；《规划》（草案）通过。';
  for (let width = 1; width < 20; width++) {
    const lines = wrap(text, width);
    expect(lines.join('')).toBe(text);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(width);
  }
});
