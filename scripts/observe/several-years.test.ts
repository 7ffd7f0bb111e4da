import { describe, expect, test } from 'vitest';
import { lines, read, readSentences } from './test-report.ts';

/** What the rates that open the tests are themselves. */
const opening = 'fixed-asset-investment-growth 2018-2023 = 39%';

describe('a rate behind one over several years', () => {
  test.each<[string, string[]]>([
    ['固定资产投资比2018年增长39%，财政总收入增长26%。地区生产总值增长18%。', [opening]],
    ['固定资产投资比2018年增长39%，农林牧渔业总产值增长26%。', [opening]],
    // Another base or year ends it.
    [
      '固定资产投资比2018年增长39%，财政总收入同比增长6%。地区生产总值增长5%。',
      [opening, 'fiscal-revenue-growth 2023 = 6%', 'gdp-growth 2023 = 5%'],
    ],
    [
      '固定资产投资比2018年增长39%。2023年，财政总收入增长6%。',
      [opening, 'fiscal-revenue-growth 2023 = 6%'],
    ],
    [
      '固定资产投资比2022年增长9%，财政总收入增长6%。',
      ['fixed-asset-investment-growth 2023 = 9%', 'fiscal-revenue-growth 2023 = 6%'],
    ],
    [
      '固定资产投资比2018年增长39%，财政总收入达到26亿元。',
      [opening, 'fiscal-revenue 2023 = 26亿元'],
    ],
    // That it is an estimate, or of which year, was said before.
    ['预计固定资产投资比2018年增长39%，财政总收入增长26%。', [opening]],
    ['2023年固定资产投资比2018年增长39%，财政总收入增长26%。', [opening]],
    // A second rate, and what is told without one, change nothing.
    [
      '地区生产总值增长9%，比2021年增长14%；财政总收入增长6%。',
      ['gdp-growth 2023 = 9%', 'gdp-growth 2021-2023 = 14%', 'fiscal-revenue-growth 2023 = 6%'],
    ],
    [
      '财政总收入比2018年翻了一番，固定资产投资增长6%。',
      ['fixed-asset-investment-growth 2023 = 6%'],
    ],
  ])('is refused until another base is told: %s', (text, expected) => {
    expect(lines(read([text]))).toEqual(expected);
  });
});

test.each<[string, string[]]>([
  // 平均增长 is a yearly rate, of the years that are told of.
  [
    '2023年地区生产总值达到80亿元，五年平均增长9%',
    ['gdp 2023 = 80亿元', 'gdp-growth 2019-2023 average = 9% average_growth'],
  ],
  [
    '五年来，农民人均纯收入达到8000元，平均增长8%',
    [
      'rural-disposable-income 2023 = 8000元',
      'rural-disposable-income-growth 2019-2023 average = 8% average_growth',
    ],
  ],
  ['地区生产总值达到80亿元，平均增长9%', ['gdp 2023 = 80亿元']],
  // What doubled in five years is of the last.
  ['社会消费品零售总额五年翻了1.2番，达到38亿元', ['retail-sales 2023 = 38亿元']],
])('%s', (sentence, expected) => {
  expect(lines(readSentences(sentence))).toEqual(expected);
});
