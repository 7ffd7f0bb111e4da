import { expect, test } from 'vitest';
import type { DeskRow } from './rows.ts';
import { sameRows } from './versions.ts';

const row = (start: number, number = 1): DeskRow => ({
  start,
  lines: [{ number, isContinued: false, segments: [] }],
  blocks: [],
  part: undefined,
  cards: [],
  isChanged: false,
  isOpen: false,
});

test('rows that read as in the known version are the same, and no others', () => {
  expect(sameRows('a', [row(0), row(9)], null)).toEqual(new Set());
  expect(sameRows('b', [row(0), row(9, 2), row(20)], 'a')).toEqual(new Set([0]));
});

test('of a version that nobody remembers nothing is the same', () => {
  expect(sameRows('c', [row(0)], 'never')).toEqual(new Set());
});
