import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Placeable, toSegments } from './segments.ts';

const reports = fc.array(
  fc.record({
    year: fc.integer({ min: 1949, max: 2030 }),
    code: fc.integer({ min: 110_000, max: 659_999 }),
    length: fc.integer({ min: 1, max: 60 }),
  }),
  { maxLength: 60 },
);

const lengthOf = (segment: readonly Placeable[]) =>
  segment.reduce((sum, { length }) => sum + length, 0);

test('every report stands in one segment, none too long, the newest years first', () => {
  fc.assert(
    fc.property(reports, (all) => {
      const segments = toSegments(all, 100);
      expect(new Set(segments.flat())).toEqual(new Set(all));
      expect(segments.flat()).toHaveLength(all.length);
      for (const [at, segment] of segments.entries()) {
        expect(segment.length === 1 || lengthOf(segment) <= 100).toBe(true);
        const oldest = Math.min(...segment.map(({ year }) => year));
        const next = Math.max(...(segments[at + 1] ?? []).map(({ year }) => year));
        expect(next <= oldest).toBe(true);
      }
    }),
  );
});

test('a new report changes the segment that it comes into, or divides it, and no other', () => {
  fc.assert(
    fc.property(reports, fc.constantFrom(2005, 2024), (all, year) => {
      const before = toSegments(all, 100);
      const added = { year, code: 140_826, length: 20 };
      const after = toSegments([added, ...all], 100);
      const changed = before.filter(
        (segment) => !after.some((other) => JSON.stringify(other) === JSON.stringify(segment)),
      );
      expect(changed.length).toBeLessThanOrEqual(1);
    }),
  );
});

test('a small library is one segment, in its own order', () => {
  const all = [2025, 2024, 2021].map((year) => ({ year, code: 140_826, length: 20_000 }));
  expect(toSegments(all)).toEqual([all]);
});
