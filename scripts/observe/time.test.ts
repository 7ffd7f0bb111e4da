import { expect, test } from 'vitest';
import { formatPeriod, headingTime, matchBase, matchTime } from './time.ts';

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
  ['今年', '2024'],
  ['去年', '2023'],
  ['过去一年', '2023'],
  ['过去五年', '2019-2023'],
  ['五年来', '2019-2023'],
  ['今后五年', '2024-2028'],
  ['五年', undefined],
  ['五年累计', '2019-2023'],
  ['过去四年', '2020-2023'],
  ['三年来', '2021-2023'],
  ['三年行动', undefined],
  ['“十五”末', '2005'],
  ['“九五”时期', '1996-2000'],
  ['十五', undefined],
  ['2023', undefined],
  ['全年', undefined],
];

test.each(times)('matchTime("%s") is %s', (text, period) => {
  const found = matchTime(text, 0, 2024);
  expect(found && formatPeriod(found.time)).toBe(period);
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
  ['与2015年', undefined],
])('matchBase("%s")', (text, base) => {
  expect(matchBase(text, 0)?.base).toEqual(base);
});

test.each([
  ['回眸2023', '2023'],
  ['一、2023年工作回顾', '2023'],
  ['“十四五”时期发展目标', '2021-2025'],
  ['二〇三五年远景目标', '2035'],
  ['“十三五”回顾和“十四五”展望', undefined],
  ['主要成就', undefined],
])('headingTime("%s") is %s', (heading, period) => {
  const time = headingTime(heading, 2024);
  expect(time && formatPeriod(time)).toBe(period);
});
