import { expect, test } from 'vitest';
import { lines, read } from './test-report.ts';
import { yearsOnEnd } from './years-on-end.ts';

test('how many years on end words tell of', () => {
  expect(yearsOnEnd('粮食产量连续9年稳定在10万吨')).toBe(9);
  expect(yearsOnEnd('粮食产量连续十年保持在10万吨')).toBe(10);
  expect(yearsOnEnd('粮食产量连年保持在10万吨')).toBeNaN();
  expect(yearsOnEnd('粮食产量连续9年增长，达到10万吨')).toBeUndefined();
});

test('what was grown in several years may be their sum', () => {
  expect(lines(read(['过去五年，粮食总产量50万吨。']))).toEqual([]);
  expect(lines(read(['过去五年，粮食总产量达到10万吨。']))).toEqual(['grain-output 2023 = 10万吨']);
});

test.each<[string, string[]]>([
  ['粮食产量连续9年稳定在10万吨以上。', ['grain-output 2015-2023 >= 10万吨']],
  // What the last of the years reached is of that year.
  [
    '粮食产量连续9年稳定在10万吨以上，2023年达到12万吨。',
    ['grain-output 2015-2023 >= 10万吨', 'grain-output 2023 = 12万吨'],
  ],
  ['过去五年，粮食产量连年保持在10万吨以上。', ['grain-output 2019-2023 >= 10万吨']],
  ['粮食产量连年保持在10万吨以上。', ['grain-output 2023 >= 10万吨']],
  // How many years it was may be told before the name.
  ['连续9年粮食产量稳定在10万吨以上。', ['grain-output 2023 >= 10万吨']],
  ['粮食产量连续保持在10万吨以上。', ['grain-output 2023 >= 10万吨']],
  ['过去五年，粮食产量始终稳定在10万吨以上。', ['grain-output 2019-2023 >= 10万吨']],
  // What was kept in a span is of each of its years, and none is told where no word makes a bound of it.
  ['过去五年，粮食产量稳定在10万吨以上。', ['grain-output 2019-2023 >= 10万吨']],
  ['过去五年，粮食产量稳定在10万吨左右。', ['grain-output 2019-2023 ~ 10万吨']],
  ['过去五年，粮食产量稳定在10万吨。', []],
  ['粮食产量连续9年稳定在10万吨。', []],
  // Of one year it is that year's.
  ['过去五年，成效显著。2023年，粮食产量稳定在10万吨以上。', ['grain-output 2023 >= 10万吨']],
  ['粮食产量稳定在10万吨。', ['grain-output 2023 = 10万吨']],
])('%s', (text, expected) => {
  expect(lines(read([text]))).toEqual(expected);
});
