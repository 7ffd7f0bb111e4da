import { expect, test } from 'vitest';
import { toQuantity } from '../quantity.ts';
import { isNoun, isProperName } from './noun.ts';

test.each([
  ['农村公路', true],
  ['5G基站', true],
  ['城市绿道和慢行系统', true],
  ['亿元以上项目', true],
  ['在校学生', true],
  ['的公路', false],
  ['公路的桥梁', false],
  ['某某市空气质量', false],
  ['公路比上年', false],
  ['路', false],
  ['1号公路', false],
])('%s is a noun: %s', (words, expected) => {
  expect(isNoun(words)).toBe(expected);
});

test.each([
  ['滨河路', 3.5, '公里', 'length', true],
  ['农村公路', 3.5, '公里', 'length', false],
  ['某某大桥', 1, '座', 'count', true],
  ['滨河公园', 3, '个', 'count', false],
  ['标准化幼儿园', 1, '所', 'count', false],
])('%s, %s%s, is a proper name: %s', (words, value, unit, kind, expected) => {
  expect(isProperName(words, toQuantity({ value, upper: undefined }, unit, 0), kind)).toBe(
    expected,
  );
});
