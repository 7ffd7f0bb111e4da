import './test-forms.ts';
import { expect, test } from 'vitest';
import { parseQuery, variantsIn } from './query.ts';
import { countWanted } from './query-line.ts';

test.each([
  ['', [], []],
  ['抽水蓄能', ['抽水蓄能'], []],
  ['  抽水　蓄能 ', ['抽水', '蓄能'], []],
  ['抽水 -规划', ['抽水'], ['规划']],
  ['-规划 抽水', ['抽水'], ['规划']],
  ['"2024 年" 增长', ['2024年', '增长'], []],
  ['＂new york＂', ['new york'], []],
  ['抽水 -"十四五 规划"', ['抽水'], ['十四五规划']],
  ['“十四五 规划”', ['十四五规划'], []],
  ['"“十四五”"', ['“十四五”'], []],
  ['“十四五”规划', ['“十四五”规划'], []],
  ['-5.9%', ['-5.9%'], []],
  ['-', ['-'], []],
  ['抽水 -', ['抽水', '-'], []],
  ['2020-2025', ['2020-2025'], []],
  ['5"6', ['5"6'], []],
  ['"未完', ['"未完'], []],
  ['GDP gdp', ['gdp'], []],
  ['冶〔缺文〕的', ['冶的'], []],
])('parseQuery(%j) asks for %j without %j', (line, terms, excluded) => {
  const literally = (words: string[]) => words.map((text) => [{ text }]);
  expect(parseQuery(line)).toEqual({ terms: literally(terms), excluded: literally(excluded) });
});

test.each([
  ['甲|乙', [['甲', '乙']], []],
  ['甲 ｜ 乙 丙', [['甲', '乙'], ['丙']], []],
  ['甲 或 "乙 丁" OR 丙', [['甲', '乙丁', '丙']], []],
  ['甲 -乙|丙', [['甲']], [['乙', '丙']]],
  ['甲 或 -乙', [['甲']], [['乙']]],
  ['或', [['或']], []],
  ['甲 或', [['甲'], ['或']], []],
  ['甲 "或" 乙', [['甲'], ['或'], ['乙']], []],
  ['"甲|乙"', [['甲|乙']], []],
])('of terms with a bar or 或 between them any will do: %s', (line, terms, excluded) => {
  const spelled = (all: string[][]) => all.map((words) => words.map((text) => ({ text })));
  expect(parseQuery(line)).toEqual({ terms: spelled(terms), excluded: spelled(excluded) });
});

test('variants of characters are one, but in quotes', () => {
  expect(parseQuery('鄉村 -規劃 "絳縣" "发展"')).toEqual({
    terms: [[{ text: '乡村' }], [{ text: '绛县', exact: '絳縣' }], [{ text: '发展' }]],
    excluded: [[{ text: '规划' }]],
  });
  expect(variantsIn('鄉村 -規劃 "絳縣" 发展')).toEqual(['乡村']);
});

test.each([
  ['', 0],
  ['抽水蓄能', 1],
  ['产业 旅游 -规划', 2],
  ['甲|乙 丙', 2],
  ['产业 产业', 1],
])('of %j a page can tell how many things it asks for', (line, count) => {
  expect(countWanted(line)).toBe(count);
  expect(parseQuery(line).terms).toHaveLength(count);
});
