/** Entry → URL. Nothing else in the project joins paths. */
/** How the slugs of facts begin: indicators that no seed registers, which stand in a row and not on a page. */
export const factPrefix = 'fact-';

interface Place {
  county: string;
  year: number;
  kind: string;
}

/**
 * Path of a report's page from the site's root, without the base path.
 * The kind is part of it only where a county has several documents of one year.
 *
 * @param siblings the reports of the same county and year, this one included
 */
export function reportPath(report: Place, siblings: readonly Place[]): string {
  const year = `/${report.county}/${report.year}/`;
  const documents = siblings.filter(
    (other) => other.county === report.county && other.year === report.year,
  );
  return documents.length > 1 ? `${year}${report.kind}/` : year;
}

/** Path of a topic's page from the site's root. */
export function topicPath({ slug }: { slug: string }): string {
  return `/topics/${slug}/`;
}

/**
 * Where the picture of a page stands, from the site's root.
 *
 * @example cardPath('/jiangxian/2024/') // => '/og/jiangxian/2024.png'
 */
export function cardPath(page: string): string {
  return `/og/${pictureName(page)}.png`;
}

/** Where the poster of a page stands, from the site's root. */
export function posterPath(page: string): string {
  return `/posters/${pictureName(page)}.png`;
}

/**
 * The name that a page's pictures have in their folders.
 *
 * @example pictureName('/jiangxian/2024/') // => 'jiangxian/2024'
 */
export function pictureName(page: string): string {
  return page === '/' ? 'index' : page.slice(1, -1);
}

/**
 * Path of a search from the site's root.
 *
 * @example searchPath({ q: '大桥', county: 'jia' }) // => '/search/?q=%E5%A4%A7%E6%A1%A5&county=jia'
 */
export function searchPath(state: {
  q: string;
  county?: string;
  year?: number;
  kind?: string;
}): string {
  const parameters = Object.entries(state).map(([name, value]) => [name, String(value)]);
  return `/search/?${new URLSearchParams(parameters)}`;
}

/**
 * Path of an indicator: of its page, or of its row among the others where it is a fact of its own.
 *
 * @example indicatorPath('fact-1a2b3c4d') // => '/indicators/#fact-1a2b3c4d'
 */
export function indicatorPath(slug: string): string {
  return hasPage({ slug }) ? `/indicators/${slug}/` : `/indicators/#${slug}`;
}

/** Whether an indicator has a page, files and a picture of its own. */
export function hasPage({ slug }: { slug: string }): boolean {
  return !slug.startsWith(factPrefix);
}

/**
 * Put the site's base path before a path from its root.
 *
 * @example withBase('/search/', '/library') // => '/library/search/'
 */
export function withBase(path: string, base: string = import.meta.env.BASE_URL): string {
  return base.replace(/\/$/, '') + path;
}

/**
 * Full address of a path from the site's root.
 *
 * @example toAddress('/search/', 'https://example.org', '/library') // => 'https://example.org/library/search/'
 */
export function toAddress(
  path: string,
  site: string = import.meta.env.SITE ?? '',
  base: string = import.meta.env.BASE_URL,
): string {
  return new URL(withBase(path, base), site).href;
}

/** A place that can be gone to, with the words that lead there. */
export interface Link {
  title: string;
  href: string;
}

/**
 * A link to a path from the site's root.
 *
 * @example toLink('指标', '/indicators/') // => { title: '指标', href: '/library/indicators/' }
 */
export function toLink(title: string, path: string): Link {
  return { title, href: withBase(path) };
}
