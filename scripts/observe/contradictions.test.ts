import { expect, test } from 'vitest';
import { contradicted, namedOtherwise, undecided } from './contradictions.ts';
import { lines, read } from './test-report.ts';

/** What is left of two paragraphs, and why the rest is not. */
function settled(...texts: string[]) {
  const observed = read(texts);
  return { left: lines(observed), reasons: observed.unread.map(({ reason }) => reason) };
}

test('of amounts under one name, the largest is that of the whole; with a part falls its growth', () => {
  expect(
    settled(
      '固定资产投资370亿元，增长37.7%。',
      '固定资产投资4078.2亿元，增长23.6%；社会消费品零售总额5512亿元。',
    ),
  ).toEqual({
    left: [
      'fixed-asset-investment 2023 = 4078.2亿元',
      'fixed-asset-investment-growth 2023 = 23.6%',
      'retail-sales 2023 = 5512亿元',
    ],
    reasons: [contradicted, contradicted],
  });
});

test('of rates, that of the sentence which names the whole place', () => {
  expect(settled('全县地区生产总值增长5%。', '地区生产总值增长9%。')).toEqual({
    left: ['gdp-growth 2023 = 5%'],
    reasons: [contradicted],
  });
});

test('of rates, that of the paragraph which sums up the year', () => {
  const summary = '地区生产总值增长5%，固定资产投资增长6%，社会消费品零售总额增长7%。';
  expect(settled('地区生产总值增长9%。', summary).left).toContain('gdp-growth 2023 = 5%');
});

test('where nothing tells them apart, neither is shown', () => {
  const { left, reasons } = settled('地区生产总值增长5%。', '地区生产总值增长9%。');
  expect(left).toEqual([]);
  expect(reasons).toEqual([undecided, undecided]);
});

test('what a sentence tells behind the product of a part is of the part too', () => {
  expect(
    settled(
      '完成生产总值51亿元；完成固定资产投资23亿元；农民人均纯收入11820元。',
      '全县生产总值420亿元，增长5%；社会消费品零售总额120亿元。',
    ).left,
  ).toEqual(['gdp 2023 = 420亿元', 'gdp-growth 2023 = 5%', 'retail-sales 2023 = 120亿元']);
});

test('of values that are near each other, the one with the most figures', () => {
  expect(
    settled('地区生产总值303.21亿元，增长4.4%。', '地区生产总值从181.2亿元增至305亿元。').left,
  ).toEqual(['gdp 2023 = 303.21亿元', 'gdp-growth 2023 = 4.4%']);
});

test('amounts under two names are not measured by each other', () => {
  const { left } = settled('一般公共预算收入168亿元。', '地方一般公共预算收入107亿元。');
  expect(left).toEqual([]);
});

test.each<[string, string[]]>([
  ['equal in other units', ['地区生产总值87亿元。', '地区生产总值870000万元。']],
  ['rounded', ['地区生产总值87.3亿元。', '地区生产总值87亿元。']],
  ['rounded to the hundred', ['地区生产总值1604.8亿元。', '地区生产总值1600亿元。']],
  ['of other years', ['地区生产总值87亿元。', '2022年地区生产总值80亿元。']],
  ['a target and what was reached', ['地区生产总值增长5%。', '今年地区生产总值增长6%以上。']],
  ['a bound and a value', ['地区生产总值突破80亿元。', '地区生产总值87亿元。']],
])('values that can both be right are both shown: %s', (_, texts) => {
  expect(settled(...texts).left).toHaveLength(2);
});

test('of a mark and a value far from it, that of the paragraph which sums up the year', () => {
  const summary = '全年地区生产总值87亿元，增长5%；固定资产投资34亿元；社会消费品零售总额40亿元。';
  expect(settled(summary, '某圈经济总量超9000亿元。')).toEqual({
    left: [
      'gdp 2023 = 87亿元',
      'gdp-growth 2023 = 5%',
      'fixed-asset-investment 2023 = 34亿元',
      'retail-sales 2023 = 40亿元',
    ],
    reasons: expect.anything(),
  });
  expect(settled(summary, '生产总值增长14%以上。').left).not.toContain('gdp-growth 2023 >= 14%');
});

test('a mark that a value passed stands beside it', () => {
  expect(settled('地区生产总值突破80亿元。', '地区生产总值87亿元。').reasons).toEqual([]);
  expect(settled('地区生产总值迈上100亿元台阶。', '地区生产总值100亿元。').reasons).toEqual([]);
});

test('revenue under a name that may mean more gives way to that of the budget', () => {
  expect(settled('地方财政收入8亿元，其中一般公共预算收入4.5亿元。')).toEqual({
    left: ['general-public-budget-revenue 2023 = 4.5亿元'],
    reasons: [namedOtherwise],
  });
  expect(settled('地方财政收入4.5亿元。', '一般公共预算收入4.5亿元。').reasons).toEqual([]);
});
