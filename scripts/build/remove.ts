import { type Dirent, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inChunks } from '../../src/library/in-chunks.ts';
import { inThread } from '../../src/library/threads.ts';
import type work from './remove-thread.ts';

const removeInThread = inThread<typeof work>(
  fileURLToPath(new URL('remove-thread.ts', import.meta.url)),
);

/** Files and folders that a thread removes at once; to remove fewer takes no longer than to begin a thread. */
const atOnce = 250;

/**
 * Remove a folder and all that is in it; where that is much, several threads do it: most of the time it
 * takes is spent by the system for each of them.
 */
export async function removeFolder(folder: string): Promise<void> {
  // Two levels deep, so that no thread is given most of it.
  const paths = list(folder).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? list(path).map(({ name }) => join(path, name)) : [path];
  });
  if (paths.length > atOnce) await Promise.all(inChunks(paths, atOnce).map(removeInThread));
  rmSync(folder, { recursive: true, force: true });
}

function list(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true });
}
