import { expect, test } from 'vitest';
import { makeIndicator, makeObservation } from '../schemas/test-factories.ts';
import { compares } from './compares.ts';

const of = (...told: Parameters<typeof makeObservation>[0][]) =>
  compares(makeIndicator(), told.map(makeObservation));

test('one value compares nothing, nor does one that is told twice', () => {
  expect(of()).toBe(false);
  expect(of({})).toBe(false);
  expect(of({}, { report: 'a-2025' })).toBe(false);
});

test('two counties compare', () => {
  expect(of({ county: 'a' }, { county: 'b' })).toBe(true);
});

test('two periods compare, also with one value', () => {
  expect(of({ period: '2023' }, { period: '2024' })).toBe(true);
  expect(of({ period: '2016-2020' }, { period: '2021-2025' })).toBe(true);
  expect(of({ period: '2015-2020 average' }, { period: '2020' })).toBe(true);
});

test('what is told of a year and of the span that ends with it is one value', () => {
  const target = { nature: 'target', value: 45 } as const;
  expect(of({ ...target, period: '2021-2025' }, { ...target, period: '2025' })).toBe(false);
  // The same amount in another unit, and rounded.
  expect(
    of(
      { ...target, period: '2025', value: 45.04 },
      { ...target, period: '2021-2025', value: 450_000, unit: '万元' },
    ),
  ).toBe(false);
  expect(of({ ...target, period: '2021-2025' }, { ...target, period: '2025', value: 9 })).toBe(
    true,
  );
});

test('a target beside a result compares, also of one year', () => {
  expect(of({ period: '2024' }, { period: '2024', nature: 'target', value: 90 })).toBe(true);
  expect(of({ period: '2020', nature: 'baseline' }, { period: '2020' })).toBe(false);
});

test('a part of a county is not set beside the whole of it', () => {
  expect(of({ scope: '开发区' }, { period: '2024' })).toBe(false);
  expect(of({ scope: '开发区' }, { scope: '开发区', nature: 'target' })).toBe(true);
});
