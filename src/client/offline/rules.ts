/** Which requests the service worker answers, and how. */

/**
 * - `page`: from the network, since a reader is to have what was corrected; the copy where that fails
 * - `data`: likewise, what pages read
 * - `program`, `search`: the copy first: their names change with what is in them
 */
export type Rule = 'page' | 'data' | 'program' | 'search';

/** What is asked for. */
export interface Asked {
  address: string;
  isNavigation: boolean;
}

/**
 * How a request is answered; nothing where the browser does it alone: what one downloads, pictures,
 * pages made for other sites, other paths of the host.
 *
 * @param root address of the site, with its base path and a slash at the end
 */
export function ruleOf({ address, isNavigation }: Asked, root: string): Rule | undefined {
  const key = keyOf(address);
  if (!key.startsWith(root)) return undefined;
  const path = key.slice(root.length);
  if (/^(?:_astro|pagefind\/program)\//.test(path)) return 'program';
  if (/^pagefind\/(?:segments|directory)\//.test(path)) return 'search';
  // The lists of what can be kept are of today or of no use.
  if (/^(?:embed|offline)\/./.test(path)) return undefined;
  if (path === '' || path.endsWith('/')) return 'page';
  return !isNavigation && path.endsWith('.json') ? 'data' : undefined;
}

/**
 * The address under which a copy is kept. What follows a question mark only scripts read, and a page
 * has a slash at its end, whether or not it was typed.
 *
 * @example keyOf('https://example.org/jia/2024?view=collate#p3') // => 'https://example.org/jia/2024/'
 */
export function keyOf(address: string): string {
  const { origin, pathname } = new URL(address);
  const isPage = !/\/(?:[^/]*\.[^/]*)?$/.test(pathname);
  return origin + pathname + (isPage ? '/' : '');
}
