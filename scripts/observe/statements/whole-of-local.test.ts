import { expect, test } from 'vitest';
import { lines, readSentences } from '../test-report.ts';

test.each<[string, string[]]>([
  [
    '财政一般预算收入9亿元，其中地方财政收入5亿元，分别增长12%和18.6%',
    [
      'fiscal-revenue 2023 = 9亿元',
      'general-public-budget-revenue 2023 = 5亿元',
      'fiscal-revenue-growth 2023 = 12%',
      'general-public-budget-revenue-growth 2023 = 18.6%',
    ],
  ],
  [
    '财政一般预算收入达到13亿元，增长23.6%，其中地方一般预算收入达到7亿元，增长26.2%',
    [
      'fiscal-revenue 2023 = 13亿元',
      'fiscal-revenue-growth 2023 = 23.6%',
      'general-public-budget-revenue 2023 = 7亿元',
      'general-public-budget-revenue-growth 2023 = 26.2%',
    ],
  ],
  ['一般公共预算收入6亿元，其中税收收入4亿元', ['general-public-budget-revenue 2023 = 6亿元']],
  // 财政收入 without 预算, beside what is the place's own.
  [
    '完成公共财政收入11亿元、地方财政收入7亿元，均增长10%',
    [
      'fiscal-revenue 2023 = 11亿元',
      'general-public-budget-revenue 2023 = 7亿元',
      'fiscal-revenue-growth 2023 = 10%',
      'general-public-budget-revenue-growth 2023 = 10%',
    ],
  ],
  [
    '一般公共预算收入完成16亿元，增长7.1%；地方一般公共预算收入突破10亿元大关，增长9.2%',
    [
      'fiscal-revenue 2023 = 16亿元',
      'fiscal-revenue-growth 2023 = 7.1%',
      'general-public-budget-revenue 2023 > 10亿元',
      'general-public-budget-revenue-growth 2023 = 9.2%',
    ],
  ],
  // Of two years.
  [
    '2023年一般公共预算收入完成16亿元；2022年地方一般公共预算收入10亿元',
    ['general-public-budget-revenue 2023 = 16亿元', 'general-public-budget-revenue 2022 = 10亿元'],
  ],
  ['公共财政收入11亿元。地方财政收入7亿元', ['general-public-budget-revenue 2023 = 7亿元']],
])('%s', (sentence, expected) => {
  const revenue = lines(readSentences(sentence)).filter((line) => /^(?:fiscal|general)/.test(line));
  expect(revenue).toEqual(expected);
});

test('the whole goes by a name that tells how it is known', () => {
  const { observations } = readSentences('一般预算收入9亿元，其中地方收入5亿元');
  expect(observations.map(({ label }) => label)).toEqual(['预算收入（全口径）', '地方财政收入']);
});
