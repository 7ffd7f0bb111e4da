import type { ReadCounty } from './read-county.ts';

/**
 * The versions of the numbers that the reports of a county tell, as `src/content/versions` has them: a line
 * for each indicator, with a digest that changes when any of its numbers does. When that was is known to
 * git, which says it of a line; the build asks it (`src/share/dates.ts`).
 *
 * @example compileVersions({ told: [{ slug: 'gdp', version: '4f1d' }] }) // => 'gdp\t4f1d\n'
 */
export function compileVersions({
  told,
}: {
  told: readonly Pick<ReadCounty['told'][number], 'slug' | 'version'>[];
}): string {
  return told
    .map(({ slug, version }) => `${slug}\t${version}\n`)
    .sort()
    .join('');
}
