/** How the main part of every page begins. */
export const mainTag = '<main id="main"';

/**
 * Whether a text is a page of the site from its head to its foot: not half of one, nor what a network
 * gives in its place, nor one that only leads to another.
 */
export function isWholePage(html: string): boolean {
  const foot = html.lastIndexOf('<footer class="site-footer"');
  return html.includes(mainTag) && foot > html.indexOf(mainTag);
}
