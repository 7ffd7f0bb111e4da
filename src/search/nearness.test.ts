import { expect, test } from 'vitest';
import { readNearness } from './nearness.ts';

test.each([
  ['水 NEAR(3) 电', 3, '水 电'],
  ['水 near/10 电', 10, '水 电'],
  ['水 ＮＥＡＲ（３） 电', 3, '水 电'],
  ['水 电 同句', 'sentence', '水 电'],
  ['同报告 水 电|气 -煤', 'report', '水 电|气 -煤'],
  ['水 同段 电', 'block', '水 电'],
])('%s says how near', (line, within, rest) => {
  expect(readNearness(line)).toEqual({ within, rest });
});

test.each([
  '水 电',
  '同句',
  '水 同句',
  'NEAR(3) 水',
  '水 NEAR(0) 电',
  '水 NEAR 电',
  '水 "同句" 电',
  '水同句电',
])('%s does not', (line) => {
  expect(readNearness(line)).toBeUndefined();
});
