/** The results that are shown, and the button that shows more of them. */
import type { Hit } from './answer.ts';
import type { Line } from './lines.ts';
import { pageElement } from './page-element.ts';
import type { Results, SearchState } from './protocol.ts';
import { appendHits, appendLines } from './results.ts';

/** Matching blocks or lines shown at first, and with every press of the button below them. */
const firstCount = { blocks: 10, lines: 100, times: 0 };
const moreCount = { blocks: 120, lines: 400, times: 0 };

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

/** What comes when the reader asks for more: further results, more of the texts, or more reports. */
export type More = 'results' | 'texts' | 'reports';

/** What would come after the results that are there. */
export function moreAfter(results: Results, { view }: SearchState): More | undefined {
  // They are counted in everything at once.
  if (view === 'times') return undefined;
  const { next, lineCount, linedBlocks, blocks, looked, segments } = results;
  if (view === 'blocks' ? next > 0 : shown < lineCount) return 'results';
  if (view === 'lines' && linedBlocks < blocks) return 'texts';
  return looked < segments ? 'reports' : undefined;
}

/** Offer what follows those that are there. */
export function offerMore(results: Results, state: SearchState): void {
  const { next, blocks, lineCount, linedBlocks, looked, segments } = results;
  const kind = moreAfter(results, state);
  more.hidden = kind === undefined;
  const all = `${looked < segments ? '至少' : '共'}${blocks}段`;
  if (kind === 'reports') more.textContent = `往下查（还有${segments - looked}组报告）`;
  if (kind === 'texts') more.textContent = `往下读（已读${linedBlocks}段，${all}）`;
  if (kind === 'results') {
    more.textContent =
      state.view === 'lines'
        ? `再显示${Math.min(moreCount.lines, lineCount - shown)}行（共${lineCount}行）`
        : `再显示${next}段（${all}）`;
  }
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

/** Lead back to where a reader was. */
export function bringBack({ result, top }: PlaceInView): void {
  const target = list.querySelectorAll(results)[result];
  if (target) scrollBy(0, target.getBoundingClientRect().top - top);
}
