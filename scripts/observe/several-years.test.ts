import { describe, expect, test } from 'vitest';
import { lines, read } from './test-report.ts';

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
