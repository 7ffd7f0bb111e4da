import { withBase } from '../../library/routes.ts';
import { make } from '../site/dom.ts';

/** The full address of a path from the site's root. */
export function addressOf(path: string): string {
  return new URL(withBase(path), location.href).href;
}

/** Give the reader a file of a table. */
export function saveFile(csv: string, name: string): void {
  const href = URL.createObjectURL(new Blob([csv], { type: 'text/csv' }));
  make('a', { href, download: name }).click();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
