/** What the page offers to search for instead: other names, and strings that do occur. */
import type { SynonymGroup } from '../../schemas/synonym.ts';
import { synonymsOf } from '../../search/synonyms.ts';
import { pageElement } from './page-element.ts';
import type { Results, SearchState } from './protocol.ts';
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

/**
 * Where nothing is found, strings that do occur in the place of those that do not, or the same search
 * without its filters.
 */
export function showNear(
  state: SearchState,
  results: Pick<Results, 'blocks' | 'unfiltered' | 'isFiltered' | 'near'>,
): void {
  const isFiltered = results.blocks === 0 && (results.unfiltered > 0 || results.isFiltered);
  const links = results.near.map(({ text, blocks }) =>
    searchLink(state, text, `${text}（${blocks}段）`),
  );
  if (isFiltered) {
    const all = { ...state, county: '', year: '', kind: '', part: '' };
    const count = results.isFiltered ? '' : `（${results.unfiltered}段）`;
    links.push(searchLink(all, state.q, `不加筛选${count}`));
  }
  near.replaceChildren(...links);
  near.hidden = links.length === 0;
}

/** Take away what was offered. */
export function clearNear(): void {
  near.replaceChildren();
  near.hidden = true;
}
