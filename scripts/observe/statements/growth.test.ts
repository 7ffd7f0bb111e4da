import { expect, test } from 'vitest';
import { lines, readSentences } from '../test-report.ts';

test('按同口径相比 says how both were counted', () => {
  const sentence = '财政总收入24亿元，其中地方财政收入12亿元，按同口径相比，分别增长13.9%和19%';
  expect(lines(readSentences(sentence))).toEqual([
    'fiscal-revenue 2023 = 24亿元',
    'general-public-budget-revenue 2023 = 12亿元',
    'fiscal-revenue-growth 2023 = 13.9%',
    'general-public-budget-revenue-growth 2023 = 19%',
  ]);
});

test.each<[string, string[]]>([
  [
    '财政总收入和一般预算收入各增长7%',
    ['fiscal-revenue-growth 2023 = 7%', 'general-public-budget-revenue-growth 2023 = 7%'],
  ],
  [
    '一般公共预算收入60.2亿元，扣除留抵退税因素后增长15.4%，按自然口径计算增长2.1%',
    [
      'general-public-budget-revenue 2023 = 60.2亿元',
      'general-public-budget-revenue-growth 2023 = 15.4%',
      'general-public-budget-revenue-growth 2023 = 2.1%',
    ],
  ],
  [
    '一般公共预算收入增长4%.固定资产投资46亿元，下降3%',
    [
      'general-public-budget-revenue-growth 2023 = 4%',
      'fixed-asset-investment 2023 = 46亿元',
      'fixed-asset-investment-growth 2023 = -3%',
    ],
  ],
  [
    '农民人均纯收入7156元，比增13.8%',
    ['rural-disposable-income 2023 = 7156元', 'rural-disposable-income-growth 2023 = 13.8%'],
  ],
  [
    '生产总值42亿元，年增量7亿元，按可比价格计算增长15.6%',
    ['gdp 2023 = 42亿元', 'gdp-growth 2023 = 15.6%'],
  ],
  ['重点项目带动全社会固定资产投资增长20%', []],
  ['加快重大项目建设，带动全社会固定资产投资增长20%', ['fixed-asset-investment-growth 2023 = 20%']],
  ['工业总量、社会消费品零售总额双破千亿元', ['retail-sales 2023 > 1000亿元']],

  ['地区生产总值下降2.5%', ['gdp-growth 2023 = -2.5%']],
  ['地区生产总值增速为-2.5%', ['gdp-growth 2023 = -2.5%']],
  ['GDP增速达到6%左右', ['gdp-growth 2023 ~ 6%']],
  ['经济增速6%', ['gdp-growth 2023 = 6%']],
  ['地区生产总值同比增长5.8%，达到230亿元', ['gdp-growth 2023 = 5.8%', 'gdp 2023 = 230亿元']],
  ['地区生产总值增速5.2%，高于全省0.3个百分点', ['gdp-growth 2023 = 5.2%']],
  ['2019年，地区生产总值下降3%至5%', ['gdp-growth 2019 >= -5%', 'gdp-growth 2019 <= -3%']],
  ['财政总收入增长8%达5亿元', ['fiscal-revenue-growth 2023 = 8%', 'fiscal-revenue 2023 = 5亿元']],
  [
    '粮食总产量22万吨，减产3.2%',
    ['grain-output 2023 = 22万吨', 'grain-output-growth 2023 = -3.2%'],
  ],
  [
    '地区生产总值87亿元，比上年增加5亿元，增长4.6%',
    ['gdp 2023 = 87亿元', 'gdp-growth 2023 = 4.6%'],
  ],
  ['一般公共预算收入同口径增长5%', ['general-public-budget-revenue-growth 2023 = 5%']],
  [
    '农村居民人均可支配收入4761元，扣除价格上涨因素，比上年实际增长8.0%',
    ['rural-disposable-income 2023 = 4761元', 'rural-disposable-income-growth 2023 = 8%'],
  ],
  ['地区生产总值87亿元，同比（下同）增长10.1%', ['gdp 2023 = 87亿元', 'gdp-growth 2023 = 10.1%']],
  [
    '财政总收入增长10.7%，突破20亿元',
    ['fiscal-revenue-growth 2023 = 10.7%', 'fiscal-revenue 2023 > 20亿元'],
  ],
  [
    '来源于某地的财政总收入20亿元，增长9%',
    ['fiscal-revenue 2023 = 20亿元', 'fiscal-revenue-growth 2023 = 9%'],
  ],
  ['地区生产总值连跨八个百亿元台阶，突破1000亿元', ['gdp 2023 > 1000亿元']],
  [
    '规模以上工业实现增加值26亿元，增长3%',
    ['industrial-value-added 2023 = 26亿元', 'industrial-value-added-growth 2023 = 3%'],
  ],
  // Of two rates of one year both stand.
  [
    '城镇居民人均可支配收入增长9%，扣除价格因素，实际增长7%',
    ['urban-disposable-income-growth 2023 = 9%', 'urban-disposable-income-growth 2023 = 7%'],
  ],
  // What it rose by is passed over.
  [
    '农民人均纯收入比2018年增加704元，年均增长7.6%',
    ['rural-disposable-income-growth 2018-2023 average = 7.6% average_growth'],
  ],
  [
    '财政总收入比2018年增长1.4倍，平均每年增长19.6%',
    ['fiscal-revenue-growth 2018-2023 average = 19.6% average_growth'],
  ],
  [
    '财政总收入93.6亿元，按省口径计算增长11.1%',
    ['fiscal-revenue 2023 = 93.6亿元', 'fiscal-revenue-growth 2023 = 11.1%'],
  ],
  // The whole without a part is no longer the whole; farmers' own investment never counts in.
  ['固定资产投资（不含某区）48亿元，增长8%', []],
  ['固定资产投资（不含农户）48亿元', ['fixed-asset-investment 2023 = 48亿元']],
  ['粮食总产量保持20%以上的增长', ['grain-output-growth 2023 >= 20%']],
])('%s', (sentence, expected) => {
  expect(lines(readSentences(sentence))).toEqual(expected);
});

test.each(['14889户，增长4.7%、9.3%'])('no GDP of %s', (sentence) => {
  const gdp = lines(readSentences(sentence)).filter((line) => /^gdp(?:-growth)? /.test(line));
  expect(gdp).toEqual([]);
});

test('a second rate is told as counted in another way', () => {
  const { observations } = readSentences('一般公共预算收入124亿元，增长8.7%（可比口径12.9%）');
  expect(observations.map(({ label, value }) => `${label} ${value}`)).toEqual([
    '一般公共预算收入 124',
    '一般公共预算收入增速 8.7',
    '一般公共预算收入增速（另一口径） 12.9',
  ]);
});

test('a rate that stands alone is the growth, however it was counted', () => {
  const { observations } = readSentences('一般公共预算收入同口径增长9%');
  expect(observations.map(({ label }) => label)).toEqual(['一般公共预算收入增速']);
});

test('an increment alone is told as none', () => {
  const { observations, unread } = readSentences('农民人均纯收入增加400元');
  expect(observations).toEqual([]);
  expect(unread.map(({ reason }) => reason)).toEqual(['只说增加了多少，没有说达到多少']);
});
