/** The searches of before, offered while there is no other. */
import { pageElement } from './page-element.ts';
import type { SearchState } from './protocol.ts';
import { recentSearches } from './recent.ts';
import { searchLink } from './search-link.ts';

const recent = pageElement('[data-search-recent]', HTMLElement);
const list = pageElement('[data-search-recent] ul', HTMLUListElement);
export const forget = pageElement('[data-search-forget]', HTMLButtonElement);

/** Offer the searches of before, where there are any. */
export function showRecent(state: SearchState): void {
  const searches = recentSearches();
  recent.hidden = searches.length === 0;
  list.replaceChildren(...searches.map((query) => searchLink(state, query, query)));
}

/** Offer them no longer. */
export function hideRecent(): void {
  recent.hidden = true;
}
