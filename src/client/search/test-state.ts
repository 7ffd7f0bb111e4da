import type { SearchState } from './protocol.ts';

/** What a reader asks for who types words and chooses nothing else. */
export function makeSearchState(q: string, others: Partial<SearchState> = {}): SearchState {
  return {
    q,
    within: 'block',
    county: '',
    year: '',
    kind: '',
    part: '',
    order: 'newest',
    view: 'blocks',
    sort: 'place',
    ...others,
  };
}
