/** The state of the search page as its address writes it: what is not chosen is left out. */
import type { Within } from '../../search/match.ts';
import type { SearchState } from './protocol.ts';

/** The values that the form offers where only these can be chosen; parts are as the results say. */
export type Offered = Record<'county' | 'year' | 'kind', readonly string[]>;

/**
 * Read the state from the query of an address, or from the form, whose controls have the same names.
 * What is not offered counts as not chosen.
 */
export function parseState(parameters: URLSearchParams, offered: Offered): SearchState {
  const oneOf = <Value extends string>(name: string, ...values: readonly Value[]) => {
    const asked = parameters.get(name);
    return values.find((value) => value === asked);
  };
  return {
    q: parameters.get('q') ?? '',
    county: oneOf('county', ...offered.county) ?? '',
    year: oneOf('year', ...offered.year) ?? '',
    kind: oneOf('kind', ...offered.kind) ?? '',
    part: parameters.get('part') ?? '',
    within: oneOf('in', 'report', 'sentence') ?? toDistance(parameters.get('in')),
    view: oneOf('view', 'lines', 'times') ?? 'blocks',
    order: oneOf('order', 'oldest', 'county') ?? 'newest',
    sort: oneOf('sort', 'next', 'previous') ?? 'place',
  };
}

/** How far apart words may stand, where that is a number: `in=20` */
function toDistance(written: string | null): Within {
  return /^[1-9]\d{0,2}$/.test(written ?? '') ? Number(written) : 'block';
}

/** The parameters that hold a state. */
export function toParameters(state: SearchState): URLSearchParams {
  const { q, county, year, kind, part, within, view, order, sort } = state;
  const values = {
    q,
    county,
    year,
    kind,
    part,
    in: within === 'block' ? '' : String(within),
    view: view === 'blocks' ? '' : view,
    order: order === 'newest' ? '' : order,
    sort: sort === 'place' ? '' : sort,
  };
  return new URLSearchParams(Object.entries(values).filter(([, value]) => value.trim() !== ''));
}

/**
 * The query of the address that restores a state.
 *
 * @example formatState({ ...initial, q: '水', view: 'lines' }) // => '?q=%E6%B0%B4&view=lines'
 */
export function formatState(state: SearchState): string {
  const parameters = toParameters(state);
  return parameters.size === 0 ? '' : `?${parameters}`;
}
