import { expect, test } from 'vitest';
import { parseQuery, simplifiedTerms } from './query.ts';

test.each([
  ['', [], []],
  ['抽水蓄能', ['抽水蓄能'], []],
  ['  抽水　蓄能 ', ['抽水', '蓄能'], []],
  ['抽水 -规划', ['抽水'], ['规划']],
  ['-规划 抽水', ['抽水'], ['规划']],
  ['"2024 年" 增长', ['2024年', '增长'], []],
  ['＂new york＂', ['new york'], []],
  ['抽水 -"十四五 规划"', ['抽水'], ['十四五规划']],
  ['“十四五”', ['“十四五”'], []],
  ['-5.9%', ['-5.9%'], []],
  ['-', ['-'], []],
  ['抽水 -', ['抽水', '-'], []],
  ['2020-2025', ['2020-2025'], []],
  ['5"6', ['5"6'], []],
  ['"未完', ['"未完'], []],
  ['GDP gdp', ['gdp'], []],
  ['冶〔缺文〕的', ['冶的'], []],
])('parseQuery(%j) asks for %j without %j', (line, terms, excluded) => {
  const literally = (words: string[]) => words.map((word) => [word]);
  expect(parseQuery(line)).toEqual({ terms: literally(terms), excluded: literally(excluded) });
});

test('traditional words are looked for in simplified characters too, quoted ones as they are', () => {
  const query = parseQuery('鄉村 -規劃 "絳縣"');
  expect(query).toEqual({
    terms: [['鄉村', '乡村'], ['絳縣']],
    excluded: [['規劃', '规划']],
  });
  expect(simplifiedTerms(query)).toEqual(['乡村']);
});
