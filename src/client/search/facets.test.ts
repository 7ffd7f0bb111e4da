import { expect, test, vi } from 'vitest';
import { countParts, type Filters, filterPlaces, filterReports } from './facets.ts';
import { type FakeReport, fakeIndex } from './fake-index.ts';
import type { Place } from './places.ts';
import { SearchIndex } from './search-index.ts';

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

/** An index of reports, each one record, and the places of all their blocks. */
async function indexOf(reports: FakeReport[]) {
  const source = await fakeIndex(reports, { recordLength: 1000 });
  const parts = vi.spyOn(source, 'parts');
  const places = reports.flatMap(({ blocks }, record) =>
    blocks.map((_, block): Place => [record, block]),
  );
  return { index: new SearchIndex(source), places, parts };
}

test('a count is what its choice shows, whatever else is chosen', async () => {
  const { index, places } = await indexOf([
    report('甲', 2024, ['一', '二']),
    report('甲', 2021, ['一']),
    report('乙', 2024, ['一', '一', '三']),
    report('乙', 2021, ['一']),
  ]);
  const chosen = { ...all, county: '甲', year: '2024', part: '一' };
  const { facets, ...shown } = await filterPlaces(index, places, chosen);
  expect(shown).toEqual({ places: [[0, 1]], reports: new Map([[0, 1]]) });
  expect(facets).toEqual({
    county: { 甲: 1, 乙: 2 },
    year: { 2024: 1, 2021: 1 },
    kind: { work: 1 },
    part: { 一: 1, 二: 1 },
  });
  for (const [facet, counts] of Object.entries(facets)) {
    for (const [value, count] of Object.entries(counts)) {
      const other = await filterPlaces(index, places, { ...chosen, [facet]: value });
      expect(other.places, `${facet} ${value}`).toHaveLength(count);
    }
  }
});

test('of many reports no parts are downloaded, until the reader has chosen one or narrowed them', async () => {
  const reports = Array.from({ length: 61 }, (_, number) =>
    report(number < 60 ? '甲' : '乙', 2024, ['一']),
  );
  const { index, places, parts } = await indexOf(reports);
  const count = async (filters: Filters) =>
    countParts(index, await filterPlaces(index, places, filters));
  expect(await count(all)).toEqual({});
  expect(parts).not.toHaveBeenCalled();
  expect(await count({ ...all, county: '甲' })).toEqual({ 一: 60 });
  const inPart = await filterPlaces(index, places, { ...all, part: '一' });
  expect(inPart.places).toHaveLength(61);
  expect(inPart.facets.part).toEqual({ 一: 61 });
});

test('results wait for no part while none is chosen', async () => {
  const { index, places, parts } = await indexOf([report('甲', 2024, ['一'])]);
  const { facets } = await filterPlaces(index, places, all);
  expect(facets.part).toEqual({});
  expect(parts).not.toHaveBeenCalled();
});

test('filters without words leave whole reports', async () => {
  const { index } = await indexOf([report('甲', 2024, []), report('乙', 2024, [])]);
  const left = (filters: Filters) => filterReports(index, filters).map(({ county }) => county);
  expect(left({ ...all, county: '乙', year: '2024' })).toEqual(['乙']);
  expect(left({ ...all, year: '2021' })).toEqual([]);
});
