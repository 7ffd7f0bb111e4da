import { expect, test } from 'vitest';
import { tellUnread } from './tell-unread.ts';
import { blockOf } from './test-report.ts';

const source = '一、回顾\n去年平稳。全县生产总值大约有一些。来年再说。\n';
const text = '去年平稳。全县生产总值大约有一些。来年再说。';
const block = blockOf(text, source.indexOf(text));
const unread = [
  { block: block.id, start: 7, end: 11, quote: '生产总值', reason: '指标名后没有数字' },
];

test('numbers that were not read are counted', () => {
  expect(tellUnread('某县.txt', source, [block], unread, false)).toBe(
    '某县.txt：1 处数字未能读定（--verbose 逐处列出）',
  );
  expect(tellUnread('某县.txt', source, [block], [], false)).toBe('');
});

test('each is told with its line, its reason and its sentence', () => {
  const told = tellUnread('某县.txt', source, [block], unread, true);
  expect(told).toContain('第 2 行');
  expect(told).toContain('指标名后没有数字：“生产总值”，在“全县生产总值大约有一些。”中');
});
