/** The search page: its form, its address and its results say the same at all times. */
import { targetOf } from '../site/dom.ts';
import { keep } from '../site/storage.ts';
import { formatState } from './address.ts';
import { abandonRequests, requestResults } from './client.ts';
import { download, offerDownload, save, sayOfDownload } from './download.ts';
import { asBefore, atFirst, forMore } from './effort.ts';
import { showCounts, showParts, updateCounts } from './facet-choices.ts';
import { toFailure } from './failure.ts';
import { choices, field, fillForm, form, parseAddress, readForm, showChoices } from './form.ts';
import type { Line } from './lines.ts';
import {
  append,
  appendAsLines,
  bringBack,
  clearList,
  firstOf,
  focusResult,
  list,
  more,
  moreAfter,
  moreOf,
  offerMore,
  type PlaceInView,
  placeInView,
  shownCount,
} from './list.ts';
import {
  linesNotRead,
  linesSaved,
  lookedInto,
  messageOf,
  noneFollowed,
  notFinished,
  onlyNamed,
  readSoFar,
  searching,
  silence,
  titleOf,
} from './messages.ts';
import { toNamedSearch } from './named.ts';
import { clearNear, showNear, showSynonyms } from './offers.ts';
import { pageElement } from './page-element.ts';
import {
  announce,
  freeRoom,
  keepRoom,
  offerRest,
  rest,
  retry,
  say,
  sayOfMore,
  setBusy,
  setCounting,
  setShown,
  showTotals,
} from './progress.ts';
import type { Results, SearchReply, SearchState, Totals } from './protocol.ts';
import { forgetSearches, lastSearchKey, rememberSearch } from './recent.ts';
import { forget, hideRecent, showRecent } from './recent-list.ts';
import { clearOffers, expectOffer, showNamed } from './scope-offer.ts';
import { showTable } from './table.ts';

const { title } = document;
/** Milliseconds without a key before a search starts. */
const pause = 120;

/** What the shown results are part of. */
let found: Results;
/** How many steps of the texts are read for lines. */
let steps = 1;
/** How many results the button spoke of that did not come. */
let missing: number | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
/** How many searches have begun. */
let runs = 0;

