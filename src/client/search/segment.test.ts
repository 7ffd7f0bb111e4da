import { expect, test, vi } from 'vitest';
import { partsGroup } from '../../search/build/records.ts';
import { type FakeReport, fakeIndex } from './fake-index.ts';
import { SearchIndex } from './search-index.ts';

const report = (...texts: string[]): FakeReport => ({
  county: '甲',
  year: 2024,
  kind: 'work',
  blocks: texts.map((text) => ({ id: '', type: 'paragraph', text, path: [] })),
});

test('a string is found in exactly the blocks that hold it', async () => {
  const source = await fakeIndex([report('抽水蓄能', '抽水', '蓄能'), report('蓄能抽水')], {
    recordLength: 1000,
  });
  const index = new SearchIndex(source);
  const found = async (string: string) =>
    [...(await index.blocksWith(string))].map(([record, blocks]) => [record, [...blocks]]);
  expect(await found('抽水')).toEqual([
    [0, [0, 1]],
    [1, [0]],
  ]);
  expect(await found('水蓄')).toEqual([[0, [0]]]);
  expect(await found('抽水蓄')).toEqual([[0, [0]]]);
  expect(await found('能')).toEqual([
    [0, [0, 2]],
    [1, [0]],
  ]);
  // Neither the two ends of a text that is elsewhere, nor over the border of two blocks.
  expect(await found('抽水能')).toEqual([]);
  expect(await found('能抽')).toEqual([[1, [0]]]);
});

test('records are numbered through all reports', async () => {
  const source = await fakeIndex([report('一一', '二二'), report('三三'), report('四四', '五五')], {
    recordLength: 2,
  });
  const index = new SearchIndex(source);
  expect(source.catalog.records).toEqual([2, 1, 2]);
  expect([0, 1, 2].map((number) => index.recordsOf(number))).toEqual([[0, 1], [2], [3, 4]]);
  expect([0, 1, 2, 3, 4].map((record) => index.reportOf(record))).toEqual([0, 0, 1, 2, 2]);
  expect(() => index.entry(3)).toThrow('names report 3, which is not in its list');
});

test('nothing is fetched twice, but what failed is tried again', async () => {
  const source = await fakeIndex([report('抽水蓄能')]);
  const placesOf = vi.spyOn(source, 'placesOf').mockRejectedValueOnce(new Error('offline'));
  const fragment = vi.spyOn(source, 'fragment').mockRejectedValueOnce(new Error('offline'));
  const index = new SearchIndex(source);
  await expect(index.blocksWith('抽水')).rejects.toThrow('offline');
  await expect(index.fragment(0)).rejects.toThrow('offline');
  for (let turn = 0; turn < 3; turn += 1) {
    expect((await index.blocksWith('抽水')).size).toBe(1);
    expect((await index.fragment(0)).blocks).toHaveLength(1);
  }
  expect(placesOf).toHaveBeenCalledTimes(2);
  expect(fragment).toHaveBeenCalledTimes(2);
});

test('a block stands in the part that began last before it, in its own record', async () => {
  const source = await fakeIndex([]);
  const parts = vi.fn(async (group: number) =>
    group === 0
      ? []
      : [
          [],
          [
            [0, 0, ''],
            [0, 2, '一'],
            [1, 0, '一'],
            [1, 3, '二'],
          ] satisfies [number, number, string][],
        ],
  );
  const number = partsGroup + 1;
  const records = Array.from({ length: number + 1 }, (_, at) => (at === number ? 2 : 1));
  const index = new SearchIndex({ ...source, catalog: { ...source.catalog, records }, parts });
  const partOf = await index.partsOf(number);
  const first = number;
  expect([0, 1, 2, 9].map((block) => partOf(first, block))).toEqual(['', '', '一', '一']);
  expect([0, 2, 3].map((block) => partOf(first + 1, block))).toEqual(['一', '一', '二']);
  await index.partsOf(partsGroup);
  expect(parts.mock.calls).toEqual([[1]]);
});
