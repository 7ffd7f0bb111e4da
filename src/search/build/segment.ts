/** One segment of the index, written to its folder. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { ReportGroup, SegmentEntry, SegmentGroups } from '../files.ts';
import { findChunks } from './chunks.ts';
import type { FoundReport } from './found-reports.ts';
import { packFile, packSmallest } from './pack.ts';
import type { WrittenProgram } from './program.ts';
import { type BundleFile, indexWords } from './run-pagefind.ts';
import { yearsOf } from './segments.ts';
import { blockWords, type SearchBlock, toParts, toText, toUnits } from './units.ts';
import { writeFiles } from './write-files.ts';

/** A report with what can be searched of it. */
export interface ReadReport extends Omit<FoundReport, 'blocks' | 'read'> {
  blocks: SearchBlock[];
}

/** Reports of a group: what a reader downloads who finds something in one of them, some 1 KB. */
const groupLength = 5;

/** Makes some files, or takes them from where the same were made of the same inputs before. */
export type KeepFiles = (
  inputs: readonly unknown[],
  make: () => Promise<BundleFile[]>,
) => Promise<BundleFile[]>;

/**
 * Make the segment of some reports, and write it into the folder that holds all of them.
 *
 * @param read reads the reports where the same have not been kept
 * @param program Pagefind's for the browser, where it is to tell of the segment's chunks
 */
export async function writeSegment(
  reports: readonly FoundReport[],
  folder: string,
  keep: KeepFiles,
  read: () => Promise<readonly ReadReport[]>,
  program?: WrittenProgram,
): Promise<SegmentEntry> {
  const files = await keep(['segment', ...toKey(reports), program?.id], async () =>
    makeSegment(await read(), program),
  );
  const id = digestOf(files);
  writeFiles(join(folder, id), files);
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
  reports: readonly ReadReport[],
  program: WrittenProgram | undefined,
): Promise<BundleFile[]> {
  const { words, count, files } = prepareSegment(reports);
  const index = await indexWords(words, count, program !== undefined);
  const all = [...files, ...index];
  if (program) {
    const chunks = await findChunks([...index, ...program.files], program.module, words.split(' '));
    all.push(await packSmallest('chunks', chunks));
  }
  return all.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** All words of a segment's index, with a blank between two, how many they are, and what is beside the index. */
function prepareSegment(reports: readonly ReadReport[]) {
  const files: BundleFile[] = [];
  const groups: SegmentGroups = { reports: [], units: [], blocks: [], words: [] };
  const words: string[] = [];
  let count = 0;
  let unitCount = 0;
  for (let from = 0; from < reports.length; from += groupLength) {
    const some = reports.slice(from, from + groupLength);
    const number = groups.reports.length;
    const units = some.map(({ blocks }) => toUnits(blocks));
    for (const unit of units.flat()) files.push(packFile(`texts/${unitCount++}`, toText(unit)));
    const own = units.map((all) => all.map((unit) => unit.map(blockWords)));
    for (const each of own.flat(2)) words.push(each.join(' '));
    const group: ReportGroup = {
      reports: some.map(({ entry }) => entry),
      words: own.map((all) => all.map((unit) => unit.map(({ length }) => length))),
    };
    files.push(packFile(`reports/${number}`, group));
    files.push(
      packFile(
        `parts/${number}`,
        some.map(({ blocks }) => toParts(blocks)),
      ),
    );
    const ownCount = group.words.flat(2).reduce((sum, each) => sum + each, 0);
    groups.reports.push(some.length);
    groups.units.push(units.flat().length);
    groups.blocks.push(units.flat(2).length);
    groups.words.push(ownCount);
    count += ownCount;
  }
  files.push(packFile('groups', groups));
  return { words: words.join(' '), count, files };
}

/** Short name of some files, another one as soon as any byte is another. */
export function digestOf(files: readonly BundleFile[]): string {
  const digest = createHash('sha256');
  for (const { path, content } of files) digest.update(path).update(content);
  return digest.digest('hex').slice(0, 8);
}
