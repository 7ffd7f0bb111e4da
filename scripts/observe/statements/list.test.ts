import { expect, test } from 'vitest';
import { lines, readSentences } from '../test-report.ts';

test.each<[string, string[]]>([
  [
    '地区生产总值和一般公共预算收入增长实现转正，分别增长1.3%和1.4%',
    ['gdp-growth 2023 = 1.3%', 'general-public-budget-revenue-growth 2023 = 1.4%'],
  ],
  [
    '地区生产总值和固定资产投资首次突破千亿元',
    ['gdp 2023 > 1000亿元', 'fixed-asset-investment 2023 > 1000亿元'],
  ],
  [
    '“十四五”时期，财政总收入、一般预算收入年均增长15%，到2025年分别达到64亿元、27亿元',
    [
      'fiscal-revenue-growth 2021-2025 average = 15% target',
      'general-public-budget-revenue-growth 2021-2025 average = 15% target',
      'fiscal-revenue 2025 = 64亿元 target',
      'general-public-budget-revenue 2025 = 27亿元 target',
    ],
  ],
  [
    '2019至2023年，地区生产总值、财税总收入、一般公共预算收入相继跨过100亿元、20亿元和10亿元大关，预计2023年分别达到141亿元、25.9亿元和14.3亿元，年均增长11.3%、18.4%和20.4%',
    [
      'gdp 2019-2023 > 100亿元',
      'fiscal-revenue 2019-2023 > 20亿元',
      'general-public-budget-revenue 2019-2023 > 10亿元',
      'gdp 2023 = 141亿元',
      'fiscal-revenue 2023 = 25.9亿元',
      'general-public-budget-revenue 2023 = 14.3亿元',
      'gdp-growth 2019-2023 average = 11.3% average_growth',
      'fiscal-revenue-growth 2019-2023 average = 18.4% average_growth',
      'general-public-budget-revenue-growth 2019-2023 average = 20.4% average_growth',
    ],
  ],
  [
    '地区生产总值、某某收入相继跨过100亿元和20亿元大关，2023年分别达到141亿元和25亿元',
    ['gdp 2023 = 141亿元'],
  ],
  [
    '城镇、农村居民人均可支配收入增长9%左右',
    ['urban-disposable-income-growth 2023 ~ 9%', 'rural-disposable-income-growth 2023 ~ 9%'],
  ],
  ['地区生产总值、社会消费品零售总额跨千亿', ['gdp 2023 > 1000亿', 'retail-sales 2023 > 1000亿']],
  ['地区生产总值、社会消费品零售总额完成千亿元', []],
  [
    '社会消费品零售总额和财政总收入，2022年分别增长6%和4%',
    ['retail-sales-growth 2022 = 6%', 'fiscal-revenue-growth 2022 = 4%'],
  ],
  ['社会消费品零售总额和进出口总额稳步增长，新增项目5个，分别增长5%和4%', []],
  ['地区生产总值、某业投资分别增长5%、9%', ['gdp-growth 2023 = 5%']],
  [
    '固定资产投资和地区生产总值分别完成34亿元、87亿元，分别增长9.4%、4.6%',
    [
      'fixed-asset-investment 2023 = 34亿元',
      'gdp 2023 = 87亿元',
      'fixed-asset-investment-growth 2023 = 9.4%',
      'gdp-growth 2023 = 4.6%',
    ],
  ],
  [
    '城乡居民人均可支配收入分别达到39641元、18081元，同比分别增长6%、7.3%',
    [
      'urban-disposable-income 2023 = 39641元',
      'rural-disposable-income 2023 = 18081元',
      'urban-disposable-income-growth 2023 = 6%',
      'rural-disposable-income-growth 2023 = 7.3%',
    ],
  ],
  [
    '固定资产投资、社会消费品零售总额均增长10%左右',
    ['fixed-asset-investment-growth 2023 ~ 10%', 'retail-sales-growth 2023 ~ 10%'],
  ],
  [
    '财政总收入和一般公共预算收入完成5亿元和3亿元',
    ['fiscal-revenue 2023 = 5亿元', 'general-public-budget-revenue 2023 = 3亿元'],
  ],
  [
    '水果、蔬菜、中药材产量分别达到15.4万吨、64万吨、8177吨',
    ['fruit-output 2023 = 15.4万吨', 'vegetable-output 2023 = 64万吨', 'herb-output 2023 = 8177吨'],
  ],
  [
    '固定资产投资和社会消费品零售总额增长10%',
    ['fixed-asset-investment-growth 2023 = 10%', 'retail-sales-growth 2023 = 10%'],
  ],
  [
    '固定资产投资、社会消费品零售总额分别增长10%',
    ['fixed-asset-investment-growth 2023 = 10%', 'retail-sales-growth 2023 = 10%'],
  ],
  [
    '城乡居民收入均增长12%左右',
    ['urban-disposable-income-growth 2023 ~ 12%', 'rural-disposable-income-growth 2023 ~ 12%'],
  ],
  [
    '大口径财政收入和一般公共预算收入增长10%，达到10亿元和4亿元',
    [
      'fiscal-revenue-growth 2023 = 10%',
      'general-public-budget-revenue-growth 2023 = 10%',
      'fiscal-revenue 2023 = 10亿元',
      'general-public-budget-revenue 2023 = 4亿元',
    ],
  ],
  [
    '到2027年，地区生产总值、固定资产投资在2023年的基础上力争实现翻番，分别达到90亿元和70亿元',
    ['gdp 2027 = 90亿元 target', 'fixed-asset-investment 2027 = 70亿元 target'],
  ],
  [
    '到2027年，城镇居民人均可支配收入、农民人均纯收入力争实现倍增，早日突破35000元和10000元大关',
    [
      'urban-disposable-income 2027 > 35000元 target',
      'rural-disposable-income 2027 > 10000元 target',
    ],
  ],
  // What is aimed at is of no year that is over.
  [
    '地区生产总值、固定资产投资力争实现翻番，突破90亿元和70亿元',
    ['gdp 2024 > 90亿元 target', 'fixed-asset-investment 2024 > 70亿元 target'],
  ],
  [
    '全县地区生产总值和固定资产投资两项指标双双迈上“20亿元”新台阶',
    ['gdp 2023 > 20亿元', 'fixed-asset-investment 2023 > 20亿元'],
  ],
])('%s', (sentence, expected) => {
  expect(lines(readSentences(sentence))).toEqual(expected);
});

test.each([
  '工业增加值占全县地区生产总值比重达到23.7%',
  '地区生产总值和财政收入分别增长5%、6%、7%',
])('no GDP of %s', (sentence) => {
  const gdp = lines(readSentences(sentence)).filter((line) => /^gdp(?:-growth)? /.test(line));
  expect(gdp).toEqual([]);
});

test.each(['城乡居民人均可支配收入分别增长6%和若干', '固定资产投资和社会消费品零售总额完成10亿元'])(
  'no headline value of %s',
  (sentence) => {
    expect(readSentences(sentence).observations.filter(({ headline }) => headline)).toEqual([]);
  },
);

test('分别突破 gives each its own mark', () => {
  const { observations } = readSentences('经济总量和地方财政收入分别超千亿、百亿大关');
  expect(observations).toEqual([]);
});
