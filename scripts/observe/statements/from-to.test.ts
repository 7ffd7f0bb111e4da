import { expect, test } from 'vitest';
import { lines, readSentences } from '../test-report.ts';

test.each<[string, string[]]>([
  [
    '地区生产总值由2020年的63.9亿元增加到2023年的87亿元',
    ['gdp 2020 = 63.9亿元 baseline', 'gdp 2023 = 87亿元'],
  ],
  [
    '地区生产总值由2016年的120亿元增加到2020年的180亿元，年均增长6.5%',
    [
      'gdp 2016 = 120亿元 baseline',
      'gdp 2020 = 180亿元',
      'gdp-growth 2016-2020 average = 6.5% average_growth',
    ],
  ],
  ['地区生产总值从2020年63.9亿元增至87亿元', ['gdp 2020 = 63.9亿元 baseline', 'gdp 2023 = 87亿元']],
  [
    '五年来，全县地区生产总值由203亿元增加到305亿元，年均增长6.8%',
    [
      'gdp 2018 = 203亿元 baseline',
      'gdp 2023 = 305亿元',
      'gdp-growth 2019-2023 average = 6.8% average_growth',
    ],
  ],
  [
    '五年来，固定资产投资由203亿元增加到305亿元',
    ['fixed-asset-investment 2018 = 203亿元 baseline', 'fixed-asset-investment 2023 = 305亿元'],
  ],
  [
    '五年来，地区生产总值由579亿元迈上1000亿元台阶',
    ['gdp 2018 = 579亿元 baseline', 'gdp 2023 >= 1000亿元'],
  ],
  // Of what year the start is, is not said.
  ['地区生产总值由203亿元增加到305亿元', ['gdp 2023 = 305亿元']],
  [
    '由“十五”末的12亿元增加到19亿元，地区生产总值由“十五”末的12亿元增加到19亿元',
    ['gdp 2005 = 12亿元 baseline', 'gdp 2023 = 19亿元'],
  ],
  [
    '地区生产总值从2018年的200亿元增加到2023年的300亿元；一般公共预算收入从12亿元增加到19亿元',
    [
      'gdp 2018 = 200亿元 baseline',
      'gdp 2023 = 300亿元',
      'general-public-budget-revenue 2018 = 12亿元 baseline',
      'general-public-budget-revenue 2023 = 19亿元',
    ],
  ],
  // The years of the first way are those of the ways behind it, but for one that names its own.
  [
    '地区生产总值从2015年的200亿元增加到2020年的300亿元、年均增长8%；财政总收入从12亿元增加到19亿元、年均增长9%',
    [
      'gdp 2015 = 200亿元 baseline',
      'gdp 2020 = 300亿元',
      'gdp-growth 2015-2020 average = 8% average_growth',
      'fiscal-revenue 2015 = 12亿元 baseline',
      'fiscal-revenue 2020 = 19亿元',
      'fiscal-revenue-growth 2015-2020 average = 9% average_growth',
    ],
  ],
  [
    '地区生产总值从2015年的200亿元增加到2020年的300亿元，财政总收入从12亿元增加到2021年的19亿元',
    ['gdp 2015 = 200亿元 baseline', 'gdp 2020 = 300亿元', 'fiscal-revenue 2021 = 19亿元'],
  ],
  [
    '地区生产总值从2015年的200亿元增加到2020年的300亿元，财政总收入达到19亿元',
    ['gdp 2015 = 200亿元 baseline', 'gdp 2020 = 300亿元', 'fiscal-revenue 2023 = 19亿元'],
  ],
  // So are those of a yearly rate.
  [
    '地区生产总值从2017年的200亿元增加到2021年的300亿元；固定资产投资年均增长21%',
    [
      'gdp 2017 = 200亿元 baseline',
      'gdp 2021 = 300亿元',
      'fixed-asset-investment-growth 2017-2021 average = 21% average_growth',
    ],
  ],
  [
    '地区生产总值从2015年的200亿元增加到300亿元，财政总收入从12亿元增加到19亿元',
    ['gdp 2015 = 200亿元 baseline', 'gdp 2023 = 300亿元', 'fiscal-revenue 2023 = 19亿元'],
  ],
  ['行政村从205个合并为133个', ['admin-villages 2023 = 133个']],
])('%s', (sentence, expected) => {
  expect(lines(readSentences(sentence))).toEqual(expected);
});

test('sums of several years that the sentence does not name are not read', () => {
  const { observations } = readSentences('固定资产投资从“十五”期间的56亿元增加到186亿元');
  expect(observations).toEqual([]);
});
