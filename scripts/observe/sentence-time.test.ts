import { expect, test } from 'vitest';
import { lines, readSentences } from './test-report.ts';

test.each<[string, string[]]>([
  // Years that lead to a yearly rate are of that alone.
  [
    '2023年地区生产总值增长2.5%，“十四五”以来年均增长7.8%；规模以上工业增加值增长7.6%',
    [
      'gdp-growth 2023 = 2.5%',
      'gdp-growth 2021-2023 average = 7.8% average_growth',
      'industrial-value-added-growth 2023 = 7.6%',
    ],
  ],
  [
    '2023年地区生产总值增长2.5%，“十三五”期间年均增长7.8%；规模以上工业增加值年均增长7.6%',
    [
      'gdp-growth 2023 = 2.5%',
      'gdp-growth 2016-2020 average = 7.8% average_growth',
      'industrial-value-added-growth 2016-2020 average = 7.6% average_growth',
    ],
  ],
  // Years in brackets are of the number there.
  [
    '2019-2023年，地区生产总值年均增长4.2%（2019-2021年年均增长5%）；财政总收入年均增长5.4%',
    [
      'gdp-growth 2019-2023 average = 4.2% average_growth',
      'gdp-growth 2019-2021 average = 5% average_growth',
      'fiscal-revenue-growth 2019-2023 average = 5.4% average_growth',
    ],
  ],
  // What is compared with an earlier year is not of that.
  [
    '实现地区生产总值36亿元、社会消费品零售总额12亿元，分别恢复至2019年的94%、77%，农民人均纯收入19081元',
    ['gdp 2023 = 36亿元', 'retail-sales 2023 = 12亿元', 'rural-disposable-income 2023 = 19081元'],
  ],
  [
    '主要指标恢复到2019年水平，规模以上工业增加值增长9%',
    ['industrial-value-added-growth 2023 = 9%'],
  ],
  [
    '地区生产总值36亿元，是2018年的近2倍；财政总收入9亿元',
    ['gdp 2023 = 36亿元', 'fiscal-revenue 2023 = 9亿元'],
  ],
  // Nor is what is aimed at of the year that it is not to be lower than.
  [
    '2024年的主要预期目标是：财政收入增长不低于上年水平，社会消费品零售总额增长9%，固定资产投资不低于上年，地区生产总值增长6%',
    ['retail-sales-growth 2024 = 9% target', 'gdp-growth 2024 = 6% target'],
  ],
  ['地区生产总值在2018年的基础上再翻一番；财政总收入9亿元', ['fiscal-revenue 2023 = 9亿元']],
  // The year of prices is none that is told of.
  [
    '规模以上工业总产值42亿元（1990年不变价），财政总收入9亿元，增长6%',
    [
      'industrial-output 2023 = 42亿元',
      'fiscal-revenue 2023 = 9亿元',
      'fiscal-revenue-growth 2023 = 6%',
    ],
  ],
  // What kind of year it is, is no time.
  [
    '2024年是加快发展的一年，也是实现“十四五”目标的关键一年，主要预期目标是：地区生产总值增长6%',
    ['gdp-growth 2024 = 6% target'],
  ],
  [
    '2024年，按照县委部署和“十四五”规划的目标要求，必保地区生产总值增长5.5%左右',
    ['gdp-growth 2024 ~ 5.5% target'],
  ],
  // A year may stand before a name that nobody knows.
  [
    '“十三五”期间财源不断壮大，预计2020年甲产业总产值60亿元；固定资产投资42亿元，增长6%',
    ['fixed-asset-investment 2020 = 42亿元', 'fixed-asset-investment-growth 2020 = 6%'],
  ],
  // Years whose goals are announced hold for what is aimed at.
  [
    '纲要明确了“十五五”时期的主要目标：发展迈上新台阶，地区生产总值超过50亿元',
    ['gdp 2030 > 50亿元 target'],
  ],
  [
    '对接“十四五”规划，提出今年全县经济社会发展的主要预期目标是：地区生产总值增长5%左右',
    ['gdp-growth 2024 ~ 5% target'],
  ],
  [
    '2024年，按照“十四五”规划的目标要求，努力实现地区生产总值增长5.5%左右',
    ['gdp-growth 2024 ~ 5.5% target'],
  ],
  [
    '今后五年的主要目标是：到2028年，地区生产总值达到56亿元，年均增长7%',
    ['gdp 2028 = 56亿元 target', 'gdp-growth 2024-2028 average = 7% target'],
  ],
  // A year told with a remark alone ends with it; what its sentence tells of several years is of all.
  [
    '五年来，地区生产总值突破30亿元，2021年首次进入全市前三；城镇居民人均可支配收入增长52%',
    ['gdp 2023 > 30亿元', 'urban-disposable-income-growth 2018-2023 = 52%'],
  ],
  // Without a year of its own, a rate behind that of several years may be another of them.
  ['“十三五”期间年均增长7.8%；规模以上工业增加值增长7.6%', []],
  [
    '前三季度地区生产总值增长5%，“十三五”期间年均增长7.8%；规模以上工业增加值增长7.6%',
    ['gdp-growth 2016-2020 average = 7.8% average_growth'],
  ],
])('the time of a sentence: %s', (sentence, expected) => {
  expect(lines(readSentences(sentence))).toEqual(expected);
});
