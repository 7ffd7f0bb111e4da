/**
 * Where a site grows while the one before it stands: beside it, so that a name is all that changes when
 * it takes its place.
 */

const fresh = '.new';

/** The folder in which a new site grows. */
export const freshOf = (standing: string) => `${standing}${fresh}`;

/** The folder of the site whose place a new one is to take; nothing where it grows in its own. */
export function standingOf(folder: string): string | undefined {
  const bare = folder.replace(/[\\/]+$/, '');
  return bare.endsWith(fresh) ? bare.slice(0, -fresh.length) : undefined;
}
