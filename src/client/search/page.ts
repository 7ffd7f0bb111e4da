/** The search page: its form, its address and its results say the same at all times. */

import type { SynonymGroup } from '../../schemas/synonym.ts';
import { parseQuery, simplifiedTerms } from '../../search/query.ts';
import { synonymsOf } from '../../search/synonyms.ts';
import { make, makeLink } from '../site/dom.ts';
import { type Results, requestResults } from './client.ts';
import type { Facet, FacetCounts } from './facets.ts';
import type { Near } from './near.ts';
import type { SearchState } from './protocol.ts';
import { forgetSearches, recentSearches, rememberSearch } from './recent.ts';
import { appendHits, appendLines } from './results.ts';

/** Matching blocks or lines shown at first, and with every press of the button below them. */
const firstCount = { blocks: 30, lines: 100 };
const moreCount = { blocks: 120, lines: 400 };
/** Milliseconds without a key before a search starts. */
const pause = 120;

const form = element('[data-search-form]', HTMLFormElement);
const field = element('[data-search-form] input[data-search]', HTMLInputElement);
const summary = element('[data-search-summary]', HTMLElement);
const counter = element('[data-search-count]', HTMLElement);
const reportCounter = element('[data-search-reports]', HTMLElement);
const message = element('[data-search-message]', HTMLElement);
const near = element('[data-search-near]', HTMLUListElement);
const synonyms = element('[data-search-synonyms]', HTMLElement);
const synonymGroups: SynonymGroup[] = JSON.parse(synonyms.dataset['searchSynonyms'] ?? '[]');
const recent = element('[data-search-recent]', HTMLElement);
const recentList = element('[data-search-recent] ul', HTMLUListElement);
const forget = element('[data-search-forget]', HTMLButtonElement);
const live = element('[data-search-live]', HTMLElement);
const list = element('[data-search-results]', HTMLElement);
const scopes = element('[data-search-scopes]', HTMLFieldSetElement);
const arrangement = element('[data-search-arrangement]', HTMLElement);
const orderField = element('[data-search-order]', HTMLElement);
const sortField = element('[data-search-sort]', HTMLElement);
const more = element('[data-search-more]', HTMLButtonElement);
const selects: Record<Facet, HTMLSelectElement> = {
  county: element('select[name="county"]', HTMLSelectElement),
  year: element('select[name="year"]', HTMLSelectElement),
  kind: element('select[name="kind"]', HTMLSelectElement),
  part: element('select[name="part"]', HTMLSelectElement),
};
/** Selects and radio buttons of the form by name; `''` is what they say at first. */
const choices = ['county', 'year', 'kind', 'part', 'in', 'view', 'order', 'sort'];

const partField = element('[data-search-part]', HTMLElement);

let shown = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

readAddress();
// Who has not asked yet sees what can be asked.
element('.search-help', HTMLDetailsElement).open = field.value.trim() === '';
void run(history.state?.shown);

form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(timer);
  writeAddress('push');
  remember();
  void run();
});
field.addEventListener('input', (event) => {
  // While characters are being composed the field holds their spelling, not what is meant.
  if (event instanceof InputEvent && event.isComposing) return;
  schedule();
});
field.addEventListener('compositionend', schedule);
form.addEventListener('change', ({ target }) => {
  if (target === field) return;
  clearTimeout(timer);
  writeAddress('push');
  void run();
});
list.addEventListener('click', remember);
forget.addEventListener('click', () => {
  forgetSearches();
  showRecent();
  field.focus();
});
more.addEventListener('click', () => void showMore());
addEventListener('popstate', () => {
  clearTimeout(timer);
  readAddress();
  void run(history.state?.shown);
});

function schedule(): void {
  setBusy(true);
  clearTimeout(timer);
  timer = setTimeout(() => {
    writeAddress('replace');
    void run();
  }, pause);
}

