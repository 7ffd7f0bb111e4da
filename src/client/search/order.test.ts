import { expect, test } from 'vitest';
import type { Place } from './answer.ts';
import { fakeOne } from './fake-library.ts';
import { inOrder, type Order } from './order.ts';
import { Segment } from './segment.ts';

const blocks = ['一', '二'].map((id) => ({ id, type: 'paragraph', text: '水', path: [] }));

/** Newest first, as a segment has them. */
const reports: [county: string, year: number][] = [
  ['王县', 2025],
  ['张县', 2024],
  ['李县', 2024],
  ['李县', 2021],
];

async function allPlaces(): Promise<Place[]> {
  const segment = new Segment(
    await fakeOne(reports.map(([county, year]) => ({ county, year, kind: 'work', blocks }))),
  );
  await segment.allReports();
  return reports.flatMap((_, report) =>
    segment
      .blocksOf(report)
      .map((block) => ({ segment, block, entry: segment.entry(report), inReport: 2 })),
  );
}

test.each<[Order, number[]]>([
  ['newest', [0, 1, 2, 3]],
  ['oldest', [3, 2, 1, 0]],
  // By sound, and of one county the newest first.
  ['county', [2, 3, 0, 1]],
])(
  'in the order %s reports come so, and the blocks of each as in its text',
  async (order, expected) => {
    const places = await allPlaces();
    const before = [...places];
    expect(inOrder(places, order).map(({ block }) => block)).toEqual(
      expected.flatMap((report) => [2 * report, 2 * report + 1]),
    );
    expect(places).toEqual(before);
  },
);
