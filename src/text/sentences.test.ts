import { describe, expect, test } from 'vitest';
import { toBreaths, toSentences } from './sentences.ts';

describe('sentences', () => {
  const cases: [string, string, string[]][] = [
    ['end with their signs', '甲乙。丙！丁？戊', ['甲乙。', '丙！', '丁？', '戊']],
    ['keep the quotes that close after the sign', '说“好。”又说', ['说“好。”', '又说']],
    ['end at a semicolon', '一是水；二是电。', ['一是水；', '二是电。']],
    ['have no blanks around them', ' 甲。  乙。 ', ['甲。', '乙。']],
    ['are the cells of a row', '\t指标\t2020年', ['指标', '2020年']],
    ['say something', '。……”甲。', ['甲。']],
    ['are none in an empty text', ' ', []],
  ];
  test.each(cases)('%s', (_, text, expected) => {
    expect(toSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});

describe('breaths', () => {
  test('a short sentence is one', () => {
    expect(toBreaths('经济运行稳中有进，进中向好。')).toEqual(['经济运行稳中有进，进中向好。']);
  });

  test('a long one is cut at its commas, and nothing is lost', () => {
    const sentence = `${'一二三四五六七八九十，'.repeat(12)}完。`;
    const breaths = toBreaths(sentence);
    expect(breaths.join('')).toBe(sentence);
    expect(breaths.length).toBeGreaterThan(2);
    expect(breaths.slice(0, -1).every((breath) => breath.endsWith('，'))).toBe(true);
    expect(breaths.every((breath) => breath.length <= 48)).toBe(true);
  });

  test('one without commas is cut all the same', () => {
    const breaths = toBreaths('字'.repeat(100));
    expect(breaths.map(({ length }) => length)).toEqual([48, 48, 4]);
  });

  test('of nothing there is none', () => {
    expect(toBreaths('')).toEqual([]);
  });
});
