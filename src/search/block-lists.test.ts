import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packBlocks, unpackBlocks } from './block-lists.ts';

test('blocks come back from ascending places that Pagefind can keep', () => {
  const blocks = fc.uniqueArray(fc.nat(9_000)).map((all) => all.toSorted((a, b) => a - b));
  fc.assert(
    fc.property(blocks, (all) => {
      const places = packBlocks(all);
      expect([...unpackBlocks(places)]).toEqual(all);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(places.every((place) => place < 2 ** 31)).toBe(true);
    }),
  );
});
