import { existsSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { freshOf } from '../../src/library/site-folders.ts';

/** Where a new site grows, and how it takes the place of the old one. */
interface Place {
  /** The folder of the new site. It stands beside the old one, so that a name is all that changes. */
  fresh: string;
  /** Put the new site in the place of the old one. */
  take: () => void;
}

/** Prepare the place of a site; what a build that was killed has left is put in order. */
export function openPlace(folder: string): Place {
  restoreSite(folder);
  // A link leads to where hosts read: the folder there is what changes, not the link.
  const site = existsSync(folder) ? realpathSync(folder) : folder;
  const fresh = freshOf(site);
  const old = oldOf(site);
  for (const left of [fresh, old]) rmSync(left, { recursive: true, force: true });
  return {
    fresh,
    take() {
      if (existsSync(site)) renameSync(site, old);
      renameSync(fresh, site);
      rmSync(old, { recursive: true, force: true });
    },
  };
}

/** Put the old site back where a build was killed just when the new one took its place. */
export function restoreSite(folder: string): void {
  if (!existsSync(folder) && existsSync(oldOf(folder))) renameSync(oldOf(folder), folder);
}

const oldOf = (site: string) => `${site}.old`;
