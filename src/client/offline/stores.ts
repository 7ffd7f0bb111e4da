/** Where copies are kept in the browser: one cache for each purpose. */
import { keyOf, type Rule } from './rules.ts';

/**
 * - `visited`: pages that were read and what they read
 * - `program`, `search`: what changes its name with its content
 * - `kept`: parcels, `parcels`: what is in them
 */
export const storeNames = ['visited', 'program', 'search', 'kept', 'parcels'] as const;
export type StoreName = (typeof storeNames)[number];

/** Under which rule copies go where. */
export const storeOf: Readonly<Record<Rule, StoreName>> = {
  page: 'visited',
  data: 'visited',
  program: 'program',
  search: 'search',
};

/** How much of what was visited stays. Of `_astro/` a site has some 60 files: those of some builds. */
export const mostIn: Readonly<Partial<Record<StoreName, { copies: number; bytes: number }>>> = {
  visited: { copies: 200, bytes: 50_000_000 },
  program: { copies: 300, bytes: 10_000_000 },
  search: { copies: 2000, bytes: 50_000_000 },
};

/** What the names of all caches of a site begin with: others of its host have theirs. */
export function prefixOf(root: string): string {
  return `library ${new URL(root).pathname} `;
}

/** Open a cache of a site, by its root. */
export function openStore(name: StoreName, root: string): Promise<Cache> {
  return caches.open(prefixOf(root) + name);
}

/** The copy of an address in one of some caches, the first that has one. */
export async function findCopy(
  address: string,
  names: readonly StoreName[],
  root: string,
): Promise<Response | undefined> {
  for (const name of names) {
    // A browser that was cleared has lost what it had open.
    const store = await openStore(name, root).catch(() => undefined);
    const copy = await store?.match(keyOf(address), { ignoreVary: true }).catch(() => undefined);
    if (copy) return copy;
  }
  return undefined;
}
