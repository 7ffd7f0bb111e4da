/** One segment of the index. */
import { createHash } from 'node:crypto';
import type { SegmentEntry } from '../files.ts';
import { findChunks } from './chunks.ts';
import { packSmallest } from './pack.ts';
import type { PreparedSegment } from './prepare-process.ts';
import type { WrittenProgram } from './program.ts';
import type { FoundReport } from './read-report.ts';
import { type BundleFile, indexWords } from './run-pagefind.ts';
import { yearsOf } from './segments.ts';

/** Makes some files, or takes them from where the same were made of the same inputs before. */
export type KeepFiles = (
  inputs: readonly unknown[],
  make: () => Promise<BundleFile[]>,
) => Promise<BundleFile[]>;

/**
 * Make the segment of some reports, and have it written.
 *
 * @param write writes its files into the folder of a name
 * @param prepare is asked where the same has not been kept
 * @param program Pagefind's for the browser, where it is to tell of the segment's chunks
 */
export async function writeSegment(
  reports: readonly FoundReport[],
  write: (name: string, files: readonly BundleFile[]) => void,
  keep: KeepFiles,
  prepare: () => Promise<PreparedSegment>,
  program?: WrittenProgram,
): Promise<SegmentEntry> {
  const files = await keep(['segment', ...toKey(reports), program?.id], async () =>
    makeSegment(await prepare(), program),
  );
  const id = digestOf(files);
  write(id, files);
  return {
    id,
    reports: reports.length,
    blocks: reports.reduce((sum, { blocks }) => sum + blocks, 0),
    years: yearsOf(reports),
    kinds: [...new Set(reports.map(({ entry }) => entry.kind))].sort(),
  };
}

/** What some reports are told apart by from all others. */
export function toKey(reports: readonly FoundReport[]): readonly [path: string, digest: string][] {
  return reports.map(({ entry, digest }) => [entry.path, digest]);
}

/** The files of a segment, in the order of their paths. */
async function makeSegment(
  { words, count, files }: PreparedSegment,
  program: WrittenProgram | undefined,
): Promise<BundleFile[]> {
  const index = await indexWords(words, count, program !== undefined);
  const all = [...files, ...index];
  if (program) {
    const chunks = await findChunks([...index, ...program.files], program.module, words.split(' '));
    all.push(await packSmallest('chunks', chunks));
  }
  return all.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Short name of some files, another one as soon as any byte is another. */
export function digestOf(files: readonly BundleFile[]): string {
  const digest = createHash('sha256');
  for (const { path, content } of files) digest.update(path).update(content);
  return digest.digest('hex').slice(0, 8);
}
