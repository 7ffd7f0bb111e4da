import { cpSync, renameSync, rmSync } from 'node:fs';

/**
 * Move a file, or a folder to where none is, also to another disk: a site may lie where a link leads.
 * A file takes the place of one that is there.
 */
export function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true });
  }
}
