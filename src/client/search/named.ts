import { readScope, type ScopeChoices } from '../../search/scope.ts';
import type { SearchState } from './protocol.ts';

/** The facets by which a question can name reports. */
export const namedFacets = ['county', 'year', 'kind'] as const;

/**
 * The search of only the reports that a question names, where the filters do not say so already: with
 * the chosen filters, and those named beside them. Its `q` is empty where nothing else is asked.
 */
export function toNamedSearch(state: SearchState, choices: ScopeChoices): SearchState | undefined {
  const open = { ...choices };
  for (const facet of namedFacets) if (state[facet] !== '') open[facet] = [];
  const scope = readScope(state.q, open);
  if (scope === undefined) return undefined;
  const named = { ...state, q: scope.rest, part: '' };
  for (const facet of namedFacets) named[facet] ||= scope[facet];
  return named;
}
