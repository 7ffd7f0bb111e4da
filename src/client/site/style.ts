import { make } from './dom.ts';

/**
 * Bring a style sheet that pages do not carry; it is there when this is resolved, and where it does not
 * come what it is for works without it.
 */
export function bringStyle(href: string): Promise<unknown> {
  return new Promise((resolve) => {
    const link = make('link', { rel: 'stylesheet', href });
    link.addEventListener('load', resolve);
    link.addEventListener('error', resolve);
    document.head.append(link);
  });
}
