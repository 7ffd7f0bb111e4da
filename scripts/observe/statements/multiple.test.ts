import { expect, test } from 'vitest';
import { lines, read, readSentences } from '../test-report.ts';

test.each<[string, string[]]>([
  [
    '“十三五”期间，地区生产总值年均增长6.5%，2020年达到98.6亿元，是2015年的1.4倍',
    ['gdp-growth 2016-2020 average = 6.5% average_growth', 'gdp 2020 = 98.6亿元'],
  ],
  [
    '2020年地区生产总值达到497亿元，是2015年的1.3倍，年均增长4.6%',
    ['gdp 2020 = 497亿元', 'gdp-growth 2015-2020 average = 4.6% average_growth'],
  ],
  [
    '地区生产总值和财政总收入分别是2018年的1.7倍、1.8倍，年均增长11%和12%',
    [
      'gdp-growth 2018-2023 average = 11% average_growth',
      'fiscal-revenue-growth 2018-2023 average = 12% average_growth',
    ],
  ],
  [
    '2023年，地区生产总值87亿元，是2018年的1.5倍；社会消费品零售总额30亿元',
    ['gdp 2023 = 87亿元', 'retail-sales 2023 = 30亿元'],
  ],
  // The year something is compared with is not that of what follows.
  [
    '2023年，地区生产总值和财政总收入分别为2018年的1.5、1.7倍，规模以上工业增加值增长9%',
    ['industrial-value-added-growth 2023 = 9%'],
  ],
])('%s', (sentence, expected) => {
  expect(lines(readSentences(sentence))).toEqual(expected);
});

test.each([
  ['完成固定资产投资3493亿元，是“十三五”的3倍', '2019-2023'],
  ['完成固定资产投资3493亿元，是上一个五年的3倍', '2019-2023'],
  ['完成固定资产投资3493亿元，是前五年的3倍', '2019-2023'],
  // The end of the earlier plan is one year, and so is what is compared with it.
  ['完成固定资产投资3493亿元，是“十三五”末的3倍', '2023'],
  ['完成固定资产投资3493亿元', undefined],
])(
  "what is compared with the sum of earlier years is a sum of years, with one of them one year's: %s",
  (sentence, period) => {
    const { observations } = read([[`${sentence}。`, { path: ['过去五年工作回顾'] }]]);
    expect(observations.map((one) => one.period)).toEqual(period === undefined ? [] : [period]);
  },
);

test.each(['地区生产总值是2020年的1.6倍'])('no GDP of %s', (sentence) => {
  const gdp = lines(readSentences(sentence)).filter((line) => /^gdp(?:-growth)? /.test(line));
  expect(gdp).toEqual([]);
});
