import '../reading/unfold.ts';
import { make, makeButton } from '../site/dom.ts';

/** The counts above the tables of topics become buttons that narrow them; the address holds which. */

const counts = document.querySelector('[data-topic-states]');
if (counts) equip(counts);

function equip(counts: Element): void {
  const choices = [...counts.querySelectorAll<HTMLElement>('[data-state]')];
  const tables = [...document.querySelectorAll<HTMLElement>('.topic-table')];
  const status = make('p', { className: 'visually-hidden' });
  status.setAttribute('role', 'status');
  counts.after(status);

  const themes = [...document.querySelectorAll<HTMLDetailsElement>('[data-topic-theme]')];
  // What a reader had open is so again when all are shown.
  let opened: HTMLDetailsElement[] | undefined;
  const show = (asked: string) => {
    const known = buttons.some(({ dataset }) => dataset['show'] === asked) ? asked : 'all';
    for (const button of buttons) {
      button.setAttribute('aria-pressed', String(button.dataset['show'] === known));
    }
    const count = tables.reduce((sum, table) => sum + narrow(table, known), 0);
    const isAll = known === 'all';
    if (!isAll) opened ??= themes.filter(({ open }) => open);
    for (const theme of themes) {
      theme.hidden = theme.querySelector('[data-states]:not([hidden])') === null;
      theme.open = isAll ? (opened?.includes(theme) ?? theme.open) : !theme.hidden;
    }
    if (isAll) opened = undefined;
    status.textContent = known === 'all' ? '' : `列出${count}件`;
    return known;
  };
  const buttons = choices.map((place) => {
    const state = place.dataset['state'] ?? '';
    const button = makeButton('', () => {
      const shown = show(state);
      const address = new URL(location.href);
      if (shown === 'all') address.searchParams.delete('show');
      else address.searchParams.set('show', shown);
      history.replaceState(history.state, '', address);
    });
    button.dataset['show'] = state;
    button.append(...place.childNodes);
    place.append(button);
    return button;
  });
  show(new URLSearchParams(location.search).get('show') ?? 'all');
}

/** Show the rows of a state; what has none left is not shown: a theme, a county. */
function narrow(table: HTMLElement, state: string): number {
  let count = 0;
  for (const part of table.querySelectorAll('tbody')) {
    const shown = [...part.querySelectorAll<HTMLElement>('[data-states]')].filter((row) => {
      row.hidden = state !== 'all' && !row.dataset['states']?.split(' ').includes(state);
      return !row.hidden;
    }).length;
    part.hidden = shown === 0;
    count += shown;
  }
  table.hidden = count === 0;
  const section = table.closest<HTMLElement>('[data-topics-of]');
  if (section) section.hidden = section.querySelector('[data-states]:not([hidden])') === null;
  return count;
}
