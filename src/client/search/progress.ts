/** Whether a search is under way, and what it came to: numbers, words, and words to hear. */
import type { Message } from './messages.ts';
import { pageElement } from './page-element.ts';
import type { Results } from './protocol.ts';

const summary = pageElement('[data-search-summary]', HTMLElement);
const counter = pageElement('[data-search-count]', HTMLElement);
const reportCounter = pageElement('[data-search-reports]', HTMLElement);
const message = pageElement('[data-search-message]', HTMLElement);
export const retry = pageElement('[data-search-retry]', HTMLButtonElement);
const moreMessage = pageElement('[data-search-more-message]', HTMLElement);
const live = pageElement('[data-search-live]', HTMLElement);
const list = pageElement('[data-search-results]', HTMLElement);

/** Say whether the results are those of the form, or will be. */
export function setBusy(busy: boolean): void {
  counter.setAttribute('aria-busy', String(busy));
  list.setAttribute('aria-busy', String(busy));
}

/** Show how many blocks and reports were found; without results, nothing. */
export function showTotals(results?: Pick<Results, 'blocks' | 'reports'>): void {
  summary.hidden = results === undefined;
  counter.textContent = String(results?.blocks ?? '');
  reportCounter.textContent = String(results?.reports ?? '');
}

/** Say something on the page, and something shorter to a reader who listens; offer to try again. */
export function say({ written, spoken }: Message, offers = { retry: false }): void {
  message.hidden = written === '';
  message.textContent = written;
  live.textContent = spoken;
  retry.hidden = !offers.retry;
}

/** Say something beside the button that shows more results. */
export function sayOfMore({ written, spoken }: Message): void {
  moreMessage.hidden = written === '';
  moreMessage.textContent = written;
  if (spoken !== '') live.textContent = spoken;
}
