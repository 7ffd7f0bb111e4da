import { lstatSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isSameFile, lookAt } from '../../src/library/same-file.ts';

/** Files and folders, by their paths in a folder; and another folder, whose files stay. */
interface Given {
  folder: string;
  paths: readonly string[];
  other: string | undefined;
}

/**
 * What a thread does for `remove.ts`: files and folders go, with all that is in them but other names of
 * files that the other folder has under the same paths.
 *
 * @returns whether any of them stay
 */
export default function work({ folder, paths, other }: Given): boolean {
  if (other !== undefined) return paths.filter((path) => prune(folder, other, path)).length > 0;
  for (const path of paths) rmSync(join(folder, path), { recursive: true, force: true });
  return false;
}

/** @returns whether it stays, or anything in it */
function prune(folder: string, other: string, path: string): boolean {
  const own = join(folder, path);
  const stat = lstatSync(own);
  const twin = lookAt(join(other, path));
  if (stat.isDirectory() && twin?.isDirectory()) {
    const stay = readdirSync(own).filter((name) => prune(folder, other, join(path, name)));
    if (stay.length === 0) rmdirSync(own);
    return stay.length > 0;
  }
  if (isSameFile(stat, twin)) return true;
  rmSync(own, { recursive: true });
  return false;
}
