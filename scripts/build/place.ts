import { existsSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { freshOf } from '../../src/library/site-folders.ts';
import { inThread } from '../../src/library/threads.ts';
import type removeInThread from './remove-thread.ts';

/** Where a new site grows, and how it takes the place of the old one. */
interface Place {
  /** The folder of the new site. It stands beside the old one, so that a name is all that changes. */
  fresh: string;
  /** Put the new site in the place of the old one, which stays beside it until the next build. */
  take: () => Promise<void>;
}

const remove = inThread<typeof removeInThread>('scripts/build/remove-thread.ts');

/** Prepare the place of a site; what a build that was killed has left is put in order. */
export function openPlace(folder: string): Place {
  restoreSite(folder);
  // A link leads to where hosts read: the folder there is what changes, not the link.
  const site = existsSync(folder) ? realpathSync(folder) : folder;
  const [fresh, old, past] = [freshOf(site), oldOf(site), pastOf(site)];
  for (const left of [fresh, old]) rmSync(left, { recursive: true, force: true });
  // The files of a large site take seconds, in which the new one begins.
  const removed = existsSync(past) ? remove(past) : Promise.resolve();
  // Who waits for it is told of a failure; until then nobody is.
  removed.catch(() => {});
  return {
    fresh,
    async take() {
      if (existsSync(site)) renameSync(site, old);
      renameSync(fresh, site);
      try {
        await removed;
        if (existsSync(old)) renameSync(old, past);
      } catch (error) {
        // The new site stands. What is left of the old ones is in nobody's way.
        console.warn(`${past} 删不去：${error instanceof Error ? error.message : error}`);
      }
    },
  };
}

/** Put the old site back where a build was killed just when the new one took its place. */
export function restoreSite(folder: string): void {
  if (!existsSync(folder) && existsSync(oldOf(folder))) renameSync(oldOf(folder), folder);
}

/** Where the old site is while the new one takes its place, and where it is then. */
const oldOf = (site: string) => `${site}.old`;
const pastOf = (site: string) => `${site}.past`;
