import { constants, copyFileSync, linkSync, mkdirSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type BroughtFile, changedMeanwhile, isAsKnown } from './read-file.ts';

/** Files of the site that stands, by their paths in it, and the folder that they are to stand in, too. */
interface Given {
  standing: string;
  fresh: string;
  files: readonly BroughtFile[];
}

/**
 * What a thread does for `built-files.ts`: each file has another name in the new site, or is copied where a
 * disk has no links.
 *
 * @throws Error where something is there already, or a file has gone or changed since it was looked at
 */
export default function work({ standing, fresh, files }: Given): void {
  const folders = new Set<string>();
  for (const { file, ...known } of files) {
    const to = join(fresh, file);
    const folder = dirname(to);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    const from = join(standing, file);
    linkOrCopy(from, to);
    if (!isAsKnown(known, statSync(from))) throw changedMeanwhile(from);
  }
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (['EEXIST', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    const { atime, mtime } = statSync(from);
    copyFileSync(from, to, constants.COPYFILE_EXCL);
    utimesSync(to, atime, mtime);
  }
}
