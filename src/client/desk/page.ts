/** The desk in a browser: its filter, its keys, copying, and taking over what was read anew. */

import { type DeskUpdate, deskUpdate } from '../../desk/update.ts';
import { copyText } from '../site/clipboard.ts';
import { isTyping, targetOf } from '../site/dom.ts';
import { refresh } from './refresh.ts';

/** Name in session storage of which rows are shown. */
const filterKey = 'desk-show';

/** How long a button says that it has copied. */
const told = 1600;

function choose(show: string): void {
  const input = document.querySelector<HTMLInputElement>(`[name="show"][value="${show}"]`);
  if (!input) return;
  input.checked = true;
  document.documentElement.dataset['show'] = show;
}

function rememberedFilter(): string {
  return sessionStorage.getItem(filterKey) ?? 'all';
}

/** Go to the next mark that is shown, or to the one before. */
function step(by: 1 | -1): void {
  const marks = [...document.querySelectorAll<HTMLElement>('[data-mark]')].filter(
    (mark) => mark.closest<HTMLElement>('.desk-row')?.checkVisibility() ?? true,
  );
  const here = document.activeElement?.closest('[data-mark]') ?? null;
  const at = here ? marks.indexOf(here as HTMLElement) + by : firstInView(marks, by);
  const mark = marks[Math.min(Math.max(at, 0), marks.length - 1)];
  mark?.focus({ preventScroll: true });
  mark?.scrollIntoView({ block: 'center' });
}

function firstInView(marks: readonly HTMLElement[], by: 1 | -1): number {
  const top = document.querySelector('.desk-bar')?.getBoundingClientRect().bottom ?? 0;
  const first = marks.findIndex((mark) => mark.getBoundingClientRect().top >= top);
  return first < 0 ? marks.length - 1 : by > 0 ? first : first - 1;
}

async function copyFrom(button: HTMLButtonElement): Promise<void> {
  const yaml = button.closest('.desk-offer')?.querySelector('code')?.textContent ?? '';
  const answer = await copyText(yaml);
  const status = document.querySelector('[role="status"].desk-status');
  if (status) status.textContent = answer;
  button.textContent = '已复制';
  setTimeout(() => {
    button.textContent = '复制';
    if (status?.textContent === answer) status.textContent = '';
  }, told);
}

/** A link to a mark opens what it is folded into. */
function reveal(): void {
  const mark = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const folded = mark?.closest('details');
  if (folded) folded.open = true;
  const card = mark?.closest<HTMLElement>('[data-mark]');
  card?.focus({ preventScroll: true });
  mark?.scrollIntoView({ block: 'center' });
}

document.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement) || target.name !== 'show') return;
  sessionStorage.setItem(filterKey, target.value);
  choose(target.value);
});

document.addEventListener('click', (event) => {
  const button = targetOf<HTMLButtonElement>(event, '[data-copy]');
  if (button) void copyFrom(button);
});

document.addEventListener('keydown', (event) => {
  const isText = isTyping(event) && targetOf(event, '[type="radio"]') === null;
  if (isText || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'j') step(1);
  if (event.key === 'k') step(-1);
  if (event.key === 'c') {
    const card = document.activeElement?.closest('[data-mark]');
    card?.querySelector<HTMLButtonElement>('[data-copy]')?.click();
  }
});

window.addEventListener('hashchange', reveal);
choose(rememberedFilter());
if (location.hash !== '') reveal();

import.meta.hot?.on(deskUpdate, async ({ read }: DeskUpdate) => {
  const own = document.querySelector<HTMLElement>('[data-report]')?.dataset['report'];
  // Where nothing was read, what keeps the seeds from being read has changed.
  if (own !== undefined && read.length > 0 && !read.includes(own)) return;
  await refresh();
  choose(rememberedFilter());
});
