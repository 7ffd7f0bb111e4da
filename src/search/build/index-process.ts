import { branches } from './branches.ts';
import { buildIndex } from './bundle.ts';
import { findReports } from './found-reports.ts';
import { keptFiles } from './keep-files.ts';

/** What is indexed, where the index grows, and the one of the site that stands: folders, from the project's. */
interface Given {
  content: string;
  bundle: string;
  standing: string | undefined;
}

/**
 * What a process does for `integrations/pagefind.ts`: it indexes the library. What it makes of the words
 * would hold up who prints the pages, and its memory goes with it.
 */
export default async function work({
  content,
  bundle,
  standing,
}: Given): ReturnType<typeof buildIndex> {
  const reports = await findReports(content);
  return buildIndex(reports, bundle, { kept: keptFiles, branches, standing });
}
