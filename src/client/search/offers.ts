/** What the page offers to search for instead: other names, and strings that do occur. */
import type { SynonymGroup } from '../../schemas/synonym.ts';
import { synonymsOf } from '../../search/synonyms.ts';
import type { Near } from './near.ts';
import { pageElement } from './page-element.ts';
import type { SearchState } from './protocol.ts';
import { searchLink } from './search-link.ts';

const near = pageElement('[data-search-near]', HTMLUListElement);
const synonyms = pageElement('[data-search-synonyms]', HTMLElement);
const synonymList = pageElement('[data-search-synonyms] ul', HTMLUListElement);
const synonymGroups: SynonymGroup[] = JSON.parse(synonyms.dataset['searchSynonyms'] ?? '[]');

/** Other names of what was asked for, which the texts hold. */
export function showSynonyms(state: SearchState): void {
  const offered = synonymsOf(state.q, synonymGroups);
  synonyms.hidden = offered.length === 0;
  synonymList.replaceChildren(...offered.map(({ query, text }) => searchLink(state, query, text)));
}

/** Strings that do occur, in the place of those that do not. */
export function showNear(state: SearchState, offered: readonly Near[]): void {
  near.hidden = offered.length === 0;
  near.replaceChildren(
    ...offered.map(({ text, blocks }) => searchLink(state, text, `${text}（${blocks}段）`)),
  );
}
