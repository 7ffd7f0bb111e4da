import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type BuiltFile, digestOf, isAsKnown } from './read-file.ts';

/** What is known of files of a site, by their paths in its folder. */
interface Given {
  folder: string;
  files: readonly (Pick<BuiltFile, 'bytes' | 'written' | 'digest'> & { file: string })[];
}

/**
 * What a thread does for `built-files.ts`: files that are still what the last build has written.
 *
 * @returns when each was written, in milliseconds: another time than is known, where it has been copied
 *   since; nothing of those that are gone or have other bytes
 */
export default function work({ folder, files }: Given): (number | undefined)[] {
  return files.map(({ file, digest, ...known }) => {
    const path = join(folder, file);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat?.size !== known.bytes) return undefined;
    const isSame = isAsKnown(known, stat) || digestOf(readFileSync(path)) === digest;
    return isSame ? stat.mtime.getTime() : undefined;
  });
}
