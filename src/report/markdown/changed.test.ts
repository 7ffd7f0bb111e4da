import { expect, test } from 'vitest';
import { changedPart } from './changed.ts';

test.each([
  ['特装', '中信特信信息化', '中信特装信息化', '装'],
  ['公路', '农村公网络', '农村公路网络', '路'],
  ['力。', '能力统筹', '能力。统筹', '。'],
  ['科国际铸', '亚新钢铝锻造', '亚新科国际铸造', '科国际铸'],
  // Struck out: what stands beside it is all there is to point at.
  ['甲丙', '甲乙丙', '甲丙', '甲丙'],
  // The change can be told by neither of two.
  ['路路', '甲乙', '甲路乙', '路路'],
  ['新', '全旧甲旧', '全新甲新', '新'],
])('of %s, printed %s and read %s, %s is changed', (words, printed, read, expected) => {
  const { start, end } = changedPart(words, { printed, read });
  expect(words.slice(start, end)).toBe(expected);
});
