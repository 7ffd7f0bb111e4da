import { expect, test } from 'vitest';
import { findClosest, toPassages, toWeights } from './passages.ts';

const blocks = [
  { id: 'h', type: 'heading', text: '改造四好农村路' },
  { id: 'a', type: 'paragraph', text: '改造“四好农村路”77公里；新建学校3所。全县农村面貌改善。' },
];
const passages = toPassages(blocks);
const weights = toWeights(passages);

test('passages are the sentences of paragraphs, each with its place', () => {
  expect(passages.map(({ text }) => text)).toEqual([
    '改造“四好农村路”77公里；',
    '新建学校3所。',
    '全县农村面貌改善。',
  ]);
  expect(passages.every(({ start, end, text }) => blocks[1]?.text.slice(start, end) === text)).toBe(
    true,
  );
});

test('the closest passage shares most of the words, whatever the numbers', () => {
  expect(findClosest('提升改造28公里“四好农村路”', passages, weights)?.text).toBe(
    '改造“四好农村路”77公里；',
  );
});

test('one name in common is not yet the same thing', () => {
  expect(findClosest('完善农村寄递物流服务体系', passages, weights)).toBeUndefined();
});

test('pairs that stand everywhere weigh nothing', () => {
  const common = toPassages([
    { id: 'a', type: 'paragraph', text: '推进民生工程建设。推进民生工程改造。推进民生工程管理。' },
  ]);
  expect(findClosest('推进民生工程', common, toWeights(common))).toBeUndefined();
});
