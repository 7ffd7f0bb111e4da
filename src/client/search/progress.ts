/** Whether a search is under way, and what it came to: numbers, words, and words to hear. */
import { withBase } from '../../library/routes.ts';
import type { Message } from './messages.ts';
import { pageElement } from './page-element.ts';
import type { Totals } from './protocol.ts';

const room = pageElement('.search-totals', HTMLElement);
const summary = pageElement('[data-search-summary]', HTMLElement);
const counter = pageElement('[data-search-count]', HTMLElement);
const reportCounter = pageElement('[data-search-reports]', HTMLElement);
const partial = [
  pageElement('[data-search-least]', HTMLElement),
  pageElement('[data-search-partial]', HTMLElement),
];
const lookedAt = pageElement('[data-search-looked]', HTMLElement);
export const rest = pageElement('[data-search-rest]', HTMLButtonElement);
const message = pageElement('[data-search-message]', HTMLElement);
export const retry = pageElement('[data-search-retry]', HTMLButtonElement);
const kept = pageElement('[data-search-kept]', HTMLAnchorElement);
const moreMessage = pageElement('[data-search-more-message]', HTMLElement);
const live = pageElement('[data-search-live]', HTMLElement);
const list = pageElement('[data-search-results]', HTMLElement);

/** Say whether the results are those of the form, or will be. */
export function setBusy(busy: boolean): void {
  setCounting(busy);
  list.setAttribute('aria-busy', String(busy));
}

/** Say that the results are there, while they are still being counted. */
export function setShown(): void {
  list.setAttribute('aria-busy', 'false');
}

/** Say whether what was found is still being counted. */
export function setCounting(counting: boolean): void {
  counter.setAttribute('aria-busy', String(counting));
}

/** Show the number of blocks and reports that were found, as far as was looked; without results, nothing. */
export function showTotals(totals?: Totals): void {
  summary.hidden = totals === undefined;
  counter.textContent = String(totals?.blocks ?? '');
  reportCounter.textContent = String(totals?.reports ?? '');
  const { looked, segments } = totals ?? { looked: 0, segments: 0 };
  const isWhole = looked >= segments;
  for (const part of partial) part.hidden = isWhole;
  lookedAt.textContent = isWhole ? '' : `已查${looked}/${segments}组报告`;
  rest.hidden = true;
}

/** What is told of a number that is still being counted takes no less room than now: results below it stay. */
export function keepRoom(): void {
  room.style.minHeight = `${room.getBoundingClientRect().height}px`;
}

/** The next search has other results. */
export function freeRoom(): void {
  room.style.minHeight = '';
}

/** Offer to look into what is left. */
export function offerRest({ looked, segments }: Pick<Totals, 'looked' | 'segments'>): void {
  rest.hidden = looked >= segments;
  rest.textContent = `查完其余${segments - looked}组`;
}

/** What is offered where a search has failed. */
interface Offers {
  retry: boolean;
  /** What may be looked for in the reports that are kept on this device. */
  kept?: string | undefined;
}

/** Say something on the page, and something shorter to a reader who listens; offer what may help. */
export function say({ written, spoken }: Message, offers: Offers = { retry: false }): void {
  message.hidden = written === '';
  message.textContent = written;
  live.textContent = spoken;
  retry.hidden = !offers.retry;
  // Without a service worker nothing is kept.
  kept.hidden = offers.kept === undefined || !navigator.serviceWorker?.controller;
  kept.href = `${withBase('/offline/')}?${new URLSearchParams({ q: offers.kept ?? '' })}`;
}

/** Say something beside the button that shows more results. */
export function sayOfMore({ written, spoken }: Message): void {
  moreMessage.hidden = written === '';
  moreMessage.textContent = written;
  announce(spoken);
}

/** Say something to a reader who listens. */
export function announce(spoken: string): void {
  if (spoken !== '') live.textContent = spoken;
}
