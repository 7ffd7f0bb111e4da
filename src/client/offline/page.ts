/**
 * The page of what is kept. It stands for any page that cannot be had: what is on this device is then what
 * a reader can go on with.
 */
import { pagesParcel, programParcel, searchParcel } from '../../library/parcels.ts';
import { withBase } from '../../library/routes.ts';
import { siteName } from '../../library/site.ts';
import { formatBytes, formatDate } from '../../text/format.ts';
import { make, makeButton, makeLink } from '../site/dom.ts';
import { today } from '../site/today.ts';
import { canKeep } from './can-keep.ts';
import { fetchAll, type KeptParcel, readKept, removeParcels, removeVisited } from './keep.ts';
import { showKeepControl } from './keep-control.ts';
import { listVisited } from './visited.ts';

/** So many lines stand in view; the others are folded. */
const mostLines = 30;

const find = (name: string) => document.querySelector<HTMLElement>(`[data-${name}]`);
const content = find('offline');
const control = find('keep-control');

const missing = find('offline-missing');
const standsForSearch = location.pathname === withBase('/search/');
if (missing && location.pathname !== withBase('/offline/')) {
  missing.hidden = false;
  if (standsForSearch) missing.textContent = '没有网络，也没有检索用的文件，只能在存着的报告里找。';
  missing.append(makeLink(location.pathname + location.search, '再试一次'));
}
// Who looks for another page wants what is here, and who looks for words wants those.
find('offline-offer')?.toggleAttribute('hidden', missing?.hidden === false);
find('offline-lead')?.toggleAttribute('hidden', standsForSearch);
if (canKeep() && content && control) {
  // Awaited here, it would cut the file that all pages share in two. A browser that forbids it says so
  // only when it is asked.
  begin(content, control).catch(sayUnable);
} else {
  sayUnable();
}

async function begin(all: HTMLElement, place: HTMLElement): Promise<void> {
  await show();
  all.hidden = false;
  if (standsForSearch || missing?.hidden) void findAsked().catch(sayUnable);
  await showKeepControl(place, {
    title: '全部',
    own: pagesParcel,
    ask: fetchAll,
    listKept: async () => (await readKept()).map(({ name }) => name),
    onChange: () => void show(),
  });
}

/** Look for the words that the address asks for. */
async function findAsked(): Promise<void> {
  const parameters = new URLSearchParams(location.search);
  const q = parameters.get('q') ?? '';
  const [field, progress, status, results] = [
    document.querySelector<HTMLInputElement>('[data-offline-find] input'),
    find('offline-progress'),
    find('offline-found'),
    find('offline-results'),
  ];
  if (q.trim() === '' || !field || !progress || !status || !results) return;
  field.value = q;
  if (parameters.size > 1) status.append('没有照所选的范围筛选。');
  const { findInKept } = await import('./find.ts');
  await findInKept(q, { progress, status, results });
}

function sayUnable(): void {
  find('offline-unable')?.removeAttribute('hidden');
}

async function show(): Promise<void> {
  const kept = (await readKept()).filter(
    // What serves others comes and goes with them.
    ({ name }) => name !== programParcel && name !== searchParcel,
  );
  find('offline-kept')?.replaceChildren(...list(kept.map(toKeptLine), '还没有。'));
  const visited = await listVisited();
  const lines = visited.map(({ address, title, at }) =>
    make(
      'li',
      {},
      makeLink(address, title.replace(`－${siteName}`, '')),
      make('small', {}, formatDate(today(at))),
    ),
  );
  find('offline-visited')?.replaceChildren(
    ...list(lines, '还没有。'),
    ...(lines.length > 0 ? [makeButton('清除', () => removeVisited().then(show))] : []),
  );
  const { usage } = (await navigator.storage?.estimate?.()) ?? {};
  const used = usage === undefined ? '' : `这个网站在浏览器里共占${formatBytes(usage)}。`;
  find('offline-usage')?.replaceChildren(used);
}

function toKeptLine({ name, title, bytes, at }: KeptParcel): HTMLElement {
  const slug = name.split('/')[1];
  const when = at === undefined ? '没有存完' : `${formatDate(today(new Date(at)))}保存`;
  const remove = makeButton('移除', () => removeParcels([name]).then(show));
  remove.setAttribute('aria-label', `移除${title}`);
  return make(
    'li',
    {},
    slug === undefined ? title : makeLink(withBase(`/${slug}/`), title),
    make('small', {}, `${formatBytes(bytes)}，${when}`),
    remove,
  );
}

/** Lines as a list, of which most are folded where there are many; words where there are none. */
function list(lines: readonly HTMLElement[], none: string): HTMLElement[] {
  if (lines.length === 0) return [make('p', { className: 'section-note' }, none)];
  const rest = lines.slice(mostLines);
  const fold = make(
    'details',
    {},
    make('summary', {}, `其余${rest.length}项`),
    make('ul', {}, ...rest),
  );
  return [make('ul', {}, ...lines.slice(0, mostLines)), ...(rest.length > 0 ? [fold] : [])];
}
