import { describe, expect, test } from 'vitest';
import { findBreaks, toPieces } from './line-breaks.ts';

describe('a line is broken', () => {
  test.each([
    [
      'between characters, before what opens and behind what closes',
      '一“二三”、‘四’五',
      '一|“二|三”、|‘四’|五',
    ],
    ['not between signs that stand together', '一《“二”》（三）。', '一|《“二”》|（三）。'],
    [
      'not within numbers, their ranges and units',
      '长2.5—3.0公里、5～6%',
      '长|2.5—3.0公里、|5～6%',
    ],
    [
      'not between a number and its unit',
      '到2025年达240亿元、3 万千瓦',
      '到|2025年|达|240亿元、|3 万千瓦',
    ],
    ['not within words, their apostrophes and units', 'Xi’an用电kW·h', 'Xi’an|用|电|kW·h'],
    ['not before a dot, a dash or a plus', '甲·乙——丙+丁', '甲·|乙——|丙+|丁'],
    ['not before or within an ellipsis', '甲……乙', '甲……|乙'],
    ['behind spaces', '甲 乙', '甲 |乙'],
  ])('%s', (_, text, pieces) => {
    expect(toPieces(text).join('|')).toBe(pieces);
  });
});

test('offsets count code units', () => {
  expect(findBreaks('𠮷甲')).toEqual([2, 3]);
  expect(findBreaks('')).toEqual([]);
});
