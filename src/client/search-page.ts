/** The search page: its form, its address and its results say the same at all times. */
import { withBase } from '../lib/routes.ts';
import { parseQuery } from '../search/query.ts';
import { snippet } from '../search/snippet.ts';
import { forgetSearches, recentSearches, rememberSearch } from './recent-searches.ts';
import { type Results, requestResults } from './search-client.ts';
import type { Facet, FacetCounts, Hit, Near } from './search-engine.ts';
import type { SearchState } from './search-protocol.ts';

/** Matching blocks shown at first, and with every press of the button below them. */
const firstCount = 30;
const moreCount = 120;
/** Milliseconds without a key before a search starts. */
const pause = 120;

const form = element('[data-search-form]', HTMLFormElement);
const field = element('[data-search-form] input[data-search]', HTMLInputElement);
const summary = element('[data-search-summary]', HTMLElement);
const counter = element('[data-search-count]', HTMLElement);
const reportCounter = element('[data-search-reports]', HTMLElement);
const message = element('[data-search-message]', HTMLElement);
const near = element('[data-search-near]', HTMLUListElement);
const recent = element('[data-search-recent]', HTMLElement);
const recentList = element('[data-search-recent] ul', HTMLUListElement);
const forget = element('[data-search-forget]', HTMLButtonElement);
const live = element('[data-search-live]', HTMLElement);
const list = element('[data-search-results]', HTMLElement);
const scopes = element('[data-search-scopes]', HTMLFieldSetElement);
const more = element('[data-search-more]', HTMLButtonElement);
const selects: Record<Facet, HTMLSelectElement> = {
  county: element('select[name="county"]', HTMLSelectElement),
  year: element('select[name="year"]', HTMLSelectElement),
  kind: element('select[name="kind"]', HTMLSelectElement),
};

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
async function run(count: number = firstCount): Promise<void> {
  const state = readForm();
  // One word is always together with itself.
  scopes.hidden = state.scope === 'block' && parseQuery(state.q).terms.length < 2;
  if (state.q.trim() === '') {
    shown = 0;
    list.replaceChildren();
    showCounts({});
    summary.hidden = true;
    more.hidden = true;
    say('', '');
    showNear([]);
    showRecent();
    setBusy(false);
    return;
  }
  recent.hidden = true;
  setBusy(true);
  try {
    const results = await requestResults(state, 0, Math.max(count, firstCount));
    if (results === undefined) return;
    shown = 0;
    list.replaceChildren();
    append(results);
    showCounts(results.facets);
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
    list.replaceChildren();
    summary.hidden = true;
    more.hidden = true;
    showNear([]);
    say('检索没有完成：检索用的文件未能载入。请检查网络，再按一次“检索”。', '检索没有完成');
  }
  setBusy(false);
}

async function showMore(): Promise<void> {
  const from = shown;
  more.disabled = true;
  setBusy(true);
  try {
    const results = await requestResults(readForm(), from, moreCount);
    if (results === undefined) return;
    append(results);
    history.replaceState({ ...history.state, shown }, '');
    list.querySelectorAll<HTMLElement>('[data-search-result] a')[from]?.focus();
  } catch {
    say('后面的结果未能载入。请检查网络，再按一次。', '后面的结果未能载入');
  } finally {
    more.disabled = false;
  }
  setBusy(false);
}

function append({ hits, blocks, q }: Results): void {
  for (const hit of hits) {
    resultsOf(hit).append(result(hit, q, shown));
    shown += 1;
  }
  more.hidden = shown >= blocks;
  more.textContent = `再显示${Math.min(moreCount, blocks - shown)}段（共${blocks}段）`;
}

