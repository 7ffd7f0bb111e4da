import { linkSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file by its path from some folder, with its bytes. */
export interface FileContent {
  path: string;
  content: Uint8Array;
}

/**
 * Write files into a folder that has none of them: thousands of small ones, for which waiting costs more
 * than writing.
 *
 * @param standing the same folder of the site that stands. Of a file that is there with the same bytes
 *   the new one is another name: to write it would take longer, and to remove the old one, too
 * @throws Error where a file is there already
 */
export function writeFiles(folder: string, files: Iterable<FileContent>, standing?: string): void {
  const made = new Set<string>();
  for (const { path, content } of files) {
    const file = join(folder, path);
    const parent = dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    if (standing === undefined || !linkSame(join(standing, path), file, content)) {
      // What is there might be another name of a file that stands.
      writeFileSync(file, content, { flag: 'wx' });
    }
  }
}

/** @returns whether the old file has those bytes, and stands under the new name */
function linkSame(old: string, name: string, content: Uint8Array): boolean {
  if (statSync(old, { throwIfNoEntry: false })?.size !== content.length) return false;
  if (!readFileSync(old).equals(content)) return false;
  try {
    linkSync(old, name);
    return true;
  } catch {
    // Not every disk has links, and none has them to another disk; that something is there is said by who writes.
    return false;
  }
}
