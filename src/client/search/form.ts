/** The form of the search page: its controls hold the state, by the names of the address. */
import { sayDistance } from '../../search/nearness.ts';
import { countWanted } from '../../search/query-line.ts';
import type { ScopeChoice, ScopeChoices } from '../../search/scope.ts';
import { type Offered, parseState, toParameters } from './address.ts';
import { offerPart } from './facet-choices.ts';
import { pageElement } from './page-element.ts';
import type { SearchState } from './protocol.ts';
import { showTyped } from './typed-lists.ts';

export const form = pageElement('[data-search-form]', HTMLFormElement);
export const field = pageElement('[data-search-form] input[data-search]', HTMLInputElement);
const within = pageElement('select[name="in"]', HTMLSelectElement);
const withinField = pageElement('[data-search-within]', HTMLElement);
const arrangement = pageElement('[data-search-arrangement]', HTMLElement);
const orderField = pageElement('[data-search-order]', HTMLElement);
const sortField = pageElement('[data-search-sort]', HTMLElement);
/** What the filters offer. */
export const choices: ScopeChoices = {
  county: choicesOf('county'),
  year: choicesOf('year'),
  kind: choicesOf('kind'),
};
const offered: Offered = {
  county: choices.county.map(({ value }) => value),
  year: choices.year.map(({ value }) => value),
  kind: choices.kind.map(({ value }) => value),
};

/** The state as the form holds it. */
export function readForm(): SearchState {
  const entries = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
  return parseState(new URLSearchParams(entries), offered);
}

/** The state that the query of an address holds. */
export function parseAddress(query: string): SearchState {
  return parseState(new URLSearchParams(query), offered);
}

/** Put the state of an address into the form. */
export function fillForm(query: string): void {
  const state = parseAddress(query);
  const parameters = toParameters(state);
  if (state.part !== '') offerPart(state.part);
  if (typeof state.within === 'number') offerDistance(state.within);
  for (const control of form.elements) {
    if (!(control instanceof HTMLInputElement || control instanceof HTMLSelectElement)) continue;
    const value = parameters.get(control.name) ?? '';
    if (control instanceof HTMLInputElement && control.type === 'radio') {
      control.checked = control.value === value;
    } else {
      control.value = value;
    }
  }
  showTyped();
}

/** On a phone the choices fold behind a button, which tells what is chosen. */
const toggle = pageElement('[data-search-filters-toggle]', HTMLButtonElement);
toggle.addEventListener('click', () => {
  toggle.ariaExpanded = String(toggle.ariaExpanded !== 'true');
});

/** Offer only the choices that make a difference in a state. */
export function showChoices({ q, within: chosen, view }: SearchState): void {
  // One word is always together with itself.
  withinField.hidden = chosen === 'block' && countWanted(q) < 2;
  arrangement.hidden = q.trim() === '';
  orderField.hidden = view !== 'blocks';
  sortField.hidden = view !== 'lines';
  const chosenValues = [...form.querySelectorAll('select')].flatMap(
    ({ value, selectedOptions }) => {
      const [option] = selectedOptions;
      return value === '' ? [] : (option?.dataset['label'] ?? option?.text ?? []);
    },
  );
  toggle.textContent = ['筛选与排列', ...chosenValues].join(' · ');
}

/** Make a distance of an address a choice. */
function offerDistance(distance: number): void {
  const value = String(distance);
  if (![...within.options].some((option) => option.value === value)) {
    within.append(new Option(sayDistance(distance), value));
  }
}

function choicesOf(name: string): ScopeChoice[] {
  const { options } = pageElement(`select[name="${name}"]`, HTMLSelectElement);
  return Array.from(options, ({ value, dataset, text }) => ({
    value,
    label: dataset['label'] ?? text,
  }));
}
