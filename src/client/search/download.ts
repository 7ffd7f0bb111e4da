/** The button that makes a file of all lines, or of how often the words occur. */
import type { Line } from './lines.ts';
import { toLinesCsv, toLinesName } from './lines-csv.ts';
import { type Message, silence } from './messages.ts';
import { pageElement } from './page-element.ts';
import { announce } from './progress.ts';
import type { SearchState, Totals } from './protocol.ts';
import { addressOf, saveFile } from './save-file.ts';

const room = pageElement('[data-search-download]', HTMLElement);
export const download = pageElement('[data-search-download] button', HTMLButtonElement);
const message = pageElement('[data-search-download] span', HTMLElement);

/** Offer the lines, where there are any. */
export function offerDownload(state?: SearchState, found?: Pick<Totals, 'blocks'>): void {
  room.hidden = state === undefined || state.view === 'blocks' || found?.blocks === 0;
  download.textContent = `下载${state?.view === 'times' ? '各报告的次数' : '各行'}（CSV）`;
  sayOfDownload(silence);
}

/** Say beside the button how far it has come. */
export function sayOfDownload({ written, spoken }: Message): void {
  message.textContent = written;
  announce(spoken);
}

/** Give the reader a file of lines. */
export function save(lines: readonly Line[], { q }: SearchState): void {
  saveFile(toLinesCsv(lines, addressOf), toLinesName(q));
}
