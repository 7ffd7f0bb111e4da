/** The button that makes a file of all lines. */
import { withBase } from '../../library/routes.ts';
import { make } from '../site/dom.ts';
import type { Line } from './lines.ts';
import { toLinesCsv, toLinesName } from './lines-csv.ts';
import { type Message, silence } from './messages.ts';
import { pageElement } from './page-element.ts';
import { announce } from './progress.ts';
import type { SearchState, Totals } from './protocol.ts';

const room = pageElement('[data-search-download]', HTMLElement);
export const download = pageElement('[data-search-download] button', HTMLButtonElement);
const message = pageElement('[data-search-download] span', HTMLElement);

/** Offer the lines, where there are any. */
export function offerDownload(state?: SearchState, found?: Pick<Totals, 'blocks'>): void {
  room.hidden = state?.view !== 'lines' || found?.blocks === 0;
  sayOfDownload(silence);
}

/** Say beside the button how far it has come. */
export function sayOfDownload({ written, spoken }: Message): void {
  message.textContent = written;
  announce(spoken);
}

/** Give the reader a file of lines. */
export function save(lines: readonly Line[], { q }: SearchState): void {
  const csv = toLinesCsv(lines, (path) => new URL(withBase(path), location.href).href);
  const href = URL.createObjectURL(new Blob([csv], { type: 'text/csv' }));
  make('a', { href, download: toLinesName(q) }).click();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
