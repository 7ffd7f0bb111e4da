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
export interface KeptFiles {
  files: (inputs: readonly unknown[], make: () => Promise<BundleFile[]>) => Promise<BundleFile[]>;
  /** Whether they are kept; they are not forgotten then, as if they had been taken. */
  holds: (inputs: readonly unknown[]) => boolean;
}

/** Makes them each time. */
export const keepNothing: KeptFiles = { files: (_, make) => make(), holds: () => false };

/** The name of a segment, and the paths of its files. */
export interface SegmentList {
  id: string;
  paths: string[];
}

/**
 * Make the segment of some reports, and have it written: unless it stands, and could be made again of what
 * is kept. Then its files are not even read.
 *
 * @param write writes its files into the folder of a name
 * @param leave is told of one that need not be written; whether it stands
 * @param prepare is asked where the same has not been kept
 * @param program Pagefind's for the browser, where it is to tell of the segment's chunks
 */
export async function writeSegment(
  reports: readonly FoundReport[],
  write: (name: string, files: readonly BundleFile[]) => void,
  leave: (list: SegmentList) => boolean,
  kept: KeptFiles,
  prepare: () => Promise<PreparedSegment>,
  program?: WrittenProgram,
): Promise<SegmentEntry> {
  const inputs = ['segment', ...toKey(reports), program?.id];
  // What is made now is new to who brings files from the site that stands, also where it has the same name there.
  const isKept = kept.holds(inputs);
  const files = lazily(() => kept.files(inputs, async () => makeSegment(await prepare(), program)));
  const [told] = await kept.files(['list', ...inputs], async () => [toList(await files())]);
  const list: SegmentList = JSON.parse(Buffer.from(told?.content ?? []).toString());
  const { id } = list;
  if (!(isKept && leave(list))) write(id, await files());
  return {
    id,
    reports: reports.length,
    blocks: reports.reduce((sum, { blocks }) => sum + blocks, 0),
    years: yearsOf(reports),
    kinds: [...new Set(reports.map(({ entry }) => entry.kind))].sort(),
  };
}

function toList(files: readonly BundleFile[]): BundleFile {
  const list: SegmentList = { id: digestOf(files), paths: files.map(({ path }) => path) };
  return { path: 'list', content: Buffer.from(JSON.stringify(list)) };
}

/** What gives the same each time, found when it is first asked for. */
export function lazily<Value>(get: () => Value): () => Value {
  let value: Value | undefined;
  return () => {
    value ??= get();
    return value;
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
