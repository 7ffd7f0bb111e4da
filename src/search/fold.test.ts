import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from './fold.ts';

test.each([
  ['ＧＤＰ', 'gdp'],
  ['增长 5.9 %', '增长5.9%'],
  ['2023 年', '2023年'],
  ['5G 基站', '5g基站'],
  ['new  york', 'new york'],
  ['12 34', '12 34'],
  ['“十四五” 规划', '“十四五”规划'],
  ['，。：', ',。:'],
  ['甲\t乙\n丙', '甲\n乙\n丙'],
  ['　　全角空格', '全角空格'],
  ['e\u0301', 'é'],
  ['低损耗冶〔缺文〕的方式', '低损耗冶\n的方式'],
  ['前〔缺文：一栏〕后', '前\n后'],
])('fold(%j) is %j', (printed, folded) => {
  expect(fold(printed).text).toBe(folded);
});

test('every folded unit knows the printed character it came from', () => {
  const { text, starts, ends } = fold('共 Ｇ５%');
  expect([text, starts, ends]).toEqual(['共g5%', [0, 2, 3, 4], [1, 3, 4, 5]]);
});

test('offsets stay in the text and in order, and folding twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (printed) => {
      const { text, starts, ends } = fold(printed);
      expect(starts).toHaveLength(text.length);
      expect(ends).toHaveLength(text.length);
      for (const [index, start] of starts.entries()) {
        const end = ends[index] ?? 0;
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(printed.length);
        expect(start).toBeGreaterThanOrEqual(starts[index - 1] ?? 0);
      }
      expect(fold(text).text).toBe(text);
    }),
  );
});
