import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCounts, writeCounts } from './files.ts';

test('numbers are read as they were written, a character for each', () => {
  const counts = fc.array(fc.oneof(fc.nat(300), fc.integer({ min: 55_000, max: 70_000 })));
  fc.assert(
    fc.property(counts, (numbers) => {
      const text = writeCounts(numbers);
      expect(text.isWellFormed()).toBe(true);
      expect(Array.from(text)).toHaveLength(numbers.length);
      expect(readCounts(JSON.parse(JSON.stringify(text)))).toEqual(numbers);
    }),
  );
});
