import { expect, test } from 'vitest';
import { matchQuantity, unitMatcher } from './quantity.ts';
import { readIndicators } from './read-indicators.ts';

const matchUnit = unitMatcher(readIndicators().units);

test.each([
  ['63.9亿元，', { value: 63.9, unit: '亿元', end: 6 }],
  ['100亿元以上', { value: 100, unit: '亿元', comparator: '>=', end: 7 }],
  ['6%左右', { value: 6, unit: '%', comparator: '~', end: 4 }],
  ['5%以内', { value: 5, unit: '%', comparator: '<=', end: 4 }],
  ['100余亿元', { value: 100, unit: '亿元', comparator: '>', end: 6 }],
  ['100亿元多', { value: 100, unit: '亿元', comparator: '>', end: 6 }],
  ['百分之六点五', { value: 6.5, unit: '%', end: 6 }],
  ['六亿元', { value: 6, unit: '亿元', end: 3 }],
  ['三万五千元', { value: 35_000, unit: '元', end: 5 }],
  ['5%—6%', { value: 5, upper: 6, unit: '%', end: 5 }],
  ['1.2个百分点', { value: 1.2, unit: '个百分点', end: 7 }],
  ['11位', { value: 11, end: 2 }],
])('matchQuantity("%s")', (text, quantity) => {
  expect(matchQuantity(text, 0, matchUnit)).toEqual(quantity);
});
