import { expect, test } from 'vitest';
import { normalize } from './normalize.ts';
import { lines, readSentences } from './test-report.ts';

test.each([
  ['国内生产总值[2]676708亿元', '国内生产总值676708亿元'],
  ['第三产业〔3〕增加值', '第三产业增加值'],
  ['生产总值（GDP）[12]2313亿元', '生产总值(GDP)2313亿元'],
  ['生产总值\\[2\\]87亿元', '生产总值87亿元'],
  ['社会总产值①为11052亿元', '社会总产值为11052亿元'],
  ['生产总值²87亿元', '生产总值87亿元'],
  ['比上年增长[41]3.1%', '比上年增长3.1%'],
  // A small figure that has come down to the line, where spaces part it and what follows cannot be its thousands.
  ['生产总值2 87.5亿元', '生产总值87.5亿元'],
  ['生产总值2 676亿元', '生产总值2 676亿元'],
  // Values, powers and numbers of items stay.
  ['〔50〕', '〔50〕'],
  ['累计造林〔50〕亩', '累计造林〔50〕亩'],
  ['面积120米²', '面积120米²'],
  ['发文[2010]15号', '发文[2010]15号'],
  ['包括：①种植', '包括:①种植'],
  ['8月15 20人', '8月15 20人'],
])('the mark of a note is passed over: %s', (original, text) => {
  expect(normalize(original).text).toBe(text);
});

test.each([
  ['一九七八年', '1978年'],
  ['二○一二年', '2012年'],
  ['二0一二年', '2012年'],
  ['一九五三至一九五七年', '1953至1957年'],
  ['一千九百年', '一千九百年'],
  ['三一九七八年', '三一九七八年'],
  ['二〇二五', '二〇二五'],
])('years in Chinese figures: %s', (original, text) => {
  expect(normalize(original).text).toBe(text);
});

test('offsets are those of the original', () => {
  const { text, start, end } = normalize('地区生产总值[2] 87亿元');
  const at = text.indexOf('87');
  expect([start(at), end(at + 4)]).toEqual([10, 14]);
});

test.each([
  [
    '2023年地区生产总值[2]87亿元，比上年增长[3]6.5%',
    ['gdp 2023 = 87亿元', 'gdp-growth 2023 = 6.5%'],
  ],
  ['二〇二三年粮食产量达到三亿六千万斤', ['grain-output 2023 = 3.6亿斤']],
  ['2023年社会消费品零售总额2，849亿元', ['retail-sales 2023 = 2849亿元']],
  ['2023年地区生产总值七八亿元', ['gdp 2023 >= 7亿元', 'gdp 2023 <= 8亿元']],
  ['2023年地区生产总值几百亿元', []],
])('%s', (text, expected) => {
  expect(lines(readSentences(text))).toEqual(expected);
});
