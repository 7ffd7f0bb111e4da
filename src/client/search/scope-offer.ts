/** What the page offers where a question names reports, or words in curly quotes: never done silently. */
import { withBase } from '../../library/routes.ts';
import { readScope, type Scope, type ScopeChoices } from '../../search/scope.ts';
import { make, makeLink } from '../site/dom.ts';
import { formatState } from './address.ts';
import { choices } from './form.ts';
import { pageElement } from './page-element.ts';
import type { Scoped, SearchState } from './protocol.ts';

const offer = pageElement('[data-search-scope]', HTMLElement);
const list = pageElement('[data-search-scope] ul', HTMLUListElement);

/** The reports that a question names and the filters do not say already. */
export function scopeOf(state: SearchState): Scope | undefined {
  const open: ScopeChoices = {
    county: state.county === '' ? choices.county : [],
    year: state.year === '' ? choices.year : [],
    kind: state.kind === '' ? choices.kind : [],
  };
  return readScope(state.q, open);
}

/** Take away what an earlier search offered; lead back from an offer that was taken. */
export function clearOffers(state: SearchState, literal: SearchState | undefined): void {
  const quoted = /^“([^“”]+)”$/.exec(state.q.trim());
  const ways = [
    literal && { label: `照原样检索：${literal.q}`, state: literal },
    quoted && { label: `连引号一起检索：${quoted[0]}`, state: { ...state, q: `"${quoted[0]}"` } },
  ];
  list.replaceChildren(
    ...ways.flatMap((way) => (way ? make('li', {}, linkTo(way.state, way.label)) : [])),
  );
  offer.hidden = list.childElementCount === 0;
}

/** Offer to look only into the reports that a question names, or to open them. */
export function showScope(state: SearchState, scope: Scope, { blocks, reports }: Scoped): void {
  if (scope.rest === '') {
    list.append(
      ...reports.map(({ path, title }) => make('li', {}, makeLink(withBase(path), `打开${title}`))),
    );
  } else if (blocks > 0) {
    const { rest, ...filters } = scope;
    const named = (['county', 'year', 'kind'] as const)
      .map((facet) => choices[facet].find(({ value }) => value !== '' && value === scope[facet]))
      .flatMap((choice) => choice?.label ?? []);
    const found = withoutEmpty(filters);
    const link = linkTo(
      { ...state, ...found, q: rest },
      `只看${named.join('')}：${rest}（${blocks}段）`,
    );
    link.dataset['literal'] = formatState(state);
    list.append(make('li', {}, link));
  }
  offer.hidden = list.childElementCount === 0;
}

function withoutEmpty(filters: Omit<Scope, 'rest'>): Partial<Omit<Scope, 'rest'>> {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''));
}

function linkTo(state: SearchState, label: string): HTMLAnchorElement {
  return makeLink(location.pathname + formatState(state), label);
}
