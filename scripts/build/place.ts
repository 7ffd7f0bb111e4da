import { existsSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { freshOf, spareOf } from '../../src/library/site-folders.ts';
import { move } from './move.ts';
import { removeFolder, removeUnshared } from './remove.ts';

/** Where a new site grows, and how it takes the place of the old one. */
interface Place {
  /** The folder of the new site. It stands beside the old one, so that a name is all that changes. */
  fresh: string;
  /** Put the new site in the place of the old one. */
  take: () => void;
  /** Leave of the old one what is in the new one, too, as other names of its files: see `spareOf`. */
  clear: () => Promise<void>;
}

/**
 * Prepare the place of a site; what a build that was killed has left is put in order.
 *
 * @param folder of the site, or a link to it
 * @param diskOf which disk a file or folder is on
 */
export function openPlace(folder: string, diskOf = (path: string) => statSync(path).dev): Place {
  restoreSite(folder);
  // A link leads to where hosts read: the folder there is what changes, not the link.
  const site = existsSync(folder) ? realpathSync(folder) : folder;
  // Astro moves files within a disk alone: for another one the site grows beside the link.
  const fresh = freshOf(diskOf(dirname(site)) === diskOf(dirname(folder)) ? site : folder);
  const [next, old, spare] = [freshOf(site), oldOf(site), spareOf(site)];
  for (const left of [fresh, next, old]) rmSync(left, { recursive: true, force: true });
  return {
    fresh,
    take() {
      if (fresh !== next) move(fresh, next);
      if (existsSync(site)) renameSync(site, old);
      renameSync(next, site);
    },
    async clear() {
      // What no file of the new one was found under.
      for (const left of new Set([spare, spareOf(folder)])) {
        if (existsSync(left)) await removeFolder(left);
      }
      if (existsSync(old) && (await removeUnshared(old, site))) renameSync(old, spare);
    },
  };
}

/** Put the old site back where a build was killed just when the new one took its place. */
export function restoreSite(folder: string): void {
  if (!existsSync(folder) && existsSync(oldOf(folder))) renameSync(oldOf(folder), folder);
}

const oldOf = (site: string) => `${site}.old`;
