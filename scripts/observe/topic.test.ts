import { expect, test } from 'vitest';
import type { SourceBlock } from '../edition/blocks.ts';
import { lines, read } from './test-report.ts';

const under = (heading: string): Partial<SourceBlock> => ({ path: [heading] });

test.each<[string, string, Partial<SourceBlock>, string[]]>([
  ['a heading opens a part', '规上工业增加值增长13%。', under('（四）沿海经济带开发成效显著'), []],
  [
    'the whole closes it',
    '全县规上工业增加值增长13%。',
    under('（四）沿海经济带开发成效显著'),
    ['industrial-value-added-growth 2023 = 13%'],
  ],
  [
    'a sentence that tells a topic opens a part',
    '经开区建设步伐加快。地区生产总值增长13%。',
    {},
    [],
  ],
  [
    'the next topic closes it',
    '经开区建设步伐加快。消费市场持续回暖。社会消费品零售总额增长9%。',
    {},
    ['retail-sales-growth 2023 = 9%'],
  ],
  [
    'a park has nobody who earns or buys, and what is told with that is of the whole',
    '改革试验区通过评估。固定资产投资增长8%，社会消费品零售总额增长9%。',
    {},
    ['fixed-asset-investment-growth 2023 = 8%', 'retail-sales-growth 2023 = 9%'],
  ],
  ['a district has', '主城区建设步伐加快。社会消费品零售总额增长9%。', {}, []],
  [
    'what is done in a part holds for its sentence alone',
    '复制自贸区改革经验6项。固定资产投资增长8%。',
    {},
    ['fixed-asset-investment-growth 2023 = 8%'],
  ],
  [
    'a part with numbers holds for the next sentence',
    '高新区产值增长9%。财政总收入增长5%。',
    {},
    [],
  ],
  [
    'work on a park opens it',
    '高标准加快某某高新区建设，引进龙头企业，确保固定资产投资增长20%。',
    {},
    [],
  ],
  [
    'work on something else opens nothing',
    '高标准加快县域建设，引进龙头企业，确保固定资产投资增长20%。',
    {},
    ['fixed-asset-investment-growth 2024 = 20% target'],
  ],
  ['several towns open it', '5个省、市级示范镇完成基础设施投资4亿元，财政收入增长30.5%。', {}, []],
  [
    'how a wider region went, in a first clause',
    '某地双城经济圈建设走深走实，经济总量超9000亿元。',
    {},
    [],
  ],
  [
    'several parks open it, also behind a semicolon',
    '7个省级工业园区建成面积80平方公里；固定资产投资增长20%。',
    {},
    [],
  ],
  [
    'parks that something is done for open nothing',
    '推动7个重点产业园区建设。固定资产投资增长20%。',
    {},
    ['fixed-asset-investment-growth 2023 = 20%'],
  ],
  [
    'an honour or a list opens nothing',
    '入选国家级示范区。地区生产总值增长13%。',
    {},
    ['gdp-growth 2023 = 13%'],
  ],
  ['a rank is an aside', '产业园建设步伐加快。总量居全县第一。地区生产总值增长13%。', {}, []],
  [
    'what the region celebrates is no part of the place',
    '自治区成立60周年大庆各项任务圆满完成。地区生产总值增长7.2%。',
    {},
    ['gdp-growth 2023 = 7.2%'],
  ],
  [
    'the built-up city is a part of it',
    '市中心城区安排项目69个，完成固定资产投资224亿元，增长25%。',
    {},
    [],
  ],
  [
    'how far something reaches opens none',
    '市区范围内实现防洪设施全覆盖。农村居民人均可支配收入10511元。',
    {},
    ['rural-disposable-income 2023 = 10511元'],
  ],
  [
    'what a later clause tells of a part holds for the next sentence',
    '区域协调发展，丙丁县地区生产总值增长9%。规上工业增加值增长8%。',
    {},
    [],
  ],
  [
    'parks have no grain',
    '示范区建设步伐加快。粮食产量稳定在46亿斤。',
    {},
    ['grain-output 2023 = 46亿斤'],
  ],
])('%s', (_, text, block, expected) => {
  expect(lines(read([[text, block]]))).toEqual(expected);
});

test('a part holds to the end of its paragraph', () => {
  const { observations, unread } = read([
    '经开区建设步伐加快。地区生产总值增长13%。',
    '固定资产投资增长9%。',
  ]);
  expect(observations.map(({ indicator }) => indicator)).toEqual(['fixed-asset-investment-growth']);
  expect(unread.map(({ reason }) => reason)).toEqual(['段中先说的是下辖的地方或园区']);
});

test.each(['总量居全市第5，地区生产总值增长6%', '增速全省第一，地区生产总值增长6%'])(
  'a rank changes nothing for what follows: %s',
  (text) => {
    expect(lines(read([`${text}。`]))).toEqual(['gdp-growth 2023 = 6%']);
  },
);

test.each<[string, string[]]>([
  ['甲县、乙区、某某新区财政总收入超百亿', ['gdp-growth 2023 = 8%']],
  ['高新区、某某产业园财政总收入超百亿', []],
])('what follows several parts: %s', (parts, expected) => {
  const told = [`财政总收入93亿元。${parts}。预计地区生产总值增长8%。`];
  expect(lines(read(told, { place: '某市' })).filter((line) => line.startsWith('gdp'))).toEqual(
    expected,
  );
});

test('县域 is a county itself, and in a city’s report a part of it', () => {
  const told = [['固定资产投资增长8%。', under('（三）县域面貌焕然一新')]] satisfies Parameters<
    typeof read
  >[0];
  expect(lines(read(told))).toEqual(['fixed-asset-investment-growth 2023 = 8%']);
  expect(lines(read(told, { place: '某市' }))).toEqual([]);
});

test.each<[string, string[]]>([
  // 甲山 is a place, 民营经济 none, and a government may be supported by others itself.
  ['举全市之力支持甲山高质量发展，确保年内地区生产总值增长9%，固定资产投资增长10%', []],
  ['推动甲山新区产城融合建设，努力实现就业2万人、地区生产总值突破300亿元', []],
  ['支持甲山加快发展，确保全市地区生产总值增长9%', ['gdp-growth 2024 = 9% target']],
  ['支持民营经济高质量发展，确保地区生产总值增长9%', ['gdp-growth 2024 = 9% target']],
  ['支持乙州高质量发展，完成地区生产总值90亿元', ['gdp 2023 = 90亿元']],
])('what follows work for one part may be its own: %s', (text, expected) => {
  expect(lines(read([`${text}。`], { place: '乙州市' }))).toEqual(expected);
});

test('behind the sentence that works for a part, the whole place is spoken of', () => {
  const told = ['支持甲山高质量发展，确保地区生产总值增长9%。财政总收入增长5%。'];
  expect(lines(read(told, { place: '某市' }))).toEqual(['fiscal-revenue-growth 2023 = 5%']);
});
