import { lstatSync, type Stats } from 'node:fs';

/** What stands under a name; nothing also where a file is in the way. */
export function lookAt(path: string): Stats | undefined {
  try {
    return lstatSync(path);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) {
      return undefined;
    }
    throw error;
  }
}

/** What tells a file apart from all others, as `stat` has it. */
interface Identity {
  dev: number;
  ino: number;
}

/** Whether two names are of one file. */
export function isSameFile(a: Identity | undefined, b: Identity | undefined): boolean {
  return a !== undefined && a.dev === b?.dev && a.ino === b.ino;
}
