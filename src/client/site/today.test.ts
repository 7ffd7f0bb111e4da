import { expect, test } from 'vitest';
import { today } from './today.ts';

test('the day is the reader’s own, at both its ends', () => {
  expect(today(new Date(2026, 2, 1, 0, 1))).toBe('2026-03-01');
  expect(today(new Date(2026, 2, 1, 23, 59))).toBe('2026-03-01');
});
