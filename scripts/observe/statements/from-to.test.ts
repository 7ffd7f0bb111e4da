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
    ['gdp 2018 = 579亿元 baseline', 'gdp 2023 > 1000亿元'],
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

test.each<[string, string[]]>([
  [
    '财政总收入由不足2亿元到突破6亿元，一般公共预算收入由2018年的1.2亿元到2023年的3.6亿元',
    [
      'fiscal-revenue 2023 > 6亿元',
      'general-public-budget-revenue 2018 = 1.2亿元 baseline',
      'general-public-budget-revenue 2023 = 3.6亿元',
    ],
  ],
  // A comma does not end the way.
  [
    '城乡居民人均可支配收入分别从2018年的3万元、1万元，提高到4万元和2万元',
    [
      'urban-disposable-income 2018 = 3万元 baseline',
      'rural-disposable-income 2018 = 1万元 baseline',
      'urban-disposable-income 2023 = 4万元',
      'rural-disposable-income 2023 = 2万元',
    ],
  ],
  // The year that is estimated is not the one it starts from.
  [
    '预计地区生产总值从2018年的22亿元增加到2023年的32亿元，年均增长5.5%；社会消费品零售总额从12亿元增加到17亿元，年均增长6.8%',
    [
      'gdp 2018 = 22亿元 baseline',
      'gdp 2023 = 32亿元',
      'gdp-growth 2018-2023 average = 5.5% average_growth',
      'retail-sales 2018 = 12亿元 baseline',
      'retail-sales 2023 = 17亿元',
      'retail-sales-growth 2018-2023 average = 6.8% average_growth',
    ],
  ],
  // A way may be told behind a mark that was passed on it, or behind its yearly rate.
  [
    '“十三五”期间，地区生产总值突破200亿元大关，由2015年的160亿元增加到2020年的216亿元，增长35%，年均增长6.2%',
    [
      'gdp 2020 > 200亿元',
      'gdp 2015 = 160亿元 baseline',
      'gdp 2020 = 216亿元',
      'gdp-growth 2015-2020 = 35%',
      'gdp-growth 2015-2020 average = 6.2% average_growth',
    ],
  ],
  [
    '过去五年，地区生产总值年均增长7%，从五年前的160亿元跃升到230亿元',
    [
      'gdp-growth 2019-2023 average = 7% average_growth',
      'gdp 2018 = 160亿元 baseline',
      'gdp 2023 = 230亿元',
    ],
  ],
  ['地区生产总值达到230亿元，从全省看增长较快', ['gdp 2023 = 230亿元']],
  // A rate that is what the way makes is of all its years, and only that.
  [
    '“十三五”期间，一般公共预算收入由8亿元增加到10亿元，增长25%',
    [
      'general-public-budget-revenue 2015 = 8亿元 baseline',
      'general-public-budget-revenue 2020 = 10亿元',
      'general-public-budget-revenue-growth 2015-2020 = 25%',
    ],
  ],
  [
    '“十三五”期间，一般公共预算收入由8亿元增加到10亿元，增长6%',
    [
      'general-public-budget-revenue 2015 = 8亿元 baseline',
      'general-public-budget-revenue 2020 = 10亿元',
    ],
  ],
  // Of the rates of a year and a part of it, that of the year.
  [
    '2023年规模以上工业增加值增速由一季度的3.1%回升到全年的8.6%',
    ['industrial-value-added-growth 2023 = 8.6%'],
  ],
  // A rate is compared with the year before, wherever it came from.
  [
    '地区生产总值由2021年下降9.5%到2023年增长4%',
    ['gdp-growth 2021 = -9.5% baseline', 'gdp-growth 2023 = 4%'],
  ],
])('%s', (sentence, expected) => {
  expect(lines(readSentences(sentence))).toEqual(expected);
});
