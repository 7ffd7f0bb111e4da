import { expect, test } from 'vitest';
import { lines, read } from './test-report.ts';

test.each<[string, string[]]>([
  // What is compared with several years is their sum.
  [
    '五年来，全县实现社会消费品零售总额60亿元，比上一个五年增长1.3倍。',
    ['retail-sales 2019-2023 = 60亿元'],
  ],
  [
    '“十三五”期间，固定资产投资30亿元，是“十二五”的1.8倍。',
    ['fixed-asset-investment 2016-2020 = 30亿元'],
  ],
  // All of a list is compared, and where no years are told none is known.
  [
    '五年来，完成固定资产投资30亿元，社会消费品零售总额60亿元，分别比“十三五”时期增长1倍和2倍。',
    ['fixed-asset-investment 2019-2023 = 30亿元', 'retail-sales 2019-2023 = 60亿元'],
  ],
  ['一般公共预算收入30亿元，社会消费品零售总额60亿元，分别比“十二五”时期增长1倍和2倍。', []],
  // Compared with their end it is of a year.
  ['2023年，地区生产总值87亿元，是“十二五”末的1.8倍。', ['gdp 2023 = 87亿元']],
  // Behind a sum another amount may be one too, but not one with its own year, rate or mark.
  [
    '五年累计完成固定资产投资30亿元，实现社会消费品零售总额60亿元。',
    ['fixed-asset-investment 2019-2023 = 30亿元'],
  ],
  [
    '五年累计完成固定资产投资30亿元，一般公共预算收入突破5亿元。',
    ['fixed-asset-investment 2019-2023 = 30亿元', 'general-public-budget-revenue 2023 > 5亿元'],
  ],
  [
    '五年累计完成固定资产投资30亿元，2023年社会消费品零售总额12亿元。',
    ['fixed-asset-investment 2019-2023 = 30亿元', 'retail-sales 2023 = 12亿元'],
  ],
])('%s', (text, expected) => {
  expect(lines(read([text]))).toEqual(expected);
});

test.each<[string, string[]]>([
  [
    '五年来，固定资产投资达30亿元，比“十三五”时期增长116%。',
    ['fixed-asset-investment 2019-2023 = 30亿元', 'fixed-asset-investment-growth 2019-2023 = 116%'],
  ],
  [
    '五年来，社会消费品零售总额达212亿元，比前五年增长16%，2023年达62亿元，同比增长4.7%。',
    [
      'retail-sales 2019-2023 = 212亿元',
      'retail-sales-growth 2019-2023 = 16%',
      'retail-sales 2023 = 62亿元',
      'retail-sales-growth 2023 = 4.7%',
    ],
  ],
  // Nobody knows which five years.
  ['固定资产投资比前五年增长116%。', []],
])('a rate against several years is of those told of, not of one: %s', (text, expected) => {
  expect(lines(read([text]))).toEqual(expected);
});

test('so is money that no seed registers', () => {
  const under = { path: ['一、过去五年工作回顾'] };
  const told = (text: string) =>
    read([[`${text}。`, under]]).observations.map(({ period, value }) => `${period} ${value}`);
  expect(told('累计引进资金20亿元，实际利用外资6亿美元，分别是上个五年的2倍和3倍')).toContain(
    '2019-2023 6',
  );
  expect(told('实际利用外资6亿美元，比上年增加1亿美元')).not.toContain('2019-2023 6');
});
