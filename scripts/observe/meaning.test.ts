import { expect, test } from 'vitest';
import { knownIndicators } from './known-indicators.ts';
import { toMeaning } from './meaning.ts';
import type { ReportContext } from './report-context.ts';
import type { When } from './statements/statement.ts';
import type { Context } from './surroundings.ts';
import { indicators, lines, readSentences } from './test-report.ts';

test.each(['一季度地区生产总值增长5%', '地区生产总值累计增长36%', '地区生产总值两年平均增长6%'])(
  'no GDP of %s',
  (sentence) => {
    const gdp = lines(readSentences(sentence)).filter((line) => /^gdp(?:-growth)? /.test(line));
    expect(gdp).toEqual([]);
  },
);

test.each(['五年来，完成固定资产投资300亿元', '五年来，地区生产总值增长36%'])(
  'no headline value of %s',
  (sentence) => {
    expect(readSentences(sentence).observations.filter(({ headline }) => headline)).toEqual([]);
  },
);

test.each([
  ['地区生产总值比2020年增长36%', 'gdp-growth 2020-2023 = 36%'],
  ['比“十三五”末，财政总收入增长19.9%', 'fiscal-revenue-growth 2020-2023 = 19.9%'],
  ['地区生产总值五年增长25%', 'gdp-growth 2018-2023 = 25%'],
  ['五年来，地区生产总值累计增长25%', 'gdp-growth 2018-2023 = 25%'],
  ['固定资产投资比2022年增长9%', 'fixed-asset-investment-growth 2023 = 9%'],
])('a rate over the years told: %s', (sentence, expected) => {
  expect(lines(readSentences(sentence))).toEqual([expected]);
});

test('a yearly rate behind one over five years', () => {
  expect(lines(readSentences('地区生产总值五年增长25%，年均增长4.6%'))).toEqual([
    'gdp-growth 2018-2023 = 25%',
    'gdp-growth 2019-2023 average = 4.6% average_growth',
  ]);
});

const known = knownIndicators(indicators);

/** What a value means in a work report of 2024, or in a plan of 2021 to 2025. */
function mean(
  slug: string,
  when: Partial<When>,
  context: Partial<Context> = {},
  kind: ReportContext['kind'] = 'work-report',
): string {
  const indicator = known.get(slug);
  if (!indicator) throw new Error(slug);
  const year = kind === 'five-year-plan' ? 2021 : 2024;
  const meaning = toMeaning(
    {
      indicator: slug,
      value: 5,
      unit: indicator.unit,
      comparator: '=',
      when: {
        time: undefined,
        base: undefined,
        isAverage: false,
        isReached: false,
        isCumulative: false,
        isGoal: false,
        isBackground: false,
        isBaseline: false,
        ...when,
      },
      words: { start: 0, end: 1, ownStart: 0, quoteStart: 0, quoteEnd: 1 },
    },
    { time: undefined, isGoal: false, isReview: false, ...context },
    { report: 'a', county: 'a', place: null, year, kind, source: '', path: '' },
    indicator,
  );
  return typeof meaning === 'string' ? meaning : `${meaning.period} ${meaning.nature}`;
}

const years = (from: number, to: number = from) => ({ from, to });

test.each<[string, string, Partial<When>, Partial<Context>, string]>([
  ['without a time is of the last year', 'gdp', {}, {}, '2023 actual'],
  ['aimed at is of this year', 'gdp', { isGoal: true }, {}, '2024 target'],
  ['under a heading that looks ahead too', 'gdp', {}, { isGoal: true }, '2024 target'],
  ['of a year to come is a target', 'gdp', { time: years(2025) }, {}, '2025 target'],
  ['has the time of its section', 'gdp', {}, { time: years(2022) }, '2022 actual'],
  ['of several years is of the last', 'gdp', { time: years(2019, 2023) }, {}, '2023 actual'],
  [
    'that may be added up is not',
    'fixed-asset-investment',
    { time: years(2019, 2023) },
    {},
    '几年的数，不知是累计还是一年',
  ],
  [
    'added up is of them all',
    'fixed-asset-investment',
    { time: years(2019, 2023), isCumulative: true },
    {},
    '2019-2023 actual',
  ],
  [
    'added up over no years told',
    'fixed-asset-investment',
    { isCumulative: true },
    {},
    '不知是哪几年的累计',
  ],
  ['to start from', 'gdp', { time: years(2018), isBaseline: true }, {}, '2018 baseline'],
  [
    'to start from of several years',
    'gdp',
    { time: years(2016, 2020), isBaseline: true },
    {},
    '起点不是一年',
  ],
  [
    'of five years that are not told',
    'gdp',
    { time: { ...years(2019, 2023), isUnanchored: true }, isGoal: true },
    {},
    '不知是哪五年',
  ],
  ['that is there already', 'gdp', { isBackground: true, time: years(2024) }, {}, '2023 actual'],
  [
    'of a growth over a span',
    'gdp-growth',
    { time: years(2019, 2023) },
    {},
    '一段时期的增速，不知是年均还是累计',
  ],
  [
    'of a decrease over years that are said',
    'energy-intensity',
    { time: years(2019, 2023) },
    {},
    '2019-2023 actual',
  ],
  [
    'of a decrease under a heading on years',
    'energy-intensity',
    {},
    { time: years(2019, 2023) },
    '不知是一年还是几年的',
  ],
  [
    'of a decrease aimed at over years',
    'energy-intensity',
    { time: years(2024, 2028) },
    {},
    '2028 target',
  ],
  [
    'of what is reached each year on average',
    'grain-output',
    { time: years(2019, 2023), isAverage: true },
    {},
    '2019-2023 average actual',
  ],
  [
    'of a growth over an earlier year',
    'gdp-growth',
    { base: { year: 2020 } },
    {},
    '2020-2023 actual',
  ],
  [
    'of a share over an earlier year',
    'urbanization',
    { base: { year: 2020 } },
    {},
    '是几年累计的变化',
  ],
  [
    'of an average',
    'gdp-growth',
    { base: { year: 2020 }, isAverage: true },
    {},
    '2020-2023 average average_growth',
  ],
  ['of an average of no years told', 'gdp-growth', { isAverage: true }, {}, '不知是哪几年的年均'],
  [
    'reported under a heading that looks ahead',
    'gdp-growth',
    { base: {} },
    { time: years(2024), isGoal: true },
    '说的是同比，却在讲今后的一节里',
  ],
])('a value %s', (_, slug, when, context, expected) => {
  expect(mean(slug, when, context)).toBe(expected);
});

test.each<[string, string, Partial<When>, Partial<Context>, string]>([
  ['is of its years', 'farmland', {}, {}, '2021-2025 target'],
  ['that looks back is of those before', 'farmland', {}, { isReview: true }, '2016-2020 actual'],
  [
    'adds by its end what its years add',
    'farmland-new',
    { time: years(2025) },
    {},
    '2021-2025 target',
  ],
  ['does not tell the years of a growth', 'gdp-growth', {}, {}, '不知是哪一年'],
  ['has what it reaches in the last year', 'gdp', { time: years(2025) }, {}, '2025 target'],
])('a plan %s', (_, slug, when, context, expected) => {
  expect(mean(slug, when, context, 'five-year-plan')).toBe(expected);
});
