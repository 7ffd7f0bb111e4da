/** The searches of before, and words to tap, offered while nothing is asked. */
import { pageElement } from './page-element.ts';
import type { SearchState } from './protocol.ts';
import { recentSearches } from './recent.ts';
import { searchLink } from './search-link.ts';

const recent = pageElement('[data-search-recent]', HTMLElement);
const list = pageElement('[data-search-recent] ul', HTMLUListElement);
/** A library that speaks of nothing twice has no words to tap. */
const words = document.querySelector<HTMLElement>('[data-search-words]');
export const forget = pageElement('[data-search-forget]', HTMLButtonElement);

/** Offer words to tap and the searches of before, where there are any. */
export function showRecent(state: SearchState): void {
  if (words) words.hidden = false;
  const searches = recentSearches();
  recent.hidden = searches.length === 0;
  list.replaceChildren(...searches.map((query) => searchLink(state, query, query)));
}

/** Offer them no longer. */
export function hideRecent(): void {
  if (words) words.hidden = true;
  recent.hidden = true;
}
