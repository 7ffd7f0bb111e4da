import { expect, test } from 'vitest';
import { lines, readSentences } from '../test-report.ts';

test.each<[string, string[]]>([
  [
    '某县生产总值突破百亿元大关，达102.3亿元，增长5%',
    ['gdp 2023 = 102.3亿元', 'gdp-growth 2023 = 5%'],
  ],
  [
    '地区生产总值突破100亿元大关，同比增长百分之六点五',
    ['gdp 2023 > 100亿元', 'gdp-growth 2023 = 6.5%'],
  ],
  ['地区生产总值迈上300亿元台阶', ['gdp 2023 > 300亿元']],
  ['财政总收入连续跨越20亿元、30亿元台阶，增长10%', ['fiscal-revenue-growth 2023 = 10%']],
  ['到2025年地区生产总值比2020年翻一番，达到130亿元', ['gdp 2025 = 130亿元 target']],
  [
    '城镇居民人均可支配收入突破3万元，达到30125元，增长7.1%',
    ['urban-disposable-income 2023 = 30125元', 'urban-disposable-income-growth 2023 = 7.1%'],
  ],
  ['经济总量再上新台阶，达到87亿元', ['gdp 2023 = 87亿元']],
  ['社会消费品零售总额持续增长，达到87亿元', ['retail-sales 2023 = 87亿元']],
  ['地区生产总值相继突破1000亿和2000亿大关，达到2327亿元', ['gdp 2023 = 2327亿元']],
  ['地区生产总值连续迈上300亿、400亿和500亿元的台阶，2023年达到566亿元', ['gdp 2023 = 566亿元']],
  ['粮食产量再创历史新高，达到46亿斤', ['grain-output 2023 = 46亿斤']],
  ['固定资产投资企稳回升，增长5%', ['fixed-asset-investment-growth 2023 = 5%']],
])('%s', (sentence, expected) => {
  expect(lines(readSentences(sentence))).toEqual(expected);
});
