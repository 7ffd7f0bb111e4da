import { expect, test } from 'vitest';
import { makeObservation } from '../schemas/test-factories.ts';
import { spanOf, toBar } from './bar.ts';
import type { SeriesValue } from './series.ts';

function value(one: number, more: Partial<SeriesValue> = {}): SeriesValue {
  return {
    kind: 'value',
    from: 2025,
    to: 2025,
    isAverage: false,
    isTarget: false,
    value: one,
    comparator: '=',
    isDisputed: false,
    sources: [makeObservation()],
    ...more,
  };
}

test('values stand as far right as they are large', () => {
  const bar = toBar({ target: value(100), start: value(50), said: value(75) });
  expect(bar).toMatchObject({ zero: 0, start: 46, said: 69, target: 92 });
});

test('what is below zero lies left of it', () => {
  const bar = toBar({ target: value(10), start: value(-10), said: undefined });
  expect(bar).toMatchObject({ start: 0, zero: 46, target: 92, said: undefined });
});

test('a target alone is not drawn, nor what is all zero', () => {
  expect(toBar({ target: value(10), start: undefined, said: undefined })).toBeUndefined();
  expect(toBar({ target: value(0), start: value(0), said: undefined })).toBeUndefined();
});

test('a bar stands between zero and its value, on whichever side', () => {
  expect(spanOf({ zero: 0 }, 60)).toEqual({ x: 0, width: 60 });
  expect(spanOf({ zero: 20 }, 5)).toEqual({ x: 5, width: 15 });
});
