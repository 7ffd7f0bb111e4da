import { expect, test } from 'vitest';
import { tellsWhich } from './epithet.ts';
import { lines, readSentences } from './test-report.ts';

test.each([
  '财政总收入超2亿元乡镇4个',
  '财政总收入超2亿元的5个',
  '一般公共预算收入超5亿元县区达到2个',
  '地区生产总值100亿元以下县全部清零',
  '签约固定资产投资10亿元以上项目5个',
])('%s: which places, and no value', (sentence) => {
  const observed = readSentences(sentence);
  expect(lines(observed)).toEqual([]);
  expect(observed.unread).not.toEqual([]);
});

test.each([
  '农民人均纯收入3000元以下、有劳动能力的14万人口得到扶持',
  '农村年人均纯收入低于2500元的人口脱贫',
])('who is poor tells nothing of the place: %s', (sentence) => {
  expect(readSentences(sentence).observations.filter(({ headline }) => headline)).toEqual([]);
});

test('a range and a verb behind a mark', () => {
  expect(tellsWhich('增长保持在7%区间', 8)).toBe(false);
  expect(lines(readSentences('财政总收入超2亿元，县城建成道路4条'))).toContain(
    'fiscal-revenue 2023 > 2亿元',
  );
});
