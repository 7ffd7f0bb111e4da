import { existsSync, mkdirSync, readdirSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isSameFile, lookAt } from '../library/same-file.ts';
import { type BroughtFile, changedMeanwhile, isAsKnown } from './read-file.ts';

/** Files of the site that stands, by their paths in it; a folder with other names of them; and the new site's. */
interface Given {
  standing: string;
  spare: string;
  fresh: string;
  files: readonly BroughtFile[];
}

/**
 * What a thread does for `built-files.ts`: files that have another name move into the new site under that,
 * folder by folder where all in one move.
 *
 * @returns the files that have none, or whose folder is in the way
 * @throws Error where something is there already, or a file has changed since it was looked at
 */
export default function work({ standing, spare, fresh, files }: Given): string[] {
  const named = new Set(
    files.filter((one) => hasName(one, standing, spare)).map(({ file }) => file),
  );
  const moved = new Set<string>();
  const made = new Set<string>();
  for (const path of findWhole(spare, named)) {
    const to = join(fresh, path);
    const parent = dirname(to);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    if (move(join(spare, path), to)) moved.add(path);
  }
  // A folder may have moved without a file of it that has no other name, or none any more.
  const isMoved = (file: string) =>
    (moved.has(file) || foldersOf(file).some((one) => moved.has(one))) &&
    named.has(file) &&
    existsSync(join(fresh, file));
  return files.map(({ file }) => file).filter((file) => !isMoved(file));
}

/** Whether the file has another name in the folder; that it is still as it is known to be is made sure. */
function hasName({ file, ...known }: BroughtFile, standing: string, spare: string): boolean {
  const own = lookAt(join(spare, file));
  if (!own) return false;
  const path = join(standing, file);
  const stat = statSync(path);
  if (!isAsKnown(known, stat)) throw changedMeanwhile(path);
  // Not every disk tells files apart.
  return isAsKnown(known, own) && isSameFile(own, stat);
}

/** The wanted files of a folder: folders with nothing else in them as one, the others file by file. */
function findWhole(root: string, wanted: ReadonlySet<string>): string[] {
  const touched = new Set([...wanted].flatMap(foldersOf));
  const isWhole = (folder: string, into: string[]): boolean => {
    const own: string[] = [];
    let isAll = true;
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      const isWanted = entry.isDirectory()
        ? touched.has(path) && isWhole(path, own)
        : wanted.has(path);
      if (isWanted) own.push(path);
      else isAll = false;
    }
    if (!isAll) for (const path of own) into.push(path);
    return isAll;
  };
  const whole: string[] = [];
  // The folder itself stays, whatever is in it.
  if (isWhole('', whole)) return readdirSync(root);
  return whole;
}

/** @example foldersOf('a/b/c.html') // => ['a', 'a/b'] */
function foldersOf(file: string): string[] {
  return [...file.matchAll(/\//g)].map(({ index }) => file.slice(0, index));
}

/** Move a file or a folder to where none is; whether it has moved. */
function move(from: string, to: string): boolean {
  if (lookAt(from)?.isDirectory()) return !existsSync(to) && rename(from, to);
  if (existsSync(to)) throw Object.assign(new Error(`EEXIST: ${to}`), { code: 'EEXIST' });
  return rename(from, to);
}

/** Other disks are not reached, and a page may have just been written into a folder of that name. */
function rename(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch {
    return false;
  }
}
