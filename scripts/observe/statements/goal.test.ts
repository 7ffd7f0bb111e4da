import { expect, test } from 'vitest';
import { lines, readSentences } from '../test-report.ts';

test.each<[string, string[]]>([
  [
    '2024年全县经济社会发展主要预期目标建议为：地区生产总值增长6%左右，规上工业增加值增长8%',
    ['gdp-growth 2024 ~ 6% target', 'industrial-value-added-growth 2024 = 8% target'],
  ],
  ['今年经济社会发展主要预期目标是：地区生产总值增长5.5%', ['gdp-growth 2024 = 5.5% target']],
  ['GDP增长5.5%以上、力争6%', ['gdp-growth 2023 >= 5.5%', 'gdp-growth 2024 = 6% target']],
  [
    '到2025年，地区生产总值、财政收入分别实现150亿元、26亿元，冲刺160亿元、28亿元',
    [
      'gdp 2025 = 150亿元 target',
      'fiscal-revenue 2025 = 26亿元 target',
      'gdp 2025 = 160亿元 target',
      'fiscal-revenue 2025 = 28亿元 target',
    ],
  ],
  [
    '2024年，财政总收入达到33亿元、力争突破35亿元',
    ['fiscal-revenue 2024 = 33亿元 target', 'fiscal-revenue 2024 > 35亿元 target'],
  ],
  // Beside a value stands what had been aimed at.
  [
    '地区生产总值92亿元，增长6.5%（年度目标6%以上）',
    ['gdp 2023 = 92亿元', 'gdp-growth 2023 = 6.5%'],
  ],
  ['城镇新增就业3000人、超额完成年度计划', ['new-jobs 2023 = 3000人']],
  ['2024年地区生产总值增速设定在6%左右', ['gdp-growth 2024 ~ 6% target']],
  ['我们把今年全县地区生产总值增长目标定为6%左右', ['gdp-growth 2024 ~ 6% target']],
  ['将财政收入的60%用于民生', []],
  ['2024年地区生产总值下降1%，力争3%', ['gdp-growth 2024 = -1% target']],
  [
    '一般公共预算收入达到40.11亿元，超“十三五”目标2.11亿元',
    ['general-public-budget-revenue 2023 = 40.11亿元'],
  ],
  // A higher rate that is aimed at is of the same.
  [
    '今年主要预期目标是：GDP增长5.5%以上、力争6%，财政总收入增长3%，力争达到4%',
    [
      'gdp-growth 2024 >= 5.5% target',
      'gdp-growth 2024 = 6% target',
      'fiscal-revenue-growth 2024 = 3% target',
      'fiscal-revenue-growth 2024 = 4% target',
    ],
  ],
  [
    '“十四五”期间，GDP年均增长5%，力争6%',
    ['gdp-growth 2021-2025 average = 5% target', 'gdp-growth 2021-2025 average = 6% target'],
  ],
  ['2024年，GDP突破100亿元，力争6%', ['gdp 2024 > 100亿元 target']],
  [
    '2023年，GDP增长目标为6%，实际增长5.2%',
    ['gdp-growth 2023 = 6% target', 'gdp-growth 2023 = 5.2%'],
  ],
  ['今年地区生产总值增长6%以上', ['gdp-growth 2024 >= 6% target']],
  ['今年地区生产总值增长5%—6%', ['gdp-growth 2024 >= 5% target', 'gdp-growth 2024 <= 6% target']],
  [
    '今年财政总收入达到80到90亿元左右',
    ['fiscal-revenue 2024 >= 80亿元 target', 'fiscal-revenue 2024 <= 90亿元 target'],
  ],
  ['力争地区生产总值增长6%左右', ['gdp-growth 2024 ~ 6% target']],
  [
    '主要预期目标是：地区生产总值增长6%，固定资产投资增长9%',
    ['gdp-growth 2024 = 6% target', 'fixed-asset-investment-growth 2024 = 9% target'],
  ],
  ['主要预期目标为：某业投资增长9%，地区生产总值完成132亿元', ['gdp 2024 = 132亿元 target']],
  [
    '预期目标是：地区生产总值增长12%，预期155亿元；财政总收入增长7%',
    [
      'gdp-growth 2024 = 12% target',
      'gdp 2024 = 155亿元 target',
      'fiscal-revenue-growth 2024 = 7% target',
    ],
  ],
  ['提出经济增长6%左右，主要是稳字当头', ['gdp-growth 2024 ~ 6% target']],
  ['会上提出的办法很好，经济增长6%', ['gdp-growth 2023 = 6%']],
  ['2024年，提出地区生产总值增长6%左右，主要是稳字当头', ['gdp-growth 2024 ~ 6% target']],
  ['围绕实现2023年地区生产总值增长6%的目标', []],
  ['到2025年GDP至少达到100亿元以上', ['gdp 2025 >= 100亿元 target']],
])('%s', (sentence, expected) => {
  expect(lines(readSentences(sentence))).toEqual(expected);
});

test('what was aimed at and is reached announces no goals', () => {
  const told = '“十三五”时期的主要目标任务全面完成：地区生产总值达到50亿元';
  expect(lines(readSentences(told))).toEqual(['gdp 2020 = 50亿元']);
});
