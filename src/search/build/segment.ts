/** One segment of the index, written to its folder. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { ReportGroup, SegmentEntry, SegmentGroups } from '../files.ts';
import type { FoundReport } from './built-reports.ts';
import { findChunks } from './chunks.ts';
import { packFile, packSmallest } from './pack.ts';
import type { WrittenProgram } from './program.ts';
import { type BundleFile, indexWords } from './run-pagefind.ts';
import { yearsOf } from './segments.ts';
import { blockWords, type SearchBlock, toParts, toText, toUnits } from './units.ts';
import { writeFiles } from './write-files.ts';

/** A report with what can be searched of it. */
export interface ReadReport extends FoundReport {
  blocks: SearchBlock[];
}

/** A segment before it is indexed. */
export interface PreparedSegment {
  reports: readonly ReadReport[];
  /** All words of its index, with a blank between two, and how many they are. */
  words: string;
  count: number;
  /** What is beside the index. */
  files: BundleFile[];
}

/** Reports of a group: what a reader downloads who finds something in one of them, some 1 KB. */
const groupLength = 5;

/** Makes some files, or takes them from where the same were made of the same inputs before. */
export type KeepFiles = (
  inputs: readonly unknown[],
  make: () => Promise<BundleFile[]>,
) => Promise<BundleFile[]>;

/** Make of some reports the words and texts of their segment. */
export function prepareSegment(reports: readonly ReadReport[]): PreparedSegment {
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
  return { reports, words: words.join(' '), count, files };
}

/**
 * Index a segment, and write it into the folder that holds all of them.
 *
 * @param keep Pagefind takes longest of all, and makes the same of the same words
 * @param meanwhile is done here while Pagefind works in a process of its own
 * @param program Pagefind's for the browser, where it is to tell of the segment's chunks
 */
export async function writeSegment(
  { reports, words, count, files: beside }: PreparedSegment,
  folder: string,
  keep: KeepFiles,
  meanwhile: () => Promise<void>,
  program?: WrittenProgram,
): Promise<SegmentEntry> {
  let isDone = false;
  const index = await keep(['index', words, count, program?.id], async () => {
    isDone = true;
    const own = await indexWords(words, count, program !== undefined, meanwhile);
    if (!program) return own;
    const all = [...own, ...program.files];
    const chunks = await findChunks(all, program.module, words.split(' '));
    return [...own, await packSmallest('chunks', chunks)];
  });
  if (!isDone) await meanwhile();
  const files = [...beside, ...index];
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  const id = digestOf(files);
  writeFiles(join(folder, id), files);
  return {
    id,
    reports: reports.length,
    blocks: reports.reduce((sum, { blocks }) => sum + blocks.length, 0),
    years: yearsOf(reports),
    kinds: [...new Set(reports.map(({ entry }) => entry.kind))].sort(),
  };
}

/** Short name of some files, another one as soon as any byte is another. */
export function digestOf(files: readonly BundleFile[]): string {
  const digest = createHash('sha256');
  for (const { path, content } of files) digest.update(path).update(content);
  return digest.digest('hex').slice(0, 8);
}
