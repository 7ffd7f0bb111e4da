/** What several prerenderers do with what Astro asks of them. */
import type { PrerenderResult } from 'astro';

/** The response of a page that was printed, with or without what Astro notes of it. */
export function responseOf(result: Response | PrerenderResult): Response {
  return result instanceof Response ? result : result.response;
}

/**
 * Path of what a request asks for, from the site's root.
 *
 * @param base path of the site on its host
 * @example sitePath(new Request('http://localhost/base/jia/'), '/base/') // => '/jia/'
 */
export function sitePath({ url }: Request, base: string): string {
  return decodeURI(new URL(url).pathname).slice(decodeURI(base).replace(/\/$/, '').length);
}