fillForm(location.search);
// Who has not asked yet sees what can be asked.
pageElement('.search-help', HTMLDetailsElement).open = field.value.trim() === '';
history.scrollRestoration = 'manual';
void run(history.state ?? {});
addEventListener('pagehide', () => {
  history.replaceState({ ...history.state, ...keptState() }, '');
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
download.addEventListener('click', () => void saveLines());
rest.addEventListener('click', () => void lookIntoAll());
retry.addEventListener('click', () => {
  field.focus();
  void run();
});
addEventListener('popstate', () => {
  clearTimeout(timer);
  fillForm(location.search);
  void run(history.state ?? {});
});

function schedule(): void {
  setBusy(true);
  clearTimeout(timer);
  timer = setTimeout(() => {
    writeAddress('replace');
    void run();
  }, pause);
}

/** What of the page an entry of the history keeps. */
interface Kept {
  /** How many results were open, how many blocks they are, and how much of the texts was read. */
  shown?: number;
  blocks?: number;
  steps?: number;
  /** What was in view. */
  place?: PlaceInView;
}

function keptState(): Kept {
  const place = placeInView();
  const shown = shownCount();
  const blocks = shown > 0 && readForm().view === 'lines' ? found.linedBlocks : shown;
  return { shown, blocks, steps, ...(place && { place }) };
}

/**
 * Show the first results of the state in the form.
 *
 * @param kept restores as many as were open before, and what was in view
 */
async function run(kept: Kept = {}): Promise<void> {
  runs += 1;
  const own = runs;
  const state = readForm();
  showChoices(state);
  showTitle(state);
  steps = kept.steps ?? 1;
  missing = undefined;
  if (state.q.trim() === '') {
    abandonRequests();
    expectOffer(false);
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
  // How often words occur is counted in everything there is.
  const isOfAll = state.view === 'times';
  if (isOfAll) void bringTimes();
  expectOffer(named !== undefined);
  let table: Promise<void> | undefined;
  try {
    const isShown = await requestResults(
      {
        state,
        from: 0,
        count: firstOf(state, kept.shown),
        following: moreOf(state),
        effort: atFirst(kept.blocks),
        steps: isOfAll ? Infinity : steps,
        all: isOfAll,
        named,
      },
      (reply) => {
        if (reply.type === 'progress') sayProgress(reply);
        if (reply.type === 'reading' && isOfAll) say(readSoFar(reply.read, reply.blocks));
        if (reply.type === 'found') table = showFound(reply, state);
        if (reply.type === 'hits') append(reply.hits, state);
        if (reply.type === 'named' && named) {
          showNamed(state, named, reply.found);
          if (found.blocks === 0 && reply.found.blocks > 0) announce(onlyNamed(reply.found.blocks));
        }
        hearOfCount(reply, state);
      },
    );
    if (!isShown) return;
    // What follows the results is seen when they are there.
    await table;
    if (own !== runs) return;
    offerMore(found, state);
    setShown();
    if (kept.place) bringBack(kept.place);
  } catch (error) {
    clear(state);
    sayFailed(error, state);
    setBusy(false);
  }
}

/** Tell what was found, before any of it is there; a table of how often words occur is when it ends. */
function showFound(results: Results, state: SearchState): Promise<void> | undefined {
  found = results;
  clear(state);
  appendAsLines(results.lines, state);
  const table = results.times && results.blocks > 0 ? showAsTimes(results, state) : undefined;
  showCounts(results.facets);
  showSynonyms(state);
  showTotals(results);
  showTable(results, state);
  offerDownload(state, results);
  say(messageOf(state, results));
  showNear(state, results);
  return table;
}

/** Say that a search failed, and what there is without a network where that may be why. */
function sayFailed(error: unknown, { q }: SearchState): void {
  const { kind } = toFailure(error);
  const isOffline = kind === 'network' || kind === 'silence';
  say(notFinished(kind), { retry: true, kept: isOffline ? q : undefined });
}

/** What shows how often words occur, which most searches do without. */
function bringTimes(): Promise<typeof import('./times-table.ts')> {
  return import('./times-table.ts');
}

/** Show how often the words occur, unless something else was asked meanwhile. */
async function showAsTimes(results: Results, state: SearchState): Promise<void> {
  const { times } = results;
  if (times === undefined) return;
  try {
    const { showTimes, styled } = await bringTimes();
    await styled;
    if (found === results) showTimes(list, times, state);
  } catch (error) {
    if (found === results) sayFailed(error, state);
  }
}

/** Tell how much is found by now and in which parts, and that nothing more is looked into without being asked to. */
function hearOfCount(reply: SearchReply, state: SearchState): void {
  if (reply.type === 'totals') updateTotals(reply.totals, state);
  if (reply.type === 'parts') showParts(reply.parts);
  if (reply.type === 'rested') {
    offerRest(found);
    setCounting(false);
  }
}

/** Take note of what was found by now; where there was nothing before, say whether there is still nothing. */
function hearOfMore(results: Results, state: SearchState): void {
  const wasEmpty = found.blocks === 0;
  found = results;
  if (!wasEmpty) return;
  say(messageOf(state, results));
  showNear(state, results);
}

function updateTotals(totals: Totals, state: SearchState): void {
  found = { ...found, ...totals };
  keepRoom();
  updateCounts(totals.facets);
  showTotals(totals);
  showTable(totals, state);
  offerMore(found, state);
}

/** Say how far a search has come that has nothing to show yet. */
function sayProgress({ looked, segments, blocks }: Extract<SearchReply, { type: 'progress' }>) {
  if (segments > 1 && shownCount() === 0) say(lookedInto(looked, segments, blocks));
}

/** Show the results that follow, and lead to the first of them. */
async function showMore(): Promise<void> {
  const state = readForm();
  const from = shownCount();
  const kind = moreAfter(found, state);
  if (kind === 'texts') steps += 1;
  // In another order than that of the texts, what is read later stands between what is there.
  const anew = kind !== 'results' && state.view === 'lines' && state.sort !== 'place';
  const [first, count] = anew ? [0, from + moreOf(state)] : [from, missing ?? moreOf(state)];
  // What the button spoke of has been found.
  const effort = kind === 'reports' ? forMore(found.blocks) : asBefore(found.blocks);
  const { next } = found;
  more.disabled = true;
  sayOfMore(silence);
  setBusy(true);
  try {
    const isShown = await requestResults(
      { state, from: first, count, following: moreOf(state), steps, effort },
      (reply) => {
        if (reply.type === 'reading') sayOfMore(readSoFar(reply.read, reply.blocks));
        if (reply.type === 'found') {
          hearOfMore(reply, state);
          sayOfMore(silence);
          if (anew) clearList();
          appendAsLines(reply.lines, state);
          updateTotals(reply, state);
        }
        if (reply.type === 'hits') append(reply.hits, state);
        hearOfCount(reply, state);
      },
    );
    if (!isShown) return;
    missing = undefined;
    offerMore(found, state);
    setShown();
    history.replaceState({ ...history.state, ...keptState() }, '');
    focusResult(from);
  } catch (error) {
    sayOfMore(noneFollowed(toFailure(error).kind));
    if (kind === 'results' && state.view === 'blocks') {
      // What was found already tells of those after them.
      missing = next - (shownCount() - from);
      found = { ...found, next: missing };
    }
    offerMore(found, state);
    setBusy(false);
  } finally {
    more.disabled = false;
  }
}

/** Look into every segment, so that the count is whole. */
async function lookIntoAll(): Promise<void> {
  const state = readForm();
  rest.disabled = true;
  setCounting(true);
  try {
    await requestResults(
      { state, from: shownCount(), count: 0, following: moreOf(state), all: true, steps },
      (reply) => {
        if (reply.type === 'progress') {
          const { looked, segments, blocks } = reply;
          updateTotals({ ...found, looked, segments, blocks }, state);
        }
        if (reply.type === 'found') {
          hearOfMore({ ...reply, lines: found.lines }, state);
          updateTotals(reply, state);
        }
        hearOfCount(reply, state);
      },
    );
  } catch (error) {
    sayOfMore(noneFollowed(toFailure(error).kind));
    offerRest(found);
    setCounting(false);
  } finally {
    rest.disabled = false;
  }
}

/** Read all lines into a file, or what was counted; the results that are shown stay as they are. */
async function saveLines(): Promise<void> {
  const state = readForm();
  if (state.view === 'times') {
    const { times } = found;
    if (times) (await bringTimes()).saveTimes(times, state);
    return;
  }
  const buttons = [download, more, rest];
  let lines: readonly Line[] = [];
  for (const button of buttons) button.disabled = true;
  sayOfMore(silence);
  sayOfDownload(searching);
  try {
    const isRead = await requestResults(
      { state, from: 0, count: Infinity, all: true, steps: Infinity },
      (reply) => {
        if (reply.type === 'progress') {
          sayOfDownload(lookedInto(reply.looked, reply.segments, reply.blocks));
        }
        if (reply.type === 'reading') sayOfDownload(readSoFar(reply.read, reply.blocks));
        if (reply.type === 'found') lines = reply.lines;
        if (reply.type === 'parts') showParts(reply.parts);
        if (reply.type === 'rested') {
          offerRest(found);
          setCounting(false);
        }
      },
    );
    if (!isRead) {
      sayOfDownload(silence);
      return;
    }
    save(lines, state);
    sayOfDownload(linesSaved(lines.length));
    setShown();
  } catch (error) {
    sayOfDownload(linesNotRead(toFailure(error).kind));
    offerRest(found);
    setBusy(false);
  } finally {
    for (const button of buttons) button.disabled = false;
  }
}

/** Take away what an earlier search has shown. */
function clear(state: SearchState): void {
  clearList();
  offerDownload();
  clearOffers(state, literalState());
  sayOfMore(silence);
  freeRoom();
  showTotals();
  showTable();
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

/** A tab and a bookmark say what was asked. */
function showTitle({ q }: SearchState): void {
  document.title = titleOf(q, title);
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
