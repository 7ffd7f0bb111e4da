/** How the main part of every page begins. */
export const mainTag = '<main id="main"';

/**
 * Whether a text is a page of the site from its head to its foot: not half of one, nor what a network
 * gives in its place, nor one that only leads to another.
 */
export function isWholePage(html: string): boolean {
  return mainPart(html) !== '';
}

/** The main part of a page, without its head and its foot; of what is no whole page, nothing. */
export function mainPart(html: string): string {
  const start = html.indexOf(mainTag);
  const end = html.lastIndexOf('<footer class="site-footer"');
  return start === -1 || end < start ? '' : html.slice(start, end);
}
