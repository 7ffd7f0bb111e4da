/** The form of the search page: its controls hold the state, by the names of the address. */
import { parseQuery } from '../../search/query.ts';
import { type Offered, parseState, toParameters } from './address.ts';
import { offerPart } from './facet-choices.ts';
import { pageElement } from './page-element.ts';
import type { SearchState } from './protocol.ts';

export const form = pageElement('[data-search-form]', HTMLFormElement);
export const field = pageElement('[data-search-form] input[data-search]', HTMLInputElement);
const scopes = pageElement('[data-search-scopes]', HTMLFieldSetElement);
const arrangement = pageElement('[data-search-arrangement]', HTMLElement);
const orderField = pageElement('[data-search-order]', HTMLElement);
const sortField = pageElement('[data-search-sort]', HTMLElement);

const offered: Offered = {
  county: valuesOf('county'),
  year: valuesOf('year'),
  kind: valuesOf('kind'),
};

/** The state as the form holds it. */
export function readForm(): SearchState {
  const entries = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
  return parseState(new URLSearchParams(entries), offered);
}

/** Put the state of an address into the form. */
export function fillForm(query: string): void {
  const state = parseState(new URLSearchParams(query), offered);
  const parameters = toParameters(state);
  if (state.part !== '') offerPart(state.part);
  for (const control of form.elements) {
    if (!(control instanceof HTMLInputElement || control instanceof HTMLSelectElement)) continue;
    const value = parameters.get(control.name) ?? '';
    if (control instanceof HTMLInputElement && control.type === 'radio') {
      control.checked = control.value === value;
    } else {
      control.value = value;
    }
  }
}

/** Offer only the choices that make a difference in a state. */
export function showChoices({ q, within, view }: SearchState): void {
  // One word is always together with itself.
  scopes.hidden = within === 'block' && parseQuery(q).terms.length < 2;
  arrangement.hidden = q.trim() === '';
  orderField.hidden = view === 'lines';
  sortField.hidden = view === 'blocks';
}

function valuesOf(name: string): string[] {
  const { options } = pageElement(`select[name="${name}"]`, HTMLSelectElement);
  return Array.from(options, ({ value }) => value);
}
