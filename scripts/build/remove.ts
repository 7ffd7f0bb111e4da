import { type Dirent, readdirSync, rmdirSync, rmSync } from 'node:fs';
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
  const paths = listTwoLevels(folder);
  if (paths.length > atOnce) await removeAll(folder, paths);
  rmSync(folder, { recursive: true, force: true });
}

/**
 * Remove what is in a folder, but not other names of files that another folder has under the same paths.
 *
 * @returns whether any is left; if not, the folder is gone
 */
export async function removeUnshared(folder: string, other: string): Promise<boolean> {
  const isShared = await removeAll(folder, listTwoLevels(folder), other);
  for (const entry of list(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && list(path).length === 0) rmdirSync(path);
  }
  if (!isShared) rmSync(folder, { recursive: true });
  return isShared;
}

/** @returns whether any is left */
async function removeAll(folder: string, paths: string[], other?: string): Promise<boolean> {
  const all = inChunks(paths, atOnce).map((some) => removeInThread({ folder, paths: some, other }));
  return (await Promise.all(all)).some((stay) => stay);
}

/** What is in a folder, by the paths in it, and instead of its own folders what is in them: no thread is given most of it. */
function listTwoLevels(folder: string): string[] {
  return list(folder).flatMap((entry) =>
    entry.isDirectory()
      ? list(join(folder, entry.name)).map(({ name }) => join(entry.name, name))
      : [entry.name],
  );
}

function list(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true });
}
