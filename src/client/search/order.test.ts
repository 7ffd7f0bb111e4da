import { expect, test } from 'vitest';
import { type FakeReport, fakeIndex } from './fake-index.ts';
import { inOrder, type Order } from './order.ts';
import type { Place } from './places.ts';
import { SearchIndex } from './search-index.ts';

const block = { id: '', type: 'paragraph', text: '水', path: [] };
const report = (county: string, year: number): FakeReport => ({
  county,
  year,
  kind: 'work',
  blocks: [block, block],
});

/** Newest first, as the catalogue has them. */
const reports = [
  report('王县', 2025),
  report('张县', 2024),
  report('李县', 2024),
  report('李县', 2021),
];
const places: Place[] = [0, 1, 2, 3].flatMap((record): Place[] => [
  [record, 0],
  [record, 1],
]);

test.each<[Order, number[]]>([
  ['newest', [0, 1, 2, 3]],
  ['oldest', [3, 2, 1, 0]],
  // By sound, and of one county the newest first.
  ['county', [2, 3, 0, 1]],
])(
  'in the order %s reports come so, and the blocks of each as in its text',
  async (order, expected) => {
    const index = new SearchIndex(await fakeIndex(reports));
    const before = structuredClone(places);
    const ordered = inOrder(index, places, order);
    expect(ordered).toEqual(
      expected.flatMap((record) => [
        [record, 0],
        [record, 1],
      ]),
    );
    expect(places).toEqual(before);
  },
);
