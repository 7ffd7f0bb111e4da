/** The results that are shown, and the button that shows more of them. */
import { type Results, requestResults } from './client.ts';
import { pageElement } from './page-element.ts';
import type { SearchState } from './protocol.ts';
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

/** Ask for the first results of a state; `open` restores as many as were open before. */
export function requestFirst(state: SearchState, open = 0): Promise<Results | undefined> {
  return requestResults(state, 0, Math.max(open, firstCount[state.view]));
}

/** Ask for the results that follow those shown. */
export function requestMore(state: SearchState): Promise<Results | undefined> {
  return requestResults(state, shown, moreCount[state.view]);
}

/** Take away what an earlier search has shown. */
export function clearList(): void {
  shown = 0;
  list.replaceChildren();
  more.hidden = true;
}

/** Show results below those that are there. */
export function append({ hits, lines, blocks, lineCount }: Results, state: SearchState): void {
  const { q, view } = state;
  if (view === 'lines') {
    if (lines.length > 0) appendLines(list, lines, q);
  } else {
    appendHits(list, hits, q);
  }
  shown += hits.length + lines.length;
  const [all, unit] = view === 'lines' ? [lineCount, '行'] : [blocks, '段'];
  more.hidden = shown >= all;
  more.textContent = `再显示${Math.min(moreCount[view], all - shown)}${unit}（共${all}${unit}）`;
}

/** Lead the keyboard to one of the results, counted from 0. */
export function focusResult(position: number): void {
  const links = list.querySelectorAll<HTMLElement>('[data-search-result] a, tbody a');
  links[position]?.focus();
}
