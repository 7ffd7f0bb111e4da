import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LibraryEntry } from '../files.ts';
import { type FoundReport, findReports, readBlocks } from './built-reports.ts';
import { DirectoryBuilder } from './directory.ts';
import { writeProgram } from './program.ts';
import {
  digestOf,
  type KeepFiles,
  type PreparedSegment,
  prepareSegment,
  type ReadReport,
  writeSegment,
} from './segment.ts';
import { segmentLength, toSegments } from './segments.ts';
import { writeFiles } from './write-files.ts';

/**
 * Index the reports in a built site and write the bundle to its folder `pagefind/`: the segments,
 * each a bundle of Pagefind's with its texts, the directory that tells where to look, and the
 * program. Only one segment is in memory, and the next one while Pagefind works at it.
 *
 * @param site folder of the built site
 * @param options.keep what was made of the same words, and the program, need not be made again
 */
export async function buildIndex(
  site: string,
  {
    longest = segmentLength,
    keep = (_, make) => make(),
  }: { longest?: number; keep?: KeepFiles } = {},
): Promise<{ reports: number; segments: number }> {
  const found = await findReports(site);
  if (found.length === 0) {
    throw new Error(
      `${site} has no report.json to index; run \`npm run content\` before the build`,
    );
  }
  const bundle = join(site, 'pagefind');
  await rm(bundle, { recursive: true, force: true });
  const work = await mkdtemp(join(tmpdir(), 'pagefind-'));
  try {
    const divided = toSegments(found, longest);
    const length = found.reduce((sum, report) => sum + report.length, 0);
    // Of one segment there is nothing to choose.
    const directory = divided.length > 1 ? new DirectoryBuilder(length, work) : undefined;
    const program = await writeProgram(bundle, keep);
    const library: LibraryEntry = {
      segments: [],
      program: { id: program.id, files: program.files.map(({ path }) => path) },
    };
    const segments = join(bundle, 'segments');
    let next: PreparedSegment | undefined;
    for (const [number, reports] of divided.entries()) {
      const segment = next ?? (await prepare(site, reports));
      next = undefined;
      const meanwhile = async () => {
        await directory?.add(segment.reports);
        const following = divided[number + 1];
        if (following) next = await prepare(site, following);
      };
      const teller = directory === undefined ? program : undefined;
      library.segments.push(await writeSegment(segment, segments, keep, meanwhile, teller));
    }
    if (directory) library.directory = writeDirectory(directory, library, bundle);
    writeFiles(bundle, [{ path: 'library.json', content: Buffer.from(JSON.stringify(library)) }]);
    return { reports: found.length, segments: divided.length };
  } finally {
    await rm(work, { recursive: true });
  }
}

async function prepare(site: string, found: readonly FoundReport[]): Promise<PreparedSegment> {
  const reports: ReadReport[] = [];
  for (const report of found) {
    reports.push({ ...report, blocks: await readBlocks(site, report) });
  }
  return prepareSegment(reports);
}

/** Write the directory; it is named by the segments of which it tells. */
function writeDirectory(
  directory: DirectoryBuilder,
  { segments }: LibraryEntry,
  bundle: string,
): { id: string; buckets: number } {
  const { buckets } = directory;
  const content = Buffer.from(JSON.stringify([segments.map((segment) => segment.id), buckets]));
  const id = digestOf([{ path: '', content }]);
  writeFiles(join(bundle, 'directory', id), directory.files());
  return { id, buckets };
}
