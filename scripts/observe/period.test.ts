import { expect, test } from 'vitest';
import { lines, read, readSentences } from './test-report.ts';

test.each<[string, string[]]>([
  ['力争通过3年努力，地区生产总值达到90亿元以上', ['gdp 2026 >= 90亿元 target']],
  ['2018年以来，地区生产总值年均增长4.8%', ['gdp-growth 2018-2023 average = 4.8% average_growth']],
  // Since when it has been so, and no time that is told of.
  [
    '地区生产总值增长9%，是2018年以来的最高增幅；财政总收入增长6%',
    ['gdp-growth 2023 = 9%', 'fiscal-revenue-growth 2023 = 6%'],
  ],
  [
    '2023年与2019年相比，地区生产总值由20亿元增加到29亿元',
    ['gdp 2019 = 20亿元 baseline', 'gdp 2023 = 29亿元'],
  ],
  ['到2028年，力争地区生产总值年均增长6%', ['gdp-growth 2024-2028 average = 6% target']],
  // What it doubles on is not where the yearly rate begins.
  [
    '到2028年，力争地区生产总值在2018年的基础上翻一番，年均增长7%以上',
    ['gdp-growth 2024-2028 average >= 7% target'],
  ],
  ['五年来，完成固定资产投资18亿元，是2018年的3.2倍', ['fixed-asset-investment 2023 = 18亿元']],
  ['“十四五”实现“开门红”，地区生产总值增长9%', ['gdp-growth 2023 = 9%']],
  ['2019年，地区生产总值增长4%', ['gdp-growth 2019 = 4%']],
  [
    '2023年地区生产总值218亿元，比上年增长9%，五年年均增长10%；固定资产投资50亿元',
    [
      'gdp 2023 = 218亿元',
      'gdp-growth 2023 = 9%',
      'gdp-growth 2019-2023 average = 10% average_growth',
      'fixed-asset-investment 2023 = 50亿元',
    ],
  ],
  // What an earlier rate was compared with is not where five years begin.
  [
    '2023年，地区生产总值比2022年增长9%，五年年均增长4%',
    ['gdp-growth 2023 = 9%', 'gdp-growth 2019-2023 average = 4% average_growth'],
  ],
  ['与“十四五”开局之年比，地区生产总值增长12%', ['gdp-growth 2021-2023 = 12%']],
  [
    '五年累计完成固定资产投资267亿元、社会消费品零售总额131亿元',
    ['fixed-asset-investment 2019-2023 = 267亿元', 'retail-sales 2019-2023 = 131亿元'],
  ],
  [
    '“十三五”期间，地区生产总值年均增长5.2%',
    ['gdp-growth 2016-2020 average = 5.2% average_growth'],
  ],
  ['今后五年，地区生产总值年均增长8%', ['gdp-growth 2024-2028 average = 8% target']],
  [
    '与2015年相比较，到2020年末，地区生产总值完成63.9亿元，年均增长2.22%',
    ['gdp 2020 = 63.9亿元', 'gdp-growth 2015-2020 average = 2.22% average_growth'],
  ],
  [
    '五年来，地区生产总值突破300亿元，年均增长7%',
    ['gdp 2023 > 300亿元', 'gdp-growth 2019-2023 average = 7% average_growth'],
  ],
  ['五年来，累计完成固定资产投资300亿元', ['fixed-asset-investment 2019-2023 = 300亿元']],
])('%s', (sentence, expected) => {
  expect(lines(readSentences(sentence))).toEqual(expected);
});

test('of a plan without a year are of its years, or of those it looks back on', () => {
  const plan = { kind: 'five-year-plan', year: 2021 } as const;
  expect(lines(read([['新建高标准农田6万亩。', { path: ['第七章 振兴乡村'] }]], plan))).toEqual([
    'farmland-new 2021-2025 = 6万亩 target',
  ]);
  const review = { path: ['第一章 规划基础'] };
  expect(lines(read([['完成农村危房改造1023户。', review]], plan))).toEqual([
    'dilapidated-houses 2016-2020 = 1023户',
  ]);
  expect(lines(read(['到2025年，争取重点创建美丽乡村50个。'], plan))).toEqual([
    'beautiful-villages 2021-2025 = 50个 target',
  ]);
  expect(lines(read([['高新技术企业达到8家。', review]], plan))).toEqual([
    'high-tech-enterprises 2020 = 8家',
  ]);
});

test('a yearly rate that is aimed at in the first year of a plan is that of its years', () => {
  const aims = '主要预期目标是：地区生产总值年均增长9%以上。';
  expect(lines(read([aims], { year: 2016 }))).toEqual([
    'gdp-growth 2016-2020 average >= 9% target',
  ]);
  expect(lines(read([aims], { year: 2024 }))).toEqual([]);
});
