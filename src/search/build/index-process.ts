import { branches } from './branches.ts';
import { buildIndex } from './bundle.ts';
import { findReports } from './found-reports.ts';
import { keepFiles } from './keep-files.ts';

/** What is indexed, and where the index grows: folders, from the project's. */
interface Given {
  content: string;
  bundle: string;
}

/**
 * What a process does for `integrations/pagefind.ts`: it indexes the library. What it makes of the words
 * would hold up who prints the pages, and its memory goes with it.
 */
export default async function work({ content, bundle }: Given): ReturnType<typeof buildIndex> {
  return buildIndex(await findReports(content), bundle, { keep: keepFiles, branches });
}
