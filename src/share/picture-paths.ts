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
