import { existsSync, globSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFiles } from '../../library/write-files.ts';
import { type LibraryEntry, ofBranch, type SegmentEntry } from '../files.ts';
import type { Branch } from './branches.ts';
import { DirectoryBuilder } from './directory.ts';
import { findBuiltReports } from './found-reports.ts';
import { inOwnProcess } from './own-process.ts';
import type prepareInProcess from './prepare-process.ts';
import { writeProgram } from './program.ts';
import type { FoundReport } from './read-report.ts';
import type { BundleFile } from './run-pagefind.ts';
import type countInProcess from './runs-process.ts';
import {
  digestOf,
  type KeptFiles,
  keepNothing,
  lazily,
  type SegmentList,
  toKey,
  writeSegment,
} from './segment.ts';
import { segmentLength, toSegments, yearsOf } from './segments.ts';

const prepare = inOwnProcess<typeof prepareInProcess>('src/search/build/prepare-process.ts');
const countRuns = inOwnProcess<typeof countInProcess>('src/search/build/runs-process.ts');

/** Reports of one segment: one to be written, or one that a branch has. */
interface Division {
  reports: readonly FoundReport[];
  years: SegmentEntry['years'];
  /** What a branch's list says of it. */
  entry?: SegmentEntry;
}

/**
 * Index some reports and write the bundle: the segments, each a bundle of Pagefind's with its texts, the
 * directory that tells where to look, and the program. One segment is in memory at a time.
 *
 * With branches the list and the directory tell of their segments too, which stay in their sites.
 *
 * @param found the reports, newest first
 * @param bundle folder for it: `pagefind/` of a site
 * @param options.kept what was made of the same reports, and the program, need not be made again
 * @param options.standing the bundle of the site that stands, whose files are not written again
 * @returns how many there are, and the files of the segments that are left out, since they stand there:
 *   their paths in the bundle
 */
export async function buildIndex(
  found: readonly FoundReport[],
  bundle: string,
  {
    longest = segmentLength,
    kept = keepNothing,
    branches = [],
    standing,
  }: {
    longest?: number;
    kept?: KeptFiles;
    branches?: readonly Branch[];
    standing?: string | undefined;
  } = {},
): Promise<{ reports: number; segments: number; left: string[] }> {
  await rm(bundle, { recursive: true, force: true });
  if (found.length === 0) {
    throw new Error('There is no report to index; run `npm run content` before the build');
  }
  const work = await mkdtemp(join(tmpdir(), 'pagefind-'));
  try {
    const program = await writeProgram(bundle, kept);
    const own = toSegments(found, longest).map((reports) => ({ reports, years: yearsOf(reports) }));
    const joined = await Promise.all(
      branches.map((branch) => divideBranch(branch, program.id, longest)),
    );
    const divided: Division[] = [...own, ...joined.flat()].sort(
      ({ years: a }, { years: b }) => b[1] - a[1] || b[0] - a[0],
    );
    const all = divided.flatMap(({ reports }) => reports);
    const length = all.reduce((sum, report) => sum + report.length, 0);
    // Of one segment there is nothing to choose.
    const directory = divided.length > 1 ? new DirectoryBuilder(length, work) : undefined;
    const library: LibraryEntry = {
      segments: [],
      program: { id: program.id, files: program.files.map(({ path }) => path) },
    };
    const before = standing === undefined ? [] : await readSegments(standing);
    const left: string[] = [];
    const leave = ({ id, paths }: SegmentList) => {
      if (standing === undefined || !existsSync(join(standing, 'segments', id))) return false;
      for (const path of paths) left.push(`segments/${id}/${path}`);
      return true;
    };
    // Of one segment the list says what the directory would.
    const teller = directory === undefined ? program : undefined;
    for (const [at, { reports, entry }] of divided.entries()) {
      const write = (id: string, files: readonly BundleFile[]) => {
        // Of a changed text most files of its segment tell the same as before, under another name.
        const old = [id, before[at]?.id]
          .flatMap((one) => (one && standing ? [join(standing, 'segments', one)] : []))
          .find((folder) => existsSync(folder));
        writeFiles(join(bundle, 'segments', id), files, old);
      };
      const prepared = lazily(() => prepare({ found: reports, isTold: directory !== undefined }));
      // Of a branch nothing else is made.
      const tellRuns = async () => (entry ? countRuns(reports) : ((await prepared()).runs ?? ''));
      library.segments.push(
        entry ?? (await writeSegment(reports, write, leave, kept, prepared, teller)),
      );
      directory?.add(await keepRuns(reports, kept, tellRuns));
    }
    if (directory) library.directory = writeDirectory(directory, library, bundle, standing);
    writeFiles(bundle, [{ path: 'library.json', content: Buffer.from(JSON.stringify(library)) }]);
    return { reports: all.length, segments: divided.length, left };
  } finally {
    await rm(work, { recursive: true });
  }
}

/** The segments of a bundle; none where there is no bundle, or a damaged one. */
async function readSegments(bundle: string): Promise<readonly Partial<SegmentEntry>[]> {
  try {
    const library: LibraryEntry = JSON.parse(await readFile(join(bundle, 'library.json'), 'utf8'));
    return Array.from(library.segments);
  } catch {
    return [];
  }
}

/** What the directory is told of a segment. */
async function keepRuns(
  reports: readonly FoundReport[],
  kept: KeptFiles,
  tellRuns: () => Promise<string>,
): Promise<string> {
  const make = async () => [{ path: 'runs', content: Buffer.from(await tellRuns()) }];
  const [runs] = await kept.files(['runs', ...toKey(reports)], make);
  return Buffer.from(runs?.content ?? []).toString();
}

/**
 * The segments of a branch, with the reports of each: what divides them is the same everywhere.
 *
 * @throws Error where its site was built by another version of the program
 */
async function divideBranch(
  { name, slug, site, library }: Branch,
  program: string,
  longest: number,
): Promise<Division[]> {
  const divided = toSegments(await findBuiltReports(site), longest);
  const isSame =
    library.program.id === program &&
    library.segments.length === divided.length &&
    library.segments.every(({ reports }, at) => reports === divided[at]?.length);
  if (!isSame) {
    throw new Error(`分库“${name}”（${site}）由别的版本建成：请用同一版本重新建站`);
  }
  return library.segments.map((segment, at) => ({
    reports: (divided[at] ?? []).map((report) => ({
      ...report,
      entry: ofBranch(slug, report.entry),
    })),
    years: segment.years,
    entry: { ...segment, branch: slug },
  }));
}

/** Write the directory; it is named by the segments of which it tells. */
function writeDirectory(
  directory: DirectoryBuilder,
  { segments }: LibraryEntry,
  bundle: string,
  standing: string | undefined,
): { id: string; buckets: number } {
  const { buckets } = directory;
  const content = Buffer.from(JSON.stringify([segments.map((segment) => segment.id), buckets]));
  const id = digestOf([{ path: '', content }]);
  // Of many buckets most tell the same as before, under another name.
  const [old] = standing === undefined ? [] : globSync(join(standing, 'directory/*'));
  writeFiles(join(bundle, 'directory', id), directory.files(), old);
  return { id, buckets };
}
