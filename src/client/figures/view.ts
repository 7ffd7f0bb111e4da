import {
  type Choices,
  readChoices,
  readNoun,
  readSilent,
  valueSelector,
} from '../../figures/attributes.ts';
import { shareState } from '../share/address.ts';
import { makeStatus } from '../site/dom.ts';
import { showCitations } from './citing.ts';
import { defineIndicatorChart } from './indicator-chart.ts';
import { describeView, formatView, isShown, parseView, type View } from './view-state.ts';

/** What is shown of an indicator: kept in the address, chosen by the controls where there are any. */

const root = document.querySelector<HTMLElement>('[data-view]');
if (root) equip(root);
// Only now: what is out of view is not to be drawn first.
defineIndicatorChart();

function equip(page: HTMLElement): void {
  const choices = readChoices(page.dataset);
  const controls = page.querySelector<HTMLElement>('.view-controls');
  const show = (view: View) => {
    const state = formatView(view, choices);
    page.dataset['view'] = state;
    page.dataset['form'] = view.form;
    showParts(page, view, choices);
    if (controls) showControls(controls, view, choices);
    showCitations(state);
    showEmbedCode(state);
    const share = document.querySelector<HTMLElement>('[data-share]');
    if (share) shareState(share, state);
  };
  const change = (view: View) => {
    show(view);
    history.replaceState(history.state, '', addressWith(formatView(view, choices)));
  };
  show(parseView(location.search, choices));
  tellSilent(page);
  controls?.addEventListener('change', ({ target }) =>
    change(readControls(controls, choices, target)),
  );
  controls?.querySelector('[data-view-reset]')?.addEventListener('click', () => {
    change(parseView('', choices));
    // The button is gone.
    controls.querySelector<HTMLElement>('input, select')?.focus();
  });
}

/** Say of the counties that the address asks for and that report nothing why they are not shown. */
function tellSilent(page: HTMLElement): void {
  const asked = new URLSearchParams(location.search).get('county')?.split(',') ?? [];
  const names = [...readSilent(page.dataset)]
    .filter(([slug]) => asked.includes(slug))
    .map(([, name]) => name);
  if (names.length === 0) return;
  const note = makeStatus('p');
  note.className = 'section-note';
  page.prepend(note);
  const rest = names.length === asked.length ? `，这里列出有数字的${readNoun(page.dataset)}` : '';
  note.textContent = `${names.join('、')}：收录的报告里没有读到这项指标的数字${rest}。`;
}

/** The page's own address with a state; what else the query says stays. */
function addressWith(state: string): string {
  const others = new URLSearchParams(location.search);
  for (const name of ['county', 'from', 'to', 'targets', 'view']) others.delete(name);
  const query = [state.slice(1), others.toString()].filter((part) => part !== '').join('&');
  return `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`;
}

function showParts(page: HTMLElement, view: View, choices: Choices): void {
  const parts = '[data-county], [data-from], [data-target], [data-single], [data-several]';
  for (const part of page.querySelectorAll<HTMLElement>(parts)) {
    part.hidden = !isShown(part.dataset, view);
  }
  for (const column of ['spans', 'targets']) {
    const cells = page.querySelectorAll<HTMLElement>(`[data-column="${column}"]`);
    const isOut = column === 'targets' && !view.hasTargets;
    for (const cell of cells) cell.hidden = isOut || isEmptied(cells);
  }
  const isPartial = view.from !== choices.first || view.to !== choices.last;
  for (const figure of page.querySelectorAll<HTMLElement>('figure.indicator')) {
    const chart = figure.querySelector<HTMLElement>('indicator-chart');
    const none = figure.querySelector<HTMLElement>('[data-none]');
    if (!chart || !none) continue;
    for (const name of ['from', 'to'] as const) {
      if (isPartial) chart.setAttribute(name, String(view[name]));
      else chart.removeAttribute(name);
    }
    chart.hidden = [...chart.querySelectorAll(valueSelector)].every((value) =>
      chart.contains(value.closest('[hidden]:not(indicator-chart)')),
    );
    none.hidden = !chart.hidden;
  }
}

/** Whether all that the shown counties have in a column is hidden; where they have nothing, it says so. */
function isEmptied(cells: NodeListOf<HTMLElement>): boolean {
  const links = [...cells].flatMap((cell) => [
    ...cell.querySelectorAll<HTMLElement>('tr:not([hidden]) > td > a'),
  ]);
  return links.length > 0 && links.every(({ hidden }) => hidden);
}

function showControls(controls: HTMLElement, view: View, choices: Choices): void {
  const names = new Map<string, string>();
  for (const box of boxesOf(controls, 'county')) {
    names.set(box.value, box.dataset['name'] ?? '');
    box.checked = view.counties.includes(box.value);
    // One county stays: a page that shows nothing would be of no use.
    box.disabled = box.checked && view.counties.length === 1;
  }
  for (const box of boxesOf(controls, 'targets')) box.checked = view.hasTargets;
  for (const list of controls.querySelectorAll('select')) {
    list.value = String(
      { from: view.from, to: view.to, view: view.form }[list.dataset['choose'] ?? ''] ?? '',
    );
  }
  const words = describeView(view, choices, names);
  const status = controls.querySelector('[data-view-status]');
  if (status && status.textContent !== words) status.textContent = words;
  const reset = controls.querySelector<HTMLElement>('[data-view-reset]');
  if (reset) reset.hidden = formatView(view, choices) === '';
}

/** @param changed what the reader has changed last: of two years that exclude each other it holds */
function readControls(controls: HTMLElement, choices: Choices, changed: EventTarget | null): View {
  const yearOf = (name: string, otherwise: number) =>
    Number(
      controls.querySelector<HTMLSelectElement>(`select[data-choose="${name}"]`)?.value ??
        otherwise,
    );
  const from = yearOf('from', choices.first);
  const to = yearOf('to', choices.last);
  const isLast = changed instanceof HTMLElement && changed.dataset['choose'] === 'to';
  const boxes = boxesOf(controls, 'county');
  const query = new URLSearchParams({
    county: boxes
      .filter(({ checked }) => checked)
      .map(({ value }) => value)
      .join(','),
    from: String(isLast ? Math.min(from, to) : from),
    to: String(isLast ? to : Math.max(from, to)),
    targets: boxesOf(controls, 'targets').every(({ checked }) => checked) ? '1' : '0',
    view: controls.querySelector<HTMLSelectElement>('select[data-choose="view"]')?.value ?? '',
  });
  return parseView(query.toString(), choices);
}

function boxesOf(controls: HTMLElement, name: string): HTMLInputElement[] {
  return [...controls.querySelectorAll<HTMLInputElement>(`input[data-choose="${name}"]`)];
}

/** The line that puts the page into another one, in the same state. */
function showEmbedCode(state: string): void {
  const code = document.querySelector<HTMLElement>('[data-embed]');
  if (!code) return;
  const { embed = '' } = code.dataset;
  const address = embed + state.replaceAll('&', '&amp;');
  code.textContent = code.textContent.replace(/src="[^"]*"/, () => `src="${address}"`);
}
