import { make, makeLink } from '../site/dom.ts';
import { formatState } from './address.ts';
import type { SearchState } from './protocol.ts';

/** A list item that leads to another search, with all else as it is chosen. */
export function searchLink(state: SearchState, q: string, label: string): HTMLLIElement {
  return make('li', {}, makeLink(location.pathname + formatState({ ...state, q }), label));
}