/** The list of a report's results; made when its first result comes. */
function resultsOf(hit: Hit): HTMLElement {
  const last = list.lastElementChild;
  const open = last?.querySelector('ol');
  if (last instanceof HTMLElement && last.dataset['path'] === hit.report.path && open) {
    return open;
  }
  const section = document.createElement('section');
  section.dataset['path'] = hit.report.path;
  const heading = document.createElement('h2');
  const link = document.createElement('a');
  link.href = withBase(hit.report.path);
  link.textContent = hit.report.title;
  const facts = document.createElement('p');
  facts.className = 'facts';
  facts.textContent = `${hit.report.countyName} · ${hit.report.year}年 · ${hit.inReport}段`;
  const items = document.createElement('ol');
  heading.append(link);
  section.append(heading, facts, items);
  list.append(section);
  return items;
}

function result(hit: Hit, q: string, number: number): HTMLElement {
  const item = document.createElement('li');
  item.dataset['searchResult'] = '';
  const link = document.createElement('a');
  link.href = `${withBase(hit.report.path)}?${new URLSearchParams({ q })}#${hit.id}`;
  link.textContent = hit.path.length > 0 ? hit.path.join(' › ') : whereOf(hit.type);
  const words = document.createElement('p');
  words.id = `result-${number}`;
  link.setAttribute('aria-describedby', words.id);
  for (const { text, kind } of snippet(hit.text, hit.marks)) {
    if (kind === 'text') {
      words.append(text);
    } else {
      const part = document.createElement(kind === 'mark' ? 'mark' : 'span');
      part.textContent = text;
      words.append(part);
    }
  }
  item.append(link, words);
  return item;
}

/** What to call a block that stands under no heading. */
function whereOf(type: string): string {
  return type === 'heading' ? '标题' : '正文';
}

/** Zero results, said plainly, with what would help. */
function noResults(state: SearchState, { unfiltered, near: offered }: Results): string {
  if (unfiltered > 0) {
    return `在所选的范围里没有这些字；不加筛选有${unfiltered}段。`;
  }
  if (state.scope === 'block' && parseQuery(state.q).terms.length > 1) {
    return '没有一段同时有这些字。可以改选“同一份报告”，或少用几个词。';
  }
  const plain = '所收报告的文本里没有这些字。检索按字面进行，不推测近义词。';
  return offered.length > 0 ? `${plain}文中有的是：` : plain;
}

/** What to say of a query that was not answered as typed. */
function asRead(state: SearchState, { q }: Results): string {
  return q === state.q ? '' : `文中没有“${state.q}”，下面是“${q}”的结果。`;
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
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = `${location.pathname}?${new URLSearchParams({ q })}`;
  link.textContent = label;
  item.append(link);
  return item;
}

function showCounts(facets: Partial<FacetCounts>): void {
  for (const [facet, select] of Object.entries(selects)) {
    const counts = facets[facet as Facet];
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
  return {
    q: value('q'),
    scope: value('in') === 'report' ? 'report' : 'block',
    county: value('county'),
    year: value('year'),
    kind: value('kind'),
  };
}

/** Put the state of the address into the form. */
function readAddress(): void {
  const parameters = new URLSearchParams(location.search);
  field.value = parameters.get('q') ?? '';
  for (const [name, select] of Object.entries(selects)) {
    select.value = parameters.get(name) ?? '';
    if (select.selectedIndex === -1) {
      select.value = '';
    }
  }
  const scope = parameters.get('in') === 'report' ? 'report' : '';
  for (const input of form.querySelectorAll<HTMLInputElement>('input[name="in"]')) {
    input.checked = input.value === scope;
  }
}

/** Put the state of the form into the address; what is not chosen is left out. */
function writeAddress(how: 'push' | 'replace'): void {
  const parameters = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value.trim() !== '') {
      parameters.set(name, value);
    }
  }
  const query = parameters.toString();
  const address = location.pathname + (query === '' ? '' : `?${query}`);
  if (how === 'push' && address !== location.pathname + location.search) {
    history.pushState(null, '', address);
  } else {
    history.replaceState(null, '', address);
  }
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
