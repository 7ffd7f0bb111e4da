/** The results that are shown, and the button that shows more of them. */
import type { Hit } from './engine.ts';
import type { Line } from './lines.ts';
import { pageElement } from './page-element.ts';
import type { Results, SearchState } from './protocol.ts';
import { appendHits, appendLines } from './results.ts';

/** Matching blocks or lines shown at first, and with every press of the button below them. */
const firstCount = { blocks: 30, lines: 100 };
const moreCount = { blocks: 120, lines: 400 };

export const list = pageElement('[data-search-results]', HTMLElement);
export const more = pageElement('[data-search-more]', HTMLButtonElement);

let shown = 0;

/** How many blocks or lines are shown. */
export function shownCount(): number {
  return shown;
}

/** How many to ask for at first; `open` restores as many as were open before. */
export function firstOf({ view }: SearchState, open = 0): number {
  return Math.max(open, firstCount[view]);
}

/** How many to ask for below those shown. */
export function moreOf({ view }: SearchState): number {
  return moreCount[view];
}

/** Take away what an earlier search has shown. */
export function clearList(): void {
  shown = 0;
  list.replaceChildren();
  more.hidden = true;
}

/** Show blocks below those that are there. */
export function append(hits: readonly Hit[], { q }: SearchState): void {
  appendHits(list, hits, q);
  shown += hits.length;
}

/** Show lines below those that are there. */
export function appendAsLines(lines: readonly Line[], { q }: SearchState): void {
  if (lines.length > 0) appendLines(list, lines, q);
  shown += lines.length;
}

/** Offer what follows those that are there. */
export function offerMore({ blocks, lineCount }: Results, { view }: SearchState): void {
  const [all, unit] = view === 'lines' ? [lineCount, '行'] : [blocks, '段'];
  more.hidden = shown >= all;
  more.textContent = `再显示${Math.min(moreCount[view], all - shown)}${unit}（共${all}${unit}）`;
}

/** Lead the keyboard to one of the results, counted from 0. */
export function focusResult(position: number): void {
  const links = list.querySelectorAll<HTMLElement>('[data-search-result] a, tbody a');
  links[position]?.focus();
}

/** The first result that is in view, and where its upper edge stands in the window. */
export interface PlaceInView {
  result: number;
  top: number;
}

const results = '[data-search-result], tbody tr';

/** Where a reader is in the results; nothing before the first of them. */
export function placeInView(): PlaceInView | undefined {
  if (scrollY === 0) return undefined;
  const all = [...list.querySelectorAll(results)];
  const result = all.findIndex((each) => each.getBoundingClientRect().bottom > 0);
  const top = all[result]?.getBoundingClientRect().top;
  return top === undefined ? undefined : { result, top };
}

/** Lead back to where a reader was: results out of view have no height of their own yet. */
export function bringBack({ result, top }: PlaceInView): void {
  const target = list.querySelectorAll(results)[result];
  target?.scrollIntoView();
  scrollBy(0, (target?.getBoundingClientRect().top ?? top) - top);
}