/** Show the first results of the state in the form; `count` restores as many as were open before. */
async function run(count = 0): Promise<void> {
  const state = readForm();
  // One word is always together with itself.
  scopes.hidden = state.within === 'block' && parseQuery(state.q).terms.length < 2;
  arrangement.hidden = state.q.trim() === '';
  orderField.hidden = state.view === 'lines';
  sortField.hidden = state.view === 'blocks';
  if (state.q.trim() === '') {
    clear();
    showCounts(undefined);
    showSynonyms('');
    say('', '');
    showRecent();
    setBusy(false);
    return;
  }
  recent.hidden = true;
  setBusy(true);
  try {
    const results = await requestResults(state, 0, Math.max(count, firstCount[state.view]));
    if (results === undefined) return;
    clear();
    append(results, state);
    showCounts(results.facets);
    showSynonyms(state.q);
    summary.hidden = false;
    counter.textContent = String(results.blocks);
    reportCounter.textContent = String(results.reports);
    const none = results.blocks === 0;
    say(
      none ? noResults(state, results) : asRead(state, results),
      none ? '没有找到' : `找到${results.blocks}段，见于${results.reports}份报告`,
    );
    showNear(results.near);
  } catch {
    clear();
    say('检索没有完成：检索用的文件未能载入。请检查网络，再按一次“检索”。', '检索没有完成');
  }
  setBusy(false);
}

async function showMore(): Promise<void> {
  const from = shown;
  const state = readForm();
  more.disabled = true;
  setBusy(true);
  try {
    const results = await requestResults(state, from, moreCount[state.view]);
    if (results === undefined) return;
    append(results, state);
    history.replaceState({ ...history.state, shown }, '');
    const links = list.querySelectorAll<HTMLElement>('[data-search-result] a, tbody a');
    links[from]?.focus();
  } catch {
    say('后面的结果未能载入。请检查网络，再按一次。', '后面的结果未能载入');
  } finally {
    more.disabled = false;
  }
  setBusy(false);
}

/** Take away what an earlier search has shown. */
function clear(): void {
  shown = 0;
  list.replaceChildren();
  summary.hidden = true;
  counter.textContent = '';
  more.hidden = true;
  showNear([]);
}

function append({ hits, lines, blocks, lineCount }: Results, { q, view }: SearchState): void {
  if (view === 'lines') {
    if (lines.length > 0) appendLines(list, lines, q);
  } else {
    appendHits(list, hits, q);
  }
  shown += hits.length + lines.length;
  const [all, unit] = view === 'lines' ? [lineCount, '行'] : [blocks, '段'];
  more.hidden = shown >= all;
  more.textContent = `再显示${Math.min(moreCount[view], all - shown)}${unit}（共${all}${unit}）`;
}

/** Zero results, said plainly, with what would help. */
function noResults(state: SearchState, { unfiltered, near: offered }: Results): string {
  if (unfiltered > 0) {
    return `在所选的范围里没有这些字；不加筛选有${unfiltered}段。`;
  }
  if (state.within === 'block' && parseQuery(state.q).terms.length > 1) {
    return '没有一段同时有这些字。可以改选“同一份报告”，或少用几个词。';
  }
  const plain = '所收报告的文本里没有这些字。检索按字面进行，不推测近义词。';
  return offered.length > 0 ? `${plain}文中有的是：` : plain;
}

/** What to say of results that are more than what was typed, or fewer than all. */
function asRead({ q, view }: SearchState, { blocks, linedBlocks }: Results): string {
  const simplified = simplifiedTerms(parseQuery(q));
  const said = simplified.map((term) => `“${term}”`).join('、');
  return [
    said === '' ? '' : `繁体字同时按简体${said}检索；只要字形完全相同的，请加上引号。`,
    view === 'lines' && linedBlocks < blocks
      ? `结果太多，逐行只列出前${linedBlocks}段；可以先按县、年份缩小范围。`
      : '',
  ].join('');
}

/** Other names of what was asked for, which the texts hold. */
function showSynonyms(q: string): void {
  const offered = synonymsOf(q, synonymGroups);
  synonyms.hidden = offered.length === 0;
  synonyms
    .querySelector('ul')
    ?.replaceChildren(...offered.map(({ query, text }) => linkTo(query, text)));
}

