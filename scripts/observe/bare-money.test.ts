import { expect, test } from 'vitest';
import { lines, readSentences } from './test-report.ts';

test.each<[string, string[]]>([
  ['财政总收入突破10亿、总量列全省第三', ['fiscal-revenue 2023 > 10亿']],
  [
    '全县生产总值、规上工业总产值分别突破500亿和1万亿',
    ['gdp 2023 > 500亿', 'industrial-output 2023 > 1万亿'],
  ],
  [
    '到2025年，生产总值超过9000亿、力争破万亿',
    ['gdp 2025 > 9000亿 target', 'gdp 2025 > 1万亿 target'],
  ],
  [
    '固定资产投资达到100亿以上，增长8%',
    ['fixed-asset-investment 2023 >= 100亿', 'fixed-asset-investment-growth 2023 = 8%'],
  ],
  // What is counted is something else, or nobody says whose it is.
  ['固定资产投资5亿以上项目12个', []],
  ['财政收入过亿镇5个', []],
  ['经济总量过万亿，必须是高质量的', []],
  ['社会消费品零售总额稳定增长，网民突破3亿', []],
  ['粮食产量达到10亿', []],
])('an amount of money without 元: %s', (text, expected) => {
  expect(lines(readSentences(text))).toEqual(expected);
});
