import { test } from 'vitest';
import { findNearTexts } from './near-texts.ts';

const sentence = (n: number) => `第${n}句话说的是第${n}件事情，它和别的句子没有什么相同。`;
const text = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => sentence(from + at)).join('\n');

test('findNearTexts tells what part of a text stands elsewhere, the nearest first', ({
  expect,
}) => {
  const near = findNearTexts(text(0, 40), [
    { id: 'half', text: text(20, 60) },
    { id: 'same', text: text(0, 40).replaceAll('\n', ' ') },
    { id: 'other', text: '完全不同的一份报告，说的是别的事情。'.repeat(20) },
  ]);
  expect(near.map(({ id }) => id)).toEqual(['same', 'half']);
  expect(near[0]?.share).toBe(1);
  expect(near[1]?.share).toBeCloseTo(0.5, 1);
});
