import { expect, test } from 'vitest';
import { toColumn } from './columns.ts';

test.each([
  ['2025年 目标', { kind: 'year', year: 2025, isGoal: true }],
  ['2020年完成', { kind: 'year', year: 2020, isGoal: false }],
  ['2020年规划值', { kind: 'year', year: 2020, isGoal: true }],
  ['2022年', { kind: 'year', year: 2022, isGoal: true }],
  ['年均增长（%）', { kind: 'average', mayBeTotal: false }],
  ['年均 增长 / 累计', { kind: 'average', mayBeTotal: true }],
  ['计量单位', { kind: 'unit' }],
  ['属性', { kind: 'other' }],
  ['绝对数（亿元）', { kind: 'level', unit: '亿元' }],
  ['绝 对 数', { kind: 'level', unit: undefined }],
  ['比上年增长（%）', { kind: 'rate', year: undefined }],
  ['比上年末增长%', { kind: 'rate', year: undefined }],
  ['2020年增长（%）', { kind: 'rate', year: 2020 }],
  ['同比±%', { kind: 'rate', year: undefined }],
  ['比上年增加', { kind: 'other' }],
  ['2020年比重（%）', { kind: 'other' }],
  ['居民消费价格指数', { kind: 'other' }],
  ['2016-2020年', { kind: 'other' }],
])('the column “%s”', (head, column) => {
  expect(toColumn(head, 2021)).toEqual(column);
});
