import { hash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type BuiltFile, isAsKnown } from './read-file.ts';

/** What is known of files of the site that stands, by their paths in its folder, and the folder of the new one. */
interface Given {
  standing: string;
  fresh: string;
  files: readonly (Pick<BuiltFile, 'bytes' | 'written' | 'digest'> & { file: string })[];
}

/**
 * What a thread does for `built-files.ts`: files that are still what the last build has written.
 *
 * @returns when each was written, in milliseconds: another time than is known, where it has been copied
 *   since; nothing of those that are gone or have other bytes, or whose place is taken in the new site
 */
export default function work({ standing, fresh, files }: Given): (number | undefined)[] {
  return files.map(({ file, digest, ...known }) => {
    const path = join(standing, file);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat?.size !== known.bytes || existsSync(join(fresh, file))) return undefined;
    const isSame = isAsKnown(known, stat) || hash('sha256', readFileSync(path)) === digest;
    return isSame ? stat.mtime.getTime() : undefined;
  });
}
