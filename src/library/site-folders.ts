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

/**
 * The folder with other names of files of the site that stands: what is left of the site before it. Whole
 * folders of them can move into a new site, where to link each file and to remove the old name would take
 * longer than all else. It may be deleted any time.
 */
export const spareOf = (standing: string) => `${standing}.spare`;
