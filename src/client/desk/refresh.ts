/** Taking over a page that was made anew, so that the editor stays where the eyes are. */

/** Parts of the page that are small: they are replaced as a whole. */
const parts = ['.desk-filter', '.desk-faults', '.desk-counts', '.desk-general', '.desk-list'];

/** Fetch this page again and put what is new in the place of what is there. */
export async function refresh(): Promise<void> {
  const address = new URL(location.href);
  const version = document.querySelector<HTMLElement>('.desk-rows')?.dataset['version'];
  if (version !== undefined) address.searchParams.set('since', version);
  const response = await fetch(address, { cache: 'no-store' });
  if (!response.ok || response.redirected) {
    location.reload();
    return;
  }
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const open = openDetails();
  const focused = document.activeElement?.closest('[id]')?.id;
  const anchor = rowInView();
  for (const part of parts) replace(document.querySelector(part), page.querySelector(part));
  replaceRows(page);
  for (const details of detailsByKey().filter(([key]) => open.has(key))) details[1].open = true;
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  if (anchor) {
    const row = document.getElementById(anchor.id) ?? nearestRow(anchor.id);
    if (row)
      window.scrollBy({ top: row.getBoundingClientRect().top - anchor.top, behavior: 'instant' });
  }
  const status = document.querySelector('.desk-status');
  if (status) status.textContent = `${new Date().toLocaleTimeString('zh-CN')} 已更新`;
}

function replace(here: Element | null, fresh: Element | null): void {
  if (here && fresh && !here.isEqualNode(fresh)) here.replaceWith(document.adoptNode(fresh));
}

/** Replace the rows that read otherwise; all others stay, with what is open in them. */
function replaceRows(page: Document): void {
  const [rows, fresh] = [document, page].map((one) => one.querySelector<HTMLElement>('.desk-rows'));
  if (!rows || !fresh) return;
  const here = new Map([...rows.children].map((row) => [row.id, row]));
  let at = rows.firstElementChild;
  for (const row of [...fresh.children]) {
    const known = here.get(row.id);
    const next = known && row.matches('[data-same]') ? known : document.adoptNode(row);
    if (at === next) at = at.nextElementSibling;
    else if (at && known === at) {
      at = at.nextElementSibling;
      known.replaceWith(next);
    } else rows.insertBefore(next, at);
  }
  while (at) {
    const gone = at;
    at = at.nextElementSibling;
    gone.remove();
  }
  rows.dataset['version'] = fresh.dataset['version'] ?? '';
}

/** The first row that is in view, and where it stands. */
function rowInView(): { id: string; top: number } | undefined {
  const bar = document.querySelector('.desk-bar')?.getBoundingClientRect().bottom ?? 0;
  for (const row of document.querySelectorAll('.desk-row')) {
    const { top, bottom } = row.getBoundingClientRect();
    if (bottom > bar && bottom > top) return { id: row.id, top };
  }
  return undefined;
}

/** Where a row of this name is gone, the one that begins right before it. */
function nearestRow(id: string): Element | undefined {
  const place = (one: string) => Number(one.replace('at-', ''));
  return [...document.querySelectorAll('.desk-row')].findLast((row) => place(row.id) <= place(id));
}

function detailsByKey(): [key: string, details: HTMLDetailsElement][] {
  return [...document.querySelectorAll('details')].map((details) => {
    const around = details.closest('[id]');
    const words = details.querySelector('summary')?.textContent ?? '';
    return [`${around?.id} ${words}`, details];
  });
}

function openDetails(): Set<string> {
  return new Set(detailsByKey().flatMap(([key, { open }]) => (open ? [key] : [])));
}
