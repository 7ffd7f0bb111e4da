import { expect, test } from 'vitest';
import { lines, readSentences } from '../test-report.ts';

test.each<[string, string[]]>([
  [
    '过去五年，固定资产投资年均增长17.4%，社会消费品零售总额年均增长19.9%，2023年分别达到45亿元和28亿元',
    [
      'fixed-asset-investment-growth 2019-2023 average = 17.4% average_growth',
      'retail-sales-growth 2019-2023 average = 19.9% average_growth',
      'fixed-asset-investment 2023 = 45亿元',
      'retail-sales 2023 = 28亿元',
    ],
  ],
  [
    '到2027年，地区生产总值年均增长6%，财政总收入年均增长5%，分别突破100亿元和10亿元',
    ['gdp 2027 > 100亿元 target', 'fiscal-revenue 2027 > 10亿元 target'],
  ],
])('%s', (sentence, expected) => {
  expect(lines(readSentences(sentence))).toEqual(expect.arrayContaining(expected));
});

test.each([
  // A third rate stands between.
  '地区生产总值增长6%，用电量增长9%，财政总收入增长5%，分别达到100亿元和10亿元',
  // One amount more than rates.
  '地区生产总值增长6%，分别达到100亿元和10亿元',
  // What they are of is another thing.
  '地区生产总值增长6%，财政总收入增长5%，甲镇和乙镇产值分别达到100亿元和10亿元',
])('no level of %s', (sentence) => {
  const levels = lines(readSentences(sentence)).filter((line) =>
    /^(?:gdp|fiscal-revenue) /.test(line),
  );
  expect(levels).toEqual([]);
});
