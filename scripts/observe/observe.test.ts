import { expect, test } from 'vitest';
import { read } from './test-report.ts';

test('a unit is kept as printed', () => {
  const { observations } = read(['引进高层次医务人员20名以上。', '引进高层次医务人员20人以上。']);
  expect(observations.map(({ unit }) => unit)).toEqual(['名', '人']);
});

test('notes behind a report are not read', () => {
  const sentence = '地区生产总值完成87亿元。';
  expect(read([sentence]).observations).toHaveLength(1);
  expect(read(['注释：', sentence]).observations).toEqual([]);
});
