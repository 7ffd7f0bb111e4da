import { expect, test } from 'vitest';
import { read } from '../test-report.ts';

test.each([
  ['开发区地区生产总值增长9%', '指标名前有不认识的词'],
  ['一季度地区生产总值增长5%', '只是一年中的一段'],
  ['地区生产总值累计增长36%', '不知是哪几年的累计'],
  ['地区生产总值预算执行5亿元', '指标名和数字之间有不认识的词'],
  ['高新技术企业由2020年的100家至150家', '起点是一个区间'],
  ['地区生产总值在全市完成5亿元', '数字前说到别处'],
  ['地区生产总值是2008年的1.8倍，财政支出5亿元', '说过倍数或关口，后面的分句不是接着说的'],
  ['…14889户，增长4.7%、9.3%', '增长率不知是哪个指标的'],
])('the editor is told why: %s', (sentence, reason) => {
  const { unread } = read([`${sentence}。`]);
  expect(unread.map((entry) => entry.reason)).toEqual([reason]);
  expect(sentence).toContain(unread[0]?.quote);
});
