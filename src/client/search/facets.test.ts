import { expect, test, vi } from 'vitest';
import { addCounts, countParts, type Filters, filterBlocks, noCounts, passes } from './facets.ts';
import { type FakeReport, fakeOne } from './fake-library.ts';
import { Segment } from './segment.ts';

const all: Filters = { county: '', year: '', kind: '', part: '' };

/** A report with a block before its first heading, and one in each of its parts. */
const report = (county: string, year: number, parts: string[]): FakeReport => ({
  county,
  year,
  kind: 'work',
  blocks: [[], ...parts.map((part) => [part])].map((path, index) => ({
    id: `b${index}`,
    type: 'paragraph',
    text: '水电',
    path,
  })),
});

/** Reports as a segment, and the numbers of all their blocks. */
async function segmentOf(reports: FakeReport[]) {
  const source = await fakeOne(reports);
  const parts = vi.spyOn(source, 'parts');
  const blocks = [...reports.flatMap((each) => each.blocks).keys()];
  const segment = new Segment(source);
  return { segment, reports: await segment.allReports(), blocks, parts };
}

test('a count is what its choice shows, whatever else is chosen', async () => {
  const { segment, blocks } = await segmentOf([
    report('乙', 2024, ['一', '一', '三']),
    report('甲', 2024, ['一', '二']),
    report('甲', 2021, ['一']),
    report('乙', 2021, ['一']),
  ]);
  const chosen = { ...all, county: '甲', year: '2024', part: '一' };
  const { facets, ...shown } = await filterBlocks(segment, blocks, chosen);
  expect(shown).toEqual({ blocks: [5], reports: new Map([[1, 1]]) });
  expect(facets).toEqual({
    county: { 甲: 1, 乙: 2 },
    year: { 2024: 1, 2021: 1 },
    kind: { work: 1 },
    part: { 一: 1, 二: 1 },
  });
  for (const [facet, counts] of Object.entries(facets)) {
    for (const [value, count] of Object.entries(counts)) {
      const other = await filterBlocks(segment, blocks, { ...chosen, [facet]: value });
      expect(other.blocks, `${facet} ${value}`).toHaveLength(count);
    }
  }
});

test('results wait for no part while none is chosen; parts are counted after them', async () => {
  const { segment, blocks, parts } = await segmentOf([report('甲', 2024, ['一'])]);
  const filtered = await filterBlocks(segment, blocks, all);
  expect(filtered.facets.part).toEqual({});
  expect(parts).not.toHaveBeenCalled();
  expect(await countParts(segment, filtered)).toEqual({ 一: 1 });
});

test('where nothing was found no parts are read', async () => {
  const { segment, parts } = await segmentOf([report('甲', 2024, ['一'])]);
  const filtered = await filterBlocks(segment, [], { ...all, part: '一' });
  expect(await countParts(segment, filtered)).toEqual({});
  expect(parts).not.toHaveBeenCalled();
});

test('counts of several segments add up', () => {
  const sum = noCounts();
  addCounts(sum, { ...noCounts(), county: { 甲: 1, 乙: 2 } });
  addCounts(sum, { ...noCounts(), county: { 甲: 3 }, part: { 一: 1 } });
  expect(sum).toEqual({ ...noCounts(), county: { 甲: 4, 乙: 2 }, part: { 一: 1 } });
});

test('filters without words leave whole reports', async () => {
  const { reports } = await segmentOf([report('甲', 2024, []), report('乙', 2024, [])]);
  const left = (filters: Filters) =>
    reports.filter((each) => passes(each, filters)).map(({ county }) => county);
  expect(left({ ...all, county: '乙', year: '2024' })).toEqual(['乙']);
  expect(left({ ...all, year: '2021' })).toEqual([]);
});

test('a branch shows what any of its counties has', async () => {
  const { segment, blocks } = await segmentOf([
    report('east/甲', 2024, []),
    report('east/乙', 2024, []),
    report('甲', 2024, []),
  ]);
  const { blocks: shown, facets } = await filterBlocks(segment, blocks, { ...all, county: 'east' });
  expect(shown).toEqual([0, 1]);
  expect(facets.county).toEqual({ east: 2, 'east/甲': 1, 'east/乙': 1, 甲: 1 });
});
