/** A library in memory for tests: all of the build and of the program is real but Pagefind itself. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { countRuns, DirectoryBuilder } from '../../search/build/directory.ts';
import type { ReadReport } from '../../search/build/read-report.ts';
import { toSegments } from '../../search/build/segments.ts';
import {
  blockWords,
  type SearchBlock,
  toParts,
  toText,
  toUnits,
} from '../../search/build/units.ts';
import { bucketOf, type DirectoryBucket, type LibraryEntry } from '../../search/files.ts';
import type { LibrarySource } from './library.ts';
import type { SegmentSource } from './segment.ts';

/** Bytes that a word of a segment is said to cost. */
export const bytesOfWord = 1_000;

/** A report to index, newest first among others. */
export interface FakeReport {
  county: string;
  year: number;
  kind: string;
  blocks: SearchBlock[];
}

/** Index reports; small limits make segments of few of them, and units of few blocks. */
export async function fakeLibrary(
  reports: readonly FakeReport[],
  { segmentLength = 40, unitLength = 12 } = {},
): Promise<LibrarySource> {
  const read = reports.map(({ county, year, kind, blocks }, number): ReadReport => {
    const length = blocks.reduce((sum, { text }) => sum + text.length, 0);
    const entry = {
      path: `/${number}/`,
      title: `${year}`,
      county,
      countyName: county,
      year,
      kind,
      date: `${year}`,
      characters: length,
    };
    return {
      entry,
      digest: '',
      year,
      code: county.codePointAt(0) ?? 0,
      length,
      blocks,
    };
  });
  const divided = toSegments(read, segmentLength);
  const entry: LibraryEntry = {
    segments: divided.map((segment, number) => ({
      id: String(number),
      reports: segment.length,
      blocks: segment.reduce((sum, { blocks }) => sum + blocks.length, 0),
      years: [
        Math.min(...segment.map(({ year }) => year)),
        Math.max(...segment.map(({ year }) => year)),
      ],
      kinds: segment.map((report) => report.entry.kind),
    })),
    program: { id: '', files: [] },
    ...(divided.length > 1 && { directory: { id: '', buckets: 1 } }),
  };
  const buckets = await readDirectory(divided);
  return {
    entry,
    segment: async (number) => fakeSegment(divided[number] ?? [], unitLength),
    lookUp: async (key) => buckets[bucketOf(key, buckets.length)]?.[key] ?? [],
  };
}

async function readDirectory(segments: readonly ReadReport[][]): Promise<DirectoryBucket[]> {
  const work = await mkdtemp(join(tmpdir(), 'directory-'));
  try {
    const length = segments.flat().reduce((sum, report) => sum + report.length, 0);
    const builder = new DirectoryBuilder(length, work);
    for (const segment of segments) builder.add(countRuns(segment));
    return [...builder.files()].map(({ content }) => JSON.parse(gunzipSync(content).toString()));
  } finally {
    await rm(work, { recursive: true });
  }
}

function fakeSegment(reports: readonly ReadReport[], unitLength: number): SegmentSource {
  const units = reports.map(({ blocks }) => toUnits(blocks, unitLength));
  const words = units.map((all) => all.map((unit) => unit.map(blockWords)));
  const content = words.flat(3);
  let bytes = 0;
  // Each report is a group of its own, but for the second, which is with the first.
  const groups = [[0, 2], ...reports.slice(2).map((_, number) => [number + 2, number + 3])];
  const ofGroups = <Item>(items: readonly Item[]) =>
    groups.map(([from, to]) => items.slice(from, to));
  return {
    groups: {
      reports: ofGroups(reports).map(({ length }) => length),
      units: ofGroups(units).map((all) => all.flat().length),
      blocks: ofGroups(units).map((all) => all.flat(2).length),
      words: ofGroups(words).map((all) => all.flat(3).length),
    },
    group: async (number) => ({
      reports: ofGroups(reports)[number]?.map(({ entry }) => entry) ?? [],
      words: (ofGroups(words)[number] ?? []).map((all) =>
        all.map((unit) => unit.map(({ length }) => length)),
      ),
    }),
    // As Pagefind does, every word that starts like this one.
    placesOf: async (word) => {
      bytes += bytesOfWord;
      return content.flatMap((each, at) => (each.startsWith(word) ? at : []));
    },
    text: async (number) => {
      const unit = units.flat()[number];
      if (unit === undefined) throw new Error(`There is no unit ${number}`);
      return toText(unit);
    },
    parts: async (number) => (ofGroups(reports)[number] ?? []).map(({ blocks }) => toParts(blocks)),
    bytes: () => bytes,
  };
}

/** Reports as one segment. */
export async function fakeOne(
  reports: readonly FakeReport[],
  unitLength = 12,
): Promise<SegmentSource> {
  const library = await fakeLibrary(reports, { segmentLength: 1_000_000, unitLength });
  return library.segment(0);
}
