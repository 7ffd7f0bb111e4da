import { expect, test } from 'vitest';
import {
  formatPeriod,
  headingTime,
  isSpan,
  matchBase,
  matchTime,
  namesLastOfYears,
  planEndingIn,
} from './time.ts';

const times: [string, string | undefined][] = [
  ['2023年，', '2023'],
  ['2020年末', '2020'],
  ['2023年12月底', '2023'],
  ['二〇三五年远景', '2035'],
  ['2021-2025年', '2021-2025'],
  ['2016年至2020年', '2016-2020'],
  ['“十三五”期间', '2016-2020'],
  ['十四五时期', '2021-2025'],
  ['“十四五”末', '2025'],
  ['“十四五”期末', '2025'],
  ['“十三五”时期第一年，', '2016'],
  // As far as it is over.
  ['“十四五”以来', '2021-2023'],
  ['“十三五”以来', '2016-2020'],
  ['2019、2020两年', '2019-2020'],
  ['2019年以来', '2019-2023'],
  ['经过五年来的不懈努力，', '2019-2023'],
  ['8年来，', '2016-2023'],
  ['十年来，', '2014-2023'],
  ['十年来首次', undefined],
  ['今年', '2024'],
  ['本年度', '2024'],
  ['本年', '2024'],
  ['明年', '2025'],
  ['去年', '2023'],
  ['上一年', '2023'],
  ['过去一年', '2023'],
  ['过去五年', '2019-2023'],
  ['五年来', '2019-2023'],
  ['今后五年', '2024-2028'],
  ['今明两年', '2024-2025'],
  ['未来2年', '2024-2025'],
  ['未来五年', '2024-2028'],
  ['接下来五年', '2024-2028'],
  ['接下来的三年', '2024-2026'],
  ['五年', undefined],
  ['五年累计', '2019-2023'],
  ['五年新建', '2019-2023'],
  ['五年新增', '2019-2023'],
  ['五年新政', undefined],
  ['上一个五年的3.1倍', '2014-2018'],
  ['上个五年的三倍', '2014-2018'],
  ['前五年的3.1倍', '2014-2018'],
  ['上一个五年的成绩', undefined],
  ['过去四年', '2020-2023'],
  ['三年来', '2021-2023'],
  ['三年行动', undefined],
  ['“十五”末', '2005'],
  ['“九五”时期', '1996-2000'],
  ['十五', undefined],
  ['2023', undefined],
  ['全年', '2023'],
  ['全年龄', undefined],
  ['年内完成', '2023'],
  ['预计完成', '2023'],
  ['预计数', undefined],
  ['5年来', '2019-2023'],
  // What stands later in the sentence is not what begins here.
  ['到2023年', undefined],
  ['从2021-2025年', undefined],
  ['在上半年', undefined],
];

test.each(times)('matchTime("%s") is %s', (text, period) => {
  const found = matchTime(text, 0, 2024);
  expect(found && formatPeriod(found.time)).toBe(period);
});

test.each([
  '2023年',
  '2020年末',
  '2021-2025年',
  '“十四五”期间',
  '“九五”期末',
  '今年',
  '过去一年',
  '过去五年',
  '五年来',
])('%s ends where the next words begin', (words) => {
  expect(matchTime(`，${words}，全县`, 1, 2024)?.end).toBe(1 + words.length);
});

test('what is told of a time besides its years', () => {
  const time = (text: string) => matchTime(text, 0, 2024)?.time;
  expect(time('今年')).toEqual({ from: 2024, to: 2024 });
  expect(time('“十四五”末')).toEqual({ from: 2025, to: 2025 });
  expect(time('2023年12月')).toEqual({ from: 2023, to: 2023 });
  expect(time('2023年12月份')).toEqual({ from: 2023, to: 2023, isPart: true });
  expect(time('2023年1-12月')).toEqual({ from: 2023, to: 2023, isPart: true });
  expect(matchTime('五年累计', 0, 2024)).toEqual({
    time: { from: 2019, to: 2023, isUnanchored: true },
    end: 2,
  });
  expect(matchTime('是前五年的3倍', 1, 2024)?.end).toBe(4);
  expect(matchTime('15年累计', 1, 2024)).toBeUndefined();
});

test('at a year’s end, this year is the one that is over, too', () => {
  const years = (text: string) => matchTime(text, 0, 2025, 2024)?.time.from;
  expect([years('今年'), years('去年'), years('明年')]).toEqual([2024, 2023, 2025]);
  expect([years('过去一年'), years('一年来')]).toEqual([2024, 2024]);
});

test.each(['2024年一季度', '2024年1-6月', '上半年', '前三季度', '今年以来', '1—11月份'])(
  '%s is a part of a year',
  (text) => {
    const found = matchTime(text, 0, 2024);
    expect(found?.time).toEqual({ from: 2024, to: 2024, isPart: true });
    expect(found?.end).toBe(text.length);
  },
);

test.each([
  ['与2015年相比较', { year: 2015 }],
  ['比2020年', { year: 2020 }],
  ['同比', {}],
  ['比上年', {}],
  ['较去年同期', {}],
  ['与上年同期相比', {}],
  ['比“十二五”末', { year: 2015 }],
  ['较十三五末', { year: 2020 }],
  ['与“十三五”规划期末相比较', { year: 2020 }],
  ['与“十三五”期末相比', { year: 2020 }],
  ['与“十三五”末比较', { year: 2020 }],
  ['与“十三五”末比', { year: 2020 }],
  ['与2015年', undefined],
  ['增长比2020年', undefined],
])('matchBase("%s")', (text, base) => {
  const found = matchBase(text, 0);
  expect(found?.base).toEqual(base);
  if (found) expect(found.end).toBe(text.length);
});

test.each([
  ['回眸2023', '2023'],
  ['一、2023年工作回顾', '2023'],
  ['“十四五”时期发展目标', '2021-2025'],
  ['二〇三五年远景目标', '2035'],
  ['“十三五”回顾和“十四五”展望', undefined],
  ['主要成就', undefined],
  ['2023年工作和2023年成绩', '2023'],
  ['2021年和2021-2025年', undefined],
  ['2025年和2021-2025年', undefined],
  ['回眸2023 展望', '2023'],
  // A year that only numbers something is none where a time is named.
  ['“十四五”规划（2022修订）', '2021-2025'],
])('headingTime("%s") is %s', (heading, period) => {
  const time = headingTime(heading, 2024);
  expect(time && formatPeriod(time)).toBe(period);
});

test.each([
  ['2023年及过去五年工作回顾', true],
  ['“十三五”工作回顾', false],
  ['2023年工作回顾', false],
  // A year that is not the last of them is another.
  ['2021年及过去五年工作回顾', false],
  ['2023年和过去五年、去年的回顾', true],
  ['2022年、2023年及过去五年工作回顾', true],
  ['主要成就', false],
])('namesLastOfYears("%s") is %s', (heading, isNamed) => {
  expect(namesLastOfYears(heading, 2024)).toBe(isNamed);
});

test('a span is more than one year', () => {
  expect(isSpan({ from: 2021, to: 2022 })).toBe(true);
  expect(isSpan({ from: 2021, to: 2021 })).toBe(false);
});

test('a plan ends in every fifth year', () => {
  expect(planEndingIn(2025)).toEqual({ from: 2021, to: 2025 });
  expect(planEndingIn(2024)).toBeUndefined();
});
