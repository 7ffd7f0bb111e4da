/** Reports of a large library are read in threads, before the library asks for them one after the other. */
import { fileURLToPath } from 'node:url';
import { inChunks } from '../../src/library/in-chunks.ts';
import type { Made } from '../../src/library/made.ts';
import { inThread } from '../../src/library/threads.ts';
import { readIndicators } from '../observe/read-indicators.ts';
import type { Seed } from '../seeds/read-seeds.ts';
import { readQuestions } from './questions.ts';
import type readInThread from './read-ahead-thread.ts';
import { reportReader } from './read-report.ts';

const readCounties = inThread<typeof readInThread>(
  fileURLToPath(new URL('read-ahead-thread.ts', import.meta.url)),
);

/** Fewer are read as fast as a thread begins. */
const worthIt = 60;

/** Counties that a thread reads at once: so many that their sending is nothing. */
const atOnce = 4;

/**
 * Have those reports read of which nothing is kept, and kept. What is wrong with one is told by who reads
 * it in its turn.
 *
 * @param root the project's folder, in which what is read is kept
 * @param folder of the seeds
 * @param made what `openKept` gives for the root
 * @param tell is told how many have been read, of how many
 * @throws InputError when a file of the vocabulary cannot be used
 */
export async function readAhead(
  root: string,
  folder: string,
  seeds: readonly Seed[],
  made: Made,
  tell: (read: number, all: number) => void,
): Promise<void> {
  // The vocabulary is read for whom it may matter.
  if (seeds.length < worthIt) return;
  const { questions } = readQuestions(folder);
  const { isKept } = reportReader(folder, made, readIndicators(folder), questions);
  const counties = [...Map.groupBy(seeds, ({ source }) => source.county).values()].filter((own) =>
    own.some((seed) => !isKept(seed, own)),
  );
  const all = counties.flat().length;
  if (all < worthIt) return;
  let read = 0;
  const reads = inChunks(counties, atOnce).map(async (some) => {
    await readCounties({ root, folder, counties: some });
    read += some.flat().length;
    tell(read, all);
  });
  await Promise.all(reads);
}
