import {
  copyFileSync,
  linkSync,
  mkdirSync,
  readFileSync,
  type Stats,
  statSync,
  utimesSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { type BuiltFile, digestOf, isAsKnown } from './read-file.ts';

/** What a file of the site that stands is compared by. */
type Known = Pick<BuiltFile, 'bytes' | 'written' | 'digest'>;

/** Files that are to be taken from the site that stands, by their paths in it. */
interface Given {
  standing: string;
  fresh: string;
  files: readonly (Known & { file: string })[];
}

/**
 * What a thread does for `built-files.ts`: files come into the new site that are still what the last build
 * has written.
 *
 * @returns when each was written, in milliseconds; nothing of those that do not stand in the new site now
 */
export default function work({ standing, fresh, files }: Given): (number | undefined)[] {
  const folders = new Set<string>();
  return files.map(({ file, ...known }) => {
    const from = join(standing, file);
    const stat = statSync(from, { throwIfNoEntry: false });
    if (stat?.size !== known.bytes) return undefined;
    if (!isAsKnown(known, stat) && digestOf(readFileSync(from)) !== known.digest) return undefined;
    const to = join(fresh, file);
    const folder = dirname(to);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    return linkOrCopy(from, to, stat) ? stat.mtime.getTime() : undefined;
  });
}

/** The same file under another name, or a copy where a disk has no links; not where something is there. */
function linkOrCopy(from: string, to: string, { atime, mtime }: Stats): boolean {
  try {
    linkSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    copyFileSync(from, to);
    utimesSync(to, atime, mtime);
  }
  return true;
}
