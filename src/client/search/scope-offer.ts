/** What the page offers where a question names reports, how near its words are to be, or words in curly quotes: never done silently. */
import { withBase } from '../../library/routes.ts';
import type { Within } from '../../search/match.ts';
import { readNearness, sayDistance } from '../../search/nearness.ts';
import { make, makeLink } from '../site/dom.ts';
import { formatState } from './address.ts';
import { choices } from './form.ts';
import { namedFacets } from './named.ts';
import { pageElement } from './page-element.ts';
import type { NamedFound, SearchState } from './protocol.ts';

const offer = pageElement('[data-search-scope]', HTMLElement);
const list = pageElement('[data-search-scope] ul', HTMLUListElement);

/** Keep the line of an offer that may come, so that it moves no result. */
export function expectOffer(isExpected: boolean): void {
  offer.toggleAttribute('data-expected', isExpected);
}

function showOffers(): void {
  offer.hidden = list.childElementCount === 0 && !offer.hasAttribute('data-expected');
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
  const nearness = readNearness(state.q);
  if (nearness) {
    const { within, rest } = nearness;
    offerInstead(state, { ...state, q: rest, within }, `${toWords(within)}：${rest}`);
  }
  showOffers();
}

function toWords(within: Within): string {
  if (typeof within === 'number') return sayDistance(within);
  return { block: '在同一段', sentence: '在同一句', report: '在同一份报告' }[within];
}

/** Offer another search, from which one tap leads back to the literal one. */
function offerInstead(state: SearchState, other: SearchState, label: string): void {
  const link = linkTo(other, label);
  link.dataset['literal'] = formatState(state);
  list.append(make('li', {}, link));
}

/** Offer to look only into the reports that a question names, or to open them. */
export function showNamed(
  state: SearchState,
  named: SearchState,
  { blocks, isWhole, reports }: NamedFound,
): void {
  if (named.q === '') {
    list.append(
      ...reports.map(({ path, title }) => make('li', {}, makeLink(withBase(path), `打开${title}`))),
    );
  } else if (blocks > 0) {
    const labels = namedFacets
      .filter((facet) => named[facet] !== state[facet])
      .flatMap((facet) => choices[facet].find(({ value }) => value === named[facet])?.label ?? []);
    offerInstead(
      state,
      named,
      `只看${labels.join('')}：${named.q}（${isWhole ? '' : '至少'}${blocks}段）`,
    );
  }
  showOffers();
}

function linkTo(state: SearchState, label: string): HTMLAnchorElement {
  return makeLink(location.pathname + formatState(state), label);
}
