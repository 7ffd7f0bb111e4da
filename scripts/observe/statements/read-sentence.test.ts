import { expect, test } from 'vitest';
import { read } from '../test-report.ts';

test.each([
  ['开发区地区生产总值增长9%', '指标名前有不认识的词'],
  ['一季度地区生产总值增长5%', '只是一年中的一段'],
  ['地区生产总值累计增长36%', '是几年累计的变化'],
  ['地区生产总值预算执行5亿元', '指标名和数字之间有不认识的词'],
  ['…14889户，增长4.7%、9.3%', '增长率不知是哪个指标的'],
])('the editor is told why: %s', (sentence, reason) => {
  const { unread } = read([`${sentence}。`]);
  expect(unread.map((entry) => entry.reason)).toEqual([reason]);
  expect(sentence).toContain(unread[0]?.text);
});
