/** The directory of a library of many segments: which of them hold a string or a county. */
import { openSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bucketOf, countyKey, type DirectoryBucket, placesOf } from '../files.ts';
import { startsOf } from '../starts.ts';
import { packFile } from './pack.ts';
import type { ReadReport } from './read-report.ts';
import type { BundleFile } from './run-pagefind.ts';
import { RunCounter } from './runs.ts';
import { foldedReadings } from './units.ts';

/** Characters of the library for each bucket: what is looked up costs some kilobytes. */
const bucketLength = 2_000;
/** Buckets that are read of every segment at once. */
const bucketsAtOnce = 64;

/** What is known of one segment: its part of each bucket one after the other in a file. */
interface Spilled {
  file: number;
  /** Where in the file each bucket begins, and where the last one ends. */
  starts: number[];
}

/**
 * Collects what every segment holds; only one of them is in memory at a time, the others wait in a
 * folder until the buckets are written.
 */
export class DirectoryBuilder {
  readonly buckets: number;
  readonly #work: string;
  readonly #segments: Spilled[] = [];

  /**
   * @param length characters of all texts
   * @param work folder for files that are of no use afterwards
   */
  constructor(length: number, work: string) {
    this.buckets = Math.ceil(length / bucketLength);
    this.#work = work;
  }

  /**
   * Take in the next segment.
   *
   * @param counts what `countRuns` tells of it
   */
  add(counts: string): void {
    const inBuckets = Array.from({ length: this.buckets }, (): string[] => []);
    for (let from = 0; from < counts.length; ) {
      const end = counts.indexOf('\n', from) + 1;
      const key = counts.slice(from, counts.indexOf('\t', from));
      inBuckets[bucketOf(key, this.buckets)]?.push(counts.slice(from, end));
      from = end;
    }
    const contents = inBuckets.map((lines) => Buffer.from(lines.join('')));
    const starts = startsOf(contents.map(({ length }) => length));
    const path = join(this.#work, String(this.#segments.length));
    writeFileSync(path, Buffer.concat(contents));
    this.#segments.push({ file: openSync(path, 'r'), starts });
  }

  /** Every bucket, as the file that holds it. */
  *files(): Generator<BundleFile> {
    for (let from = 0; from < this.buckets; from += bucketsAtOnce) {
      const to = Math.min(from + bucketsAtOnce, this.buckets);
      const buckets = Array.from({ length: to - from }, (): DirectoryBucket => ({}));
      for (const [segment, { file, starts }] of this.#segments.entries()) {
        const start = starts[from] ?? 0;
        const bytes = Buffer.alloc((starts[to] ?? 0) - start);
        readSync(file, bytes, 0, bytes.length, start);
        for (const [offset, bucket] of buckets.entries()) {
          const begin = (starts[from + offset] ?? 0) - start;
          const end = (starts[from + offset + 1] ?? 0) - start;
          take(bucket, segment, bytes.toString('utf8', begin, end));
        }
      }
      for (const [offset, bucket] of buckets.entries())
        yield packFile(String(from + offset), bucket);
    }
  }
}

/**
 * In how many blocks of some reports each run of characters stands; of a county, how many it has.
 *
 * @returns a line for each: the key, a tab, the number
 */
export function countRuns(reports: Iterable<ReadReport>): string {
  const runs = new RunCounter();
  const counties = new Map<string, number>();
  for (const { entry, blocks } of reports) {
    for (const key of placesOf(entry.county).map(countyKey)) {
      counties.set(key, (counties.get(key) ?? 0) + blocks.length);
    }
    for (const block of blocks) runs.add(foldedReadings(block));
  }
  const lines: string[] = [];
  for (const [key, count] of [...counties, ...runs.counts()]) lines.push(`${key}\t${count}\n`);
  return lines.join('');
}

/** Add what a segment has in a bucket: its number, and how many blocks. */
function take(bucket: DirectoryBucket, segment: number, lines: string): void {
  for (const line of lines.split('\n')) {
    const [key, count] = line.split('\t');
    if (key === undefined || count === undefined) continue;
    const entry = bucket[key] ?? [];
    bucket[key] = entry;
    entry.push(segment, Number(count));
  }
}
