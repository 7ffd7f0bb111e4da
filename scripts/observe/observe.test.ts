import { expect, test } from 'vitest';
import { lines, read } from './test-report.ts';

test('a unit is kept as printed', () => {
  const { observations } = read(['引进高层次医务人员20名以上。', '引进高层次医务人员20人以上。']);
  expect(observations.map(({ unit }) => unit)).toEqual(['名', '人']);
});

test('a heading is read only where it is an item that says a sentence', () => {
  const item = ['1.新建高标准农田3万亩。', { type: 'heading' }] as [string, { type: 'heading' }];
  expect(lines(read([item]))).toEqual(lines(read([item[0]])));
  expect(lines(read([item]))).not.toEqual([]);
  expect(lines(read([['1.新建高标准农田3万亩', { type: 'heading' }]]))).toEqual([]);
});

test('a cell of a table that fell apart is not read: nobody knows whose it is', () => {
  const cell = '新建高标准农田3万亩。';
  expect(lines(read([cell]))).not.toEqual([]);
  expect(read([[cell, { isCell: true }]]).observations).toEqual([]);
});

test('notes behind a report are not read', () => {
  const sentence = '地区生产总值完成87亿元。';
  expect(read([sentence]).observations).toHaveLength(1);
  expect(read(['注释：', sentence]).observations).toEqual([]);
});
