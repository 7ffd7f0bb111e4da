import { make } from './dom.ts';

/**
 * Bring a style sheet that pages do not carry; it is there when this is resolved, and where it does not
 * come what it is for works without it.
 *
 * Such a sheet names no layers, and so goes before all that do: with one that does, browsers ask anew
 * which layer comes last, and lay out the whole page again (Chromium takes its fonts for changed).
 * Where it says `display` it asks for `:not([hidden])`.
 */
export function bringStyle(href: string): Promise<unknown> {
  return new Promise((resolve) => {
    const link = make('link', { rel: 'stylesheet', href });
    link.addEventListener('load', resolve);
    link.addEventListener('error', resolve);
    document.head.append(link);
  });
}
