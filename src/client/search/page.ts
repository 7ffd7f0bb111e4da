/** The search page: its form, its address and its results say the same at all times. */
import { formatState } from './address.ts';
import { abandonRequests } from './client.ts';
import { showCounts } from './facet-choices.ts';
import { toFailure } from './failure.ts';
import { field, fillForm, form, readForm, showChoices } from './form.ts';
import {
  append,
  clearList,
  focusResult,
  list,
  more,
  requestFirst,
  requestMore,
  shownCount,
} from './list.ts';
import { messageOf, noneFollowed, notFinished, silence } from './messages.ts';
import { showNear, showSynonyms } from './offers.ts';
import { pageElement } from './page-element.ts';
import { retry, say, sayOfMore, setBusy, showTotals } from './progress.ts';
import type { SearchState } from './protocol.ts';
import { forgetSearches, rememberSearch } from './recent.ts';
import { forget, hideRecent, showRecent } from './recent-list.ts';

/** Milliseconds without a key before a search starts. */
const pause = 120;

let timer: ReturnType<typeof setTimeout> | undefined;

fillForm(location.search);
// Who has not asked yet sees what can be asked.
pageElement('.search-help', HTMLDetailsElement).open = field.value.trim() === '';
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

/** Show the first results of the state in the form; `open` restores as many as were open before. */
async function run(open?: number): Promise<void> {
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
  try {
    const results = await requestFirst(state, open);
    if (results === undefined) return;
    clear(state);
    append(results, state);
    showCounts(results.facets);
    showSynonyms(state);
    showTotals(results);
    say(messageOf(state, results));
    showNear(state, results.near);
  } catch (error) {
    clear(state);
    say(notFinished(toFailure(error).kind), { retry: true });
  }
  setBusy(false);
}

/** Show the results that follow, and lead to the first of them. */
async function showMore(): Promise<void> {
  const state = readForm();
  const from = shownCount();
  more.disabled = true;
  sayOfMore(silence);
  setBusy(true);
  try {
    const results = await requestMore(state);
    if (results === undefined) return;
    append(results, state);
    history.replaceState({ ...history.state, shown: shownCount() }, '');
    focusResult(from);
  } catch (error) {
    sayOfMore(noneFollowed(toFailure(error).kind));
  } finally {
    more.disabled = false;
  }
  setBusy(false);
}

/** Take away what an earlier search has shown. */
function clear(state: SearchState): void {
  clearList();
  sayOfMore(silence);
  showTotals();
  showNear(state, []);
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
