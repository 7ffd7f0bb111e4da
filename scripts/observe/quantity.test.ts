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
  ['3万2千亿元', { value: 3.2, unit: '万亿元', end: 6 }],
  ['1万3千元以上', { value: 1.3, unit: '万元', comparator: '>=', end: 7 }],
  ['3300亿—3500亿元', { value: 3300, upper: 3500, unit: '亿元', end: 12 }],
  ['1.2个百分点', { value: 1.2, unit: '个百分点', end: 7 }],
  ['11位', { value: 11, end: 2 }],
  ['三十六亿二千五百万元', { value: 36.25, unit: '亿元', end: 10 }],
  ['一亿零四百万吨', { value: 1.04, unit: '亿吨', end: 7 }],
  ['六亿多元', { value: 6, unit: '亿元', comparator: '>', end: 4 }],
  ['二百六十三点三万亩', { value: 263.3, unit: '万亩', end: 9 }],
  ['五百到六百万元', { value: 500, upper: 600, unit: '万元', end: 7 }],
  ['三千到一万元', { value: 3000, upper: 10_000, unit: '元', end: 6 }],
  ['百分之五到六', { value: 5, upper: 6, unit: '%', end: 6 }],
  ['百分之五到百分之六', { value: 5, upper: 6, unit: '%', end: 9 }],
  ['百分之七、八', { value: 7, upper: 8, unit: '%', end: 6 }],
  ['千分之五点五', { value: 5.5, unit: '‰', end: 6 }],
  ['六成以上', { value: 60, unit: '%', comparator: '>=', end: 4 }],
  ['六至七成，', { value: 60, upper: 70, unit: '%', end: 4 }],
  ['三成立', { value: 3, end: 1 }],
  ['九成五', { value: 9, end: 1 }],
  ['一个重点', { value: 1, end: 1 }],
  ['一倍半', undefined],
  ['百分之十几', undefined],
])('matchQuantity("%s")', (text, quantity) => {
  expect(matchQuantity(text, 0, matchUnit)).toEqual(quantity);
});
