/**
 * A process that indexes the library: what it makes of the words would hold up who prints the pages, and
 * its memory goes with it.
 */
import { branches } from './branches.ts';
import { buildIndex } from './bundle.ts';
import { findReports } from './found-reports.ts';
import { keepFiles } from './keep-files.ts';

/** What is told to who has started it: what was built, or why nothing was. */
export type Told = Awaited<ReturnType<typeof buildIndex>> | { error: string };

// Who started it was killed.
process.on('disconnect', () => process.exit(1));

const [content = '', bundle = ''] = process.argv.slice(2);

async function build(): Promise<Told> {
  try {
    return await buildIndex(await findReports(content), bundle, { keep: keepFiles, branches });
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

process.send?.(await build(), () => process.exit());
