import { expect, test, vi } from 'vitest';
import { type FakeReport, fakeOne } from './fake-library.ts';
import { Segment } from './segment.ts';

const report = (...texts: string[]): FakeReport => ({
  county: '甲',
  year: 2024,
  kind: 'work',
  blocks: texts.map((text, index) => ({ id: `b${index}`, type: 'paragraph', text, path: [] })),
});

test('a string is found in exactly the blocks that hold it', async () => {
  const source = await fakeOne([report('抽水蓄能', '抽水', '蓄能'), report('蓄能抽水')]);
  const segment = new Segment(source);
  expect(await segment.blocksWith('抽水')).toEqual([0, 1, 3]);
  expect(await segment.blocksWith('水蓄')).toEqual([0]);
  expect(await segment.blocksWith('抽水蓄')).toEqual([0]);
  expect(await segment.blocksWith('能')).toEqual([0, 2, 3]);
  // Neither the two ends of a text that is elsewhere, nor over the border of two blocks.
  expect(await segment.blocksWith('抽水能')).toEqual([]);
  expect(await segment.blocksWith('能抽')).toEqual([3]);
});

test('blocks are numbered through all reports, and read from the unit that has them', async () => {
  const reports = [report('一一', '二二'), report('三三'), report('四四', '五五')];
  const source = await fakeOne(reports, 2);
  const text = vi.spyOn(source, 'text');
  const segment = new Segment(source);
  // Something is found in each group.
  for (const character of '一三四') await segment.blocksWith(character);
  expect([0, 1, 2, 3, 4].map((block) => segment.reportOf(block))).toEqual([0, 0, 1, 2, 2]);
  expect([0, 1, 2].map((number) => segment.blocksOf(number))).toEqual([[0, 1], [2], [3, 4]]);
  const read = await Promise.all([0, 1, 2, 3, 4].map((block) => segment.read(block)));
  expect(read.map(({ block: [id, , words] }) => [id, words])).toEqual([
    ['b0', '一一'],
    ['b1', '二二'],
    ['b0', '三三'],
    ['b0', '四四'],
    ['b1', '五五'],
  ]);
  expect(text.mock.calls).toEqual([[0], [1], [2], [3], [4]]);
  expect(() => segment.entry(3)).toThrow('names report 3, which is not in its list');
  await expect(segment.read(5)).rejects.toThrow();
});

test('a position past the last word is a fault, not a block', async () => {
  const source = await fakeOne([report('抽水')]);
  vi.spyOn(source, 'placesOf').mockResolvedValue([999]);
  await expect(new Segment(source).blocksWith('抽水')).rejects.toThrow('position 999');
});

test('nothing is fetched twice, but what failed is tried again', async () => {
  const source = await fakeOne([report('抽水蓄能')]);
  const placesOf = vi.spyOn(source, 'placesOf').mockRejectedValueOnce(new Error('offline'));
  const text = vi.spyOn(source, 'text').mockRejectedValueOnce(new Error('offline'));
  const group = vi.spyOn(source, 'group').mockRejectedValueOnce(new Error('offline'));
  const segment = new Segment(source);
  await expect(segment.blocksWith('抽水')).rejects.toThrow('offline');
  await expect(segment.blocksWith('抽水')).rejects.toThrow('offline');
  expect(await segment.blocksWith('抽水')).toEqual([0]);
  await expect(segment.read(0)).rejects.toThrow('offline');
  for (let turn = 0; turn < 3; turn += 1) {
    expect(await segment.blocksWith('抽水')).toEqual([0]);
    expect((await segment.read(0)).path).toEqual([]);
  }
  expect(placesOf).toHaveBeenCalledTimes(2);
  expect(group).toHaveBeenCalledTimes(2);
  expect(text).toHaveBeenCalledTimes(2);
});

test('a block stands in the part that began last before it, in its own report', async () => {
  const source = await fakeOne([report('字', '字', '字'), report('字', '字', '字', '字')]);
  vi.spyOn(source, 'parts').mockResolvedValue([
    [[1, '甲']],
    [
      [0, ''],
      [2, '一'],
      [3, '二'],
    ],
  ]);
  const segment = new Segment(source);
  const blocks = await segment.blocksWith('字');
  expect(blocks).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(await segment.partsOf(blocks)).toEqual(['', '甲', '甲', '', '', '一', '二']);
});

test('of the groups of reports only those are read in which something stands', async () => {
  const source = await fakeOne([report('一'), report('二'), report('三'), report('二三')]);
  const group = vi.spyOn(source, 'group');
  const segment = new Segment(source);
  expect(await segment.blocksWith('二三')).toEqual([3]);
  expect(group.mock.calls).toEqual([[2]]);
  expect(await segment.blocksWith('二')).toEqual([1, 3]);
  expect(await segment.blocksWith('四')).toEqual([]);
  expect(group.mock.calls).toEqual([[2], [0]]);
  expect(segment.entry(3).path).toBe('/3/');
  expect((await segment.allReports()).map(({ path }) => path)).toEqual([
    '/0/',
    '/1/',
    '/2/',
    '/3/',
  ]);
});
