/** An index in memory for tests: all of the build and of the program is real but Pagefind itself. */

import { frequentPairs } from '../../search/build/frequent-pairs.ts';
import { joinShards } from '../../search/build/join-shards.ts';
import {
  encodeWord,
  type IndexedWord,
  readChunk,
  writeChunk,
} from '../../search/build/pagefind-format.ts';
import {
  type Catalog,
  type SearchBlock,
  type SearchRecord,
  toParts,
  toRecords,
} from '../../search/build/records.ts';
import type { IndexSource } from './search-index.ts';

/** A report to index, newest first among others. */
export interface FakeReport {
  county: string;
  year: number;
  kind: string;
  blocks: SearchBlock[];
}

/** Index reports; small limits make records, frequent pairs and chunks of few words. */
export async function fakeIndex(
  reports: readonly FakeReport[],
  { recordLength = 12, frequentCount = 4, chunkSize = 200 } = {},
): Promise<IndexSource> {
  const frequent = await frequentPairs(
    reports.map(({ blocks }) => blocks),
    frequentCount,
  );
  const byReport = reports.map(({ blocks }) => toRecords(blocks, frequent, recordLength));
  const records = byReport.flat();
  const words: IndexedWord[] = [];
  await joinShards([shardOf(records)], records, frequent, chunkSize, async (_, chunk) => {
    words.push(...readChunk(chunk));
  });
  const catalog: Catalog = {
    version: 'fake',
    reports: reports.map(({ county, year, kind }, number) => ({
      path: `/${number}/`,
      title: `${year}`,
      county,
      countyName: county,
      year,
      kind,
      date: `${year}`,
    })),
    records: byReport.map(({ length }) => length),
    blocks: reports.reduce((sum, { blocks }) => sum + blocks.length, 0),
    frequent: [...frequent],
  };
  return {
    catalog,
    placesOf: async (word) => {
      // As Pagefind does, every word that starts like this one.
      const places = new Map<number, number[]>();
      for (const { pages } of words.filter((indexed) => indexed.word.startsWith(word))) {
        for (const [record, there] of pages) {
          places.set(record, [...(places.get(record) ?? []), ...there]);
        }
      }
      return places;
    },
    fragment: async (record) => {
      const found = records[record];
      if (found === undefined) throw new Error(`There is no record ${record}`);
      return found.fragment;
    },
    parts: async () => byReport.map(toParts),
  };
}

/** What Pagefind makes of records: for each word its positions among the words of each. */
function shardOf(records: readonly SearchRecord[]) {
  const words = new Map<string, Map<number, number[]>>();
  for (const [record, { content }] of records.entries()) {
    for (const [position, word] of content.split(' ').entries()) {
      const pages = words.get(word) ?? new Map<number, number[]>();
      words.set(word, pages);
      pages.set(record, [...(pages.get(record) ?? []), position]);
    }
  }
  const sorted = [...words].sort(([a], [b]) => Buffer.from(a).compare(Buffer.from(b)));
  const chunk = writeChunk(sorted.map(([word, pages]) => encodeWord({ word, pages: [...pages] })));
  return { records: records.map((_, record) => record), chunks: [() => chunk] };
}
