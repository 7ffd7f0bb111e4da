import { expect, test } from 'vitest';
import { makeBlock } from '../schemas/test-factories.ts';
import { toDropped } from './dropped.ts';

const block = (id: string, start: number, end: number) => ({
  ...makeBlock(),
  id,
  spans: [[start, end] as [number, number]],
});
const out = (start: number, end: number, rule: string, text: string) => ({
  span: [start, end] as [number, number],
  rule,
  text,
});

test('a removed duplicate is told where it stood, a run of them once', () => {
  // In the reading the second passage of the source stands first.
  const blocks = [block('p2', 40, 60), block('p1', 0, 20)];
  const leftOut = [
    out(20, 21, 'line-break', '\n'),
    out(22, 30, 'duplicate', '甲乙。'),
    out(31, 39, 'truncated-copy', '丙'),
    out(61, 70, 'loop', '丁丁'),
  ];
  expect(toDropped({ blocks, leftOut })).toEqual([
    { id: 'out-p1', block: 'p1', text: '甲乙。\n丙' },
    { id: 'out-p2', block: 'p2', text: '丁丁' },
  ]);
});

test('what stood before all blocks is told at the first', () => {
  expect(
    toDropped({ blocks: [block('p1', 9, 20)], leftOut: [out(0, 8, 'duplicate', '甲')] }),
  ).toMatchObject([{ block: 'p1' }]);
});
