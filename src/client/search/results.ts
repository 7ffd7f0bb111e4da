/** How results look: blocks under their report, or one line for each time the words occur. */
import { withBase } from '../../library/routes.ts';
import type { CatalogReport } from '../../search/files.ts';
import { snippet } from '../../search/snippet.ts';
import { inQuotes } from '../../text/quotation.ts';
import { make, makeLink } from '../site/dom.ts';
import type { Hit } from './answer.ts';
import type { Line } from './lines.ts';

/** A block as it is shown: of its report no more than what is seen. */
type ShownHit = Omit<Hit, 'report'> & {
  report: Pick<CatalogReport, 'path' | 'title' | 'subtitle'>;
};

/**
 * Results far from the window need not be drawn, so that a thousand stay light; only once they have been
 * laid out, since what is skipped from the start has no height of its own, and moves those below it when
 * it gets one.
 */
const whenLaidOut = new IntersectionObserver(
  (entries, observer) => {
    for (const { target, isIntersecting } of entries) {
      target.classList.toggle('far', !isIntersecting);
      observer.unobserve(target);
    }
  },
  { rootMargin: '100%' },
);

/** Adds blocks to a list, each to the section of its report. */
export function appendHits(list: HTMLElement, hits: readonly ShownHit[], q: string): void {
  for (const hit of hits) {
    const item = toResult(hit, q);
    sectionOf(list, hit).append(item);
    whenLaidOut.observe(item);
  }
}

/** Adds lines to a list, in a table whose middle column holds the words. */
export function appendLines(list: HTMLElement, lines: readonly Line[], q: string): void {
  let body = list.querySelector('tbody');
  if (body === null) {
    const table = make('table', { className: 'search-lines' });
    const head = make('thead');
    const row = make('tr');
    for (const name of ['前文', '检索词', '后文', '出处']) {
      row.append(make('th', { scope: 'col', textContent: name }));
    }
    body = make('tbody');
    head.append(row);
    table.append(head, body);
    list.append(table);
  }
  body.append(...lines.map((line) => toRow(line, q)));
}

/** The list of a report's results; made when its first result comes. */
function sectionOf(list: HTMLElement, { report, inReport }: ShownHit): HTMLElement {
  const last = list.lastElementChild;
  const open = last?.querySelector('ol');
  if (last instanceof HTMLElement && last.dataset['path'] === report.path && open) {
    return open;
  }
  const section = make('section');
  section.dataset['path'] = report.path;
  const heading = make('h2', {}, makeLink(withBase(report.path), report.title));
  const facts = make('p', { className: 'facts' }, `${inReport}段`);
  if (report.subtitle) facts.append(make('span', {}, ` · ${report.subtitle}`));
  const items = make('ol');
  section.append(heading, facts, items);
  list.append(section);
  return items;
}

function toResult(hit: ShownHit, q: string): HTMLElement {
  const item = make('li');
  item.dataset['searchResult'] = '';
  const words = make('p', { id: `result-${hit.report.path}${hit.id}` });
  const path = hit.path.length > 0 ? hit.path.join(' › ') : nameOf(hit.type);
  const link = makeLink(addressOf(hit, q, 1), '');
  // Where it is cut at its beginning, its signs stay in their order.
  link.append(make('bdi', { textContent: path }));
  link.setAttribute('aria-describedby', words.id);
  for (const { text, kind } of snippet(hit.text, hit.marks)) {
    if (kind === 'text') {
      words.append(text);
    } else {
      words.append(make(kind === 'mark' ? 'mark' : 'span', { textContent: text }));
    }
  }
  item.append(link, words);
  if (hit.misread.length > 0) {
    const readings = new Set(hit.misread.map(({ printed, read }) => sayMisread(printed, read)));
    item.append(
      make('p', {
        className: 'misread',
        textContent: `这里是底本的字样：${[...readings].join('；')}。`,
      }),
    );
  }
  return item;
}

/** What is printed and what is read, where either may be nothing. */
function sayMisread(printed: string, read: string): string {
  if (printed === '') return `底本没有${inQuotes(read)}`;
  return read === ''
    ? `整理本不取${inQuotes(printed)}`
    : `底本印作${inQuotes(printed)}，整理本读作${inQuotes(read)}`;
}

function toRow(line: Line, q: string): HTMLElement {
  const row = make('tr');
  const link = make('a', { href: addressOf(line, q, line.inBlock) });
  link.append(make('mark', { textContent: line.words }));
  const { countyName, year } = line.report;
  row.append(
    // A block of its own, so that it is cut at its beginning, far from the words.
    withInner('td', 'bdi', line.before),
    make('td', {}, link),
    withInner('td', 'bdi', line.after),
    make('td', { textContent: `${countyName} ${year}` }),
  );
  return row;
}

function withInner(outer: 'td', inner: 'bdi', text: string): HTMLElement {
  return make(outer, {}, make(inner, {}, text));
}

/** Where a result leads: the report's page, with the words to mark, the occurrence and the block. */
function addressOf(
  { report, id }: Pick<ShownHit, 'report' | 'id'>,
  q: string,
  inBlock: number,
): string {
  const parameters = new URLSearchParams({ q });
  if (inBlock > 1) parameters.set('hit', String(inBlock));
  return `${withBase(report.path)}?${parameters}#${id}`;
}

/** What to call a block that stands under no heading. */
function nameOf(type: string): string {
  return type === 'heading' ? '标题' : '正文';
}