/** Strings that do occur, in the place of those that do not. */
function showNear(offered: readonly Near[]): void {
  near.hidden = offered.length === 0;
  near.replaceChildren(
    ...offered.map(({ text, blocks }) => linkTo(text, `${text}（${blocks}段）`)),
  );
}

/** Searches of before, while there is no other. */
function showRecent(): void {
  const searches = recentSearches();
  recent.hidden = searches.length === 0;
  recentList.replaceChildren(...searches.map((query) => linkTo(query, query)));
}

function remember(): void {
  if (field.value.trim() !== '') {
    rememberSearch(field.value.trim());
  }
}

/** A list item that leads to a search. */
function linkTo(q: string, label: string): HTMLLIElement {
  const href = addressOf({ ...Object.fromEntries(new FormData(form)), q });
  return make('li', {}, makeLink(href, label));
}

/** Tell with each choice how many blocks it would show; parts are offered as they are found. */
function showCounts(facets: FacetCounts | undefined): void {
  const chosen = selects.part.value;
  const parts = Object.keys(facets?.part ?? {});
  if (chosen !== '' && !parts.includes(chosen)) parts.unshift(chosen);
  selects.part.replaceChildren(
    new Option('各部分', ''),
    ...parts.map((part) => {
      const option = new Option(part, part, false, part === chosen);
      option.dataset['label'] = part;
      return option;
    }),
  );
  partField.hidden = parts.length === 0;
  for (const [facet, select] of Object.entries(selects)) {
    const counts = facets?.[facet as Facet];
    for (const option of select.options) {
      const label = option.dataset['label'];
      if (label !== undefined) {
        option.textContent = counts ? `${label}（${counts[option.value] ?? 0}）` : label;
      }
    }
  }
}

function readForm(): SearchState {
  const data = new FormData(form);
  const value = (name: string) => String(data.get(name) ?? '');
  const order = value('order');
  const sort = value('sort');
  return {
    q: value('q'),
    within: value('in') === 'report' ? 'report' : 'block',
    county: value('county'),
    year: value('year'),
    kind: value('kind'),
    part: value('part'),
    order: order === 'oldest' || order === 'county' ? order : 'newest',
    view: value('view') === 'lines' ? 'lines' : 'blocks',
    sort: sort === 'next' || sort === 'previous' ? sort : 'place',
  };
}

/** Put the state of the address into the form. */
function readAddress(): void {
  const parameters = new URLSearchParams(location.search);
  field.value = parameters.get('q') ?? '';
  const part = parameters.get('part') ?? '';
  // What parts there are only the results tell.
  if (part !== '') selects.part.append(new Option(part, part));
  for (const name of choices) {
    const value = parameters.get(name) ?? '';
    const control = form.elements.namedItem(name);
    if (control instanceof HTMLSelectElement || control instanceof RadioNodeList) {
      control.value = value;
      if (control.value !== value) control.value = '';
    }
  }
}

/** Put the state of the form into the address. */
function writeAddress(how: 'push' | 'replace'): void {
  const address = addressOf(Object.fromEntries(new FormData(form)));
  if (how === 'push' && address !== location.pathname + location.search) {
    history.pushState(null, '', address);
  } else {
    history.replaceState(null, '', address);
  }
}

/** The address of a state; what is not chosen is left out. */
function addressOf(values: Record<string, FormDataEntryValue>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'string' && value.trim() !== '') {
      parameters.set(name, value);
    }
  }
  const query = parameters.toString();
  return location.pathname + (query === '' ? '' : `?${query}`);
}

function setBusy(busy: boolean): void {
  counter.setAttribute('aria-busy', String(busy));
  list.setAttribute('aria-busy', String(busy));
}

/** Say something on the page, and something shorter to a reader who listens. */
function say(written: string, spoken: string): void {
  message.hidden = written === '';
  message.textContent = written;
  live.textContent = spoken;
}

function element<Type extends Element>(selector: string, type: new () => Type): Type {
  const found = document.querySelector(selector);
  if (!(found instanceof type)) {
    throw new Error(`The search page has no ${selector}`);
  }
  return found;
}
