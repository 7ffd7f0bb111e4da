/** The search page: its form, its address and its results say the same at all times. */
import { targetOf } from '../site/dom.ts';
import { keep } from '../site/storage.ts';
import { formatState } from './address.ts';
import { abandonRequests, requestResults } from './client.ts';
import { showCounts, showParts } from './facet-choices.ts';
import { toFailure } from './failure.ts';
import { choices, field, fillForm, form, parseAddress, readForm, showChoices } from './form.ts';
import {
  append,
  appendAsLines,
  bringBack,
  clearList,
  firstOf,
  focusResult,
  list,
  more,
  moreOf,
  offerMore,
  type PlaceInView,
  placeInView,
  shownCount,
} from './list.ts';
import { messageOf, noneFollowed, notFinished, searching, silence } from './messages.ts';
import { toNamedSearch } from './named.ts';
import { clearNear, showNear, showSynonyms } from './offers.ts';
import { pageElement } from './page-element.ts';
import { retry, say, sayOfMore, setBusy, showTotals } from './progress.ts';
import type { Results, SearchState } from './protocol.ts';
import { forgetSearches, lastSearchKey, rememberSearch } from './recent.ts';
import { forget, hideRecent, showRecent } from './recent-list.ts';
import { clearOffers, showNamed } from './scope-offer.ts';

/** Milliseconds without a key before a search starts. */
const pause = 120;

/** What the shown results are part of. */
let found: Results;
let timer: ReturnType<typeof setTimeout> | undefined;

fillForm(location.search);
// Who has not asked yet sees what can be asked.
pageElement('.search-help', HTMLDetailsElement).open = field.value.trim() === '';
history.scrollRestoration = 'manual';
void run(history.state?.shown, history.state?.place);
addEventListener('pagehide', () => {
  history.replaceState({ ...history.state, shown: shownCount(), place: placeInView() }, '');
});

// The address printed below the results leads to them.
addEventListener('beforeprint', () => {
  const line = pageElement('.on-paper', HTMLElement);
  line.textContent = line.textContent.replace(
    /(?<=\/search\/)[^，。]*/,
    decodeURI(location.search),
  );
});

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
list.addEventListener('click', () => {
  remember();
  keep(lastSearchKey, formatState(readForm()));
});
document.querySelector('main')?.addEventListener('click', follow);
forget.addEventListener('click', () => {
  forgetSearches();
  showRecent(readForm());
  field.focus();
});
more.addEventListener('click', () => void showMore());
retry.addEventListener('click', () => {
  field.focus();
  void run();
});
addEventListener('popstate', () => {
  clearTimeout(timer);
  fillForm(location.search);
  void run(history.state?.shown, history.state?.place);
});

function schedule(): void {
  setBusy(true);
  clearTimeout(timer);
  timer = setTimeout(() => {
    writeAddress('replace');
    void run();
  }, pause);
}

/**
 * Show the first results of the state in the form.
 *
 * @param open restores as many as were open before
 * @param place restores what was in view
 */
async function run(open?: number, place?: PlaceInView): Promise<void> {
  const state = readForm();
  showChoices(state);
  if (state.q.trim() === '') {
    abandonRequests();
    clear(state);
    showCounts(undefined);
    showSynonyms(state);
    say(silence);
    showRecent(state);
    setBusy(false);
    return;
  }
  hideRecent();
  setBusy(true);
  if (shownCount() === 0) say(searching);
  const named = toNamedSearch(state, choices);
  try {
    const isShown = await requestResults(
      { state, from: 0, count: firstOf(state, open), named },
      (reply) => {
        if (reply.type === 'found') showFound(reply, state);
        if (reply.type === 'hits') append(reply.hits, state);
        if (reply.type === 'parts') showParts(reply.parts);
        if (reply.type === 'named' && named) showNamed(state, named, reply.found);
      },
    );
    if (!isShown) return;
    offerMore(found, state);
    if (place) bringBack(place);
  } catch (error) {
    clear(state);
    say(notFinished(toFailure(error).kind), { retry: true });
  }
  setBusy(false);
}

/** Tell what was found, before any of it is there. */
function showFound(results: Results, state: SearchState): void {
  found = results;
  clear(state);
  appendAsLines(results.lines, state);
  showCounts(results.facets);
  showSynonyms(state);
  showTotals(results);
  say(messageOf(state, results));
  showNear(state, results);
}

/** Show the results that follow, and lead to the first of them. */
async function showMore(): Promise<void> {
  const state = readForm();
  const from = shownCount();
  more.disabled = true;
  sayOfMore(silence);
  setBusy(true);
  try {
    const isShown = await requestResults({ state, from, count: moreOf(state) }, (reply) => {
      if (reply.type === 'found') appendAsLines(reply.lines, state);
      if (reply.type === 'hits') append(reply.hits, state);
    });
    if (!isShown) return;
    offerMore(found, state);
    history.replaceState({ ...history.state, shown: shownCount() }, '');
    focusResult(from);
  } catch (error) {
    sayOfMore(noneFollowed(toFailure(error).kind));
    offerMore(found, state);
  } finally {
    more.disabled = false;
  }
  setBusy(false);
}

/** Take away what an earlier search has shown. */
function clear(state: SearchState): void {
  clearList();
  clearOffers(state, literalState());
  sayOfMore(silence);
  showTotals();
  clearNear();
}

/** The search that an offer was taken in the place of. */
function literalState(): SearchState | undefined {
  const { literal } = history.state ?? {};
  return typeof literal === 'string' ? parseAddress(literal) : undefined;
}

/** Go to another search of this page, as to another page. */
function follow(event: MouseEvent): void {
  const link = targetOf<HTMLAnchorElement>(event, 'a');
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (!link || !isPlain || link.pathname !== location.pathname) return;
  event.preventDefault();
  const { literal } = link.dataset;
  history.pushState(literal === undefined ? null : { literal }, '', link.href);
  fillForm(location.search);
  void run();
}

function remember(): void {
  if (field.value.trim() !== '') {
    rememberSearch(field.value.trim());
  }
}

/** Put the state of the form into the address. */
function writeAddress(how: 'push' | 'replace'): void {
  const address = location.pathname + formatState(readForm());
  if (how === 'push' && address !== location.pathname + location.search) {
    history.pushState(null, '', address);
  } else {
    history.replaceState(null, '', address);
  }
}
