import { expect, test } from 'vitest';
import { lines, readSentences } from '../test-report.ts';

test.each<[string, string[]]>([
  [
    '某县生产总值突破百亿元大关，达102.3亿元，增长5%',
    ['gdp 2023 > 100亿元', 'gdp 2023 = 102.3亿元', 'gdp-growth 2023 = 5%'],
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
    [
      'urban-disposable-income 2023 > 3万元',
      'urban-disposable-income 2023 = 30125元',
      'urban-disposable-income-growth 2023 = 7.1%',
    ],
  ],
  ['地区生产总值突破千亿元，总量达到1020亿元', ['gdp 2023 > 1000亿元', 'gdp 2023 = 1020亿元']],
  ['经济总量站上万亿元台阶，2023年实现10531亿元', ['gdp 2023 > 1万亿元', 'gdp 2023 = 10531亿元']],
  [
    '固定资产投资近万亿元，增长11%',
    ['fixed-asset-investment 2023 ~ 1万亿元', 'fixed-asset-investment-growth 2023 = 11%'],
  ],
  // What is not of money has no value: 千亿 of what.
  [
    '固定资产投资首次突破千亿，达1030亿元，增长35.2%',
    ['fixed-asset-investment 2023 = 1030亿元', 'fixed-asset-investment-growth 2023 = 35.2%'],
  ],
  ['地区生产总值接连迈上三个万亿元台阶，达到50013.2亿元', ['gdp 2023 = 50013.2亿元']],
  [
    '财政收入跨越20亿元、30亿元两个台阶，由2020年的12.6亿元增加到2023年的38.9亿元',
    ['fiscal-revenue 2020 = 12.6亿元 baseline', 'fiscal-revenue 2023 = 38.9亿元'],
  ],
  ['地区生产总值连跨300亿元、400亿元大关，达到412亿元', ['gdp 2023 = 412亿元']],
  ['地区生产总值连续跨越300亿、400亿两大台阶，达到412亿元', ['gdp 2023 = 412亿元']],
  ['社会消费品零售总额连上两个十亿元台阶，达到31亿元', ['retail-sales 2023 = 31亿元']],
  [
    '过去五年，地区生产总值年均增长8%，先后突破300亿元、400亿元，2023年达到412亿元',
    [
      'gdp-growth 2019-2023 average = 8% average_growth',
      'gdp 2019-2023 > 300亿元',
      'gdp 2019-2023 > 400亿元',
      'gdp 2023 = 412亿元',
    ],
  ],
  // In which of the years each was passed is not told, so that marks far apart contradict nothing.
  [
    '五年来，一般公共预算收入连续跨上10亿和50亿大台阶，由8亿元提高到56亿元',
    [
      'general-public-budget-revenue 2019-2023 > 10亿',
      'general-public-budget-revenue 2019-2023 > 50亿',
      'general-public-budget-revenue 2018 = 8亿元 baseline',
      'general-public-budget-revenue 2023 = 56亿元',
    ],
  ],
  [
    '“十三五”期间，生产总值、财政收入相继突破200亿元和20亿元大关',
    ['gdp 2016-2020 > 200亿元', 'fiscal-revenue 2016-2020 > 20亿元'],
  ],
  [
    '五年来，地区生产总值连续突破40、50、60亿元，年均增长12%',
    [
      'gdp 2019-2023 > 40亿元',
      'gdp 2019-2023 > 50亿元',
      'gdp 2019-2023 > 60亿元',
      'gdp-growth 2019-2023 average = 12% average_growth',
    ],
  ],
  // Of others.
  [
    '五年来，地区生产总值超过90亿元，甲镇、乙镇加快发展，总量分别跨过6亿元、5亿元大关',
    ['gdp 2023 > 90亿元'],
  ],
  ['地区生产总值增速连续五年居全国前三，增长10.8%', ['gdp-growth 2023 = 10.8%']],
  [
    '地区生产总值增长6.7%，高于全国、全省平均水平，达到31亿元',
    ['gdp-growth 2023 = 6.7%', 'gdp 2023 = 31亿元'],
  ],
  [
    '地区生产总值完成168亿元，净增30亿元，比前三年增量之和多2亿元，同比增长7.5%',
    ['gdp 2023 = 168亿元', 'gdp-growth 2023 = 7.5%'],
  ],
  [
    '固定资产投资突破23亿元，接近翻两番，增长30.8%',
    ['fixed-asset-investment 2023 > 23亿元', 'fixed-asset-investment-growth 2023 = 30.8%'],
  ],
  ['粮食产量实现“十连增”，达到9.3亿斤', ['grain-output 2023 = 9.3亿斤']],
  ['生产总值提前两年实现比2010年翻一番，2023年达到130亿元', ['gdp 2023 = 130亿元']],
  ['规模以上工业增加值由负转正，增长2.2%', ['industrial-value-added-growth 2023 = 2.2%']],
  ['粮食产量连续两年超过15万吨', ['grain-output 2022-2023 > 15万吨']],
  [
    '2023年，城镇和农村居民人均可支配收入均居全省第5位，同比分别增长6.5%和7.5%',
    ['urban-disposable-income-growth 2023 = 6.5%', 'rural-disposable-income-growth 2023 = 7.5%'],
  ],
  [
    '地区生产总值完成100.6亿元，历史性突破百亿元大关，增长7.2%',
    ['gdp 2023 = 100.6亿元', 'gdp-growth 2023 = 7.2%'],
  ],
  ['经济总量突破千亿大关，综合实力迈上新台阶', ['gdp 2023 > 1000亿']],
  // A mark beyond the value is another thing.
  ['地区生产总值100.6亿元，突破120亿元，增长7.2%', ['gdp 2023 = 100.6亿元']],
  ['地区生产总值居全市第3位，工业投资10亿元', ['industrial-investment 2023 = 10亿元']],
  ['经济总量再上新台阶，达到87亿元', ['gdp 2023 = 87亿元']],
  ['社会消费品零售总额持续增长，达到87亿元', ['retail-sales 2023 = 87亿元']],
  ['地区生产总值相继突破1000亿和2000亿大关，达到2327亿元', ['gdp 2023 = 2327亿元']],
  ['地区生产总值连续迈上300亿、400亿和500亿元的台阶，2023年达到566亿元', ['gdp 2023 = 566亿元']],
  ['粮食产量再创历史新高，达到46亿斤', ['grain-output 2023 = 46亿斤']],
  ['固定资产投资企稳回升，增长5%', ['fixed-asset-investment-growth 2023 = 5%']],
  [
    '从今年看，2024年大有可为，经济总量跨上百亿元台阶，标志着发展进入新阶段',
    ['gdp 2023 > 100亿元'],
  ],
])('%s', (sentence, expected) => {
  expect(lines(readSentences(sentence))).toEqual(expected);
});
