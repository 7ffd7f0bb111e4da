/**
 * Two reports beside each other as HTML: one piece for the pages that are built and for the one that
 * compares in the browser.
 */
import type { Link } from '../library/routes.ts';
import { escapeXml } from '../text/escape.ts';
import type { Runs } from './closest.ts';
import { howFound } from './closest-words.ts';
import type { Comparison, OnlyPart } from './comparison.ts';

// So many that the page is not longer on a phone than one scrolls: some 8,000 points.
/** Most sentences of a list that stands open. */
const fewSentences = 30;
/** Most of a list that stands open all, and of more than these how many first ones do. */
interface Room {
  all: number;
  first: number;
}
const roomOfBoth: Room = { all: 10, first: 6 };
/** That of the parts that hold what only one has. */
const roomOfParts: Room = { all: 40, first: 24 };

/** A piece of a page: HTML that is whole by itself, or an element with pieces in it. */
export type Piece = string | PieceElement;

/** An element that may be long, so that a browser puts what is in it into the page piece by piece. */
export interface PieceElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  pieces: readonly Piece[];
}

/** The comparison as HTML, without the heading of its page. */
export function toComparisonHtml(comparison: Comparison): string {
  return toComparisonPieces(comparison).map(toHtml).join('');
}

function toHtml(piece: Piece): string {
  if (typeof piece === 'string') return piece;
  const { name, attributes, pieces } = piece;
  const written = Object.entries(attributes).map(([attribute, value]) =>
    value === '' ? ` ${attribute}` : ` ${attribute}="${escapeXml(value)}"`,
  );
  return `<${name}${written.join('')}>${pieces.map(toHtml).join('')}</${name}>`;
}

/** The comparison in pieces, each of which is short. */
export function toComparisonPieces(comparison: Comparison): Piece[] {
  const { sides, note, shared, numbers, only } = comparison;
  const [first, second] = sides;
  return [
    `<p class="section-note">${note === '' ? '' : `${escapeXml(note)}`}没有相近的话不等于没有做。</p>`,
    section('shared', '两份都有的话', `${shared.length}句`, [
      `<p class="section-note">${howFound}划去的字只在${escapeXml(first.title)}里有，加下线的字只在${escapeXml(second.title)}里有。</p>`,
      shared.length === 0 ? '<p>没有相近的话。</p>' : '',
      ...foldRest(
        shared.map(
          ({ runs, hrefs }) =>
            `<li><p class="like-runs">${toRunsHtml(runs)}</p><p class="compare-sources">${sides
              .map((side, at) => link({ title: `${side.short}原文`, href: hrefs[at] ?? '' }))
              .join('')}</p></li>`,
        ),
        roomOfBoth,
        '句',
        (items) => [element('ul', { class: 'compare-shared' }, items)],
      ),
    ]),
    ...(numbers.length === 0
      ? []
      : [section('numbers', '两份都有的数字', `${numbers.length}项`, toNumbers(comparison))]),
    ...toParts(comparison),
    section(
      'only',
      '只有一份有的话',
      '',
      sides.flatMap((side, at) => toOnly(side, only[at] ?? [])),
    ),
  ];
}

/** What is only in the other struck out, what is only here underlined. */
export function toRunsHtml(runs: Runs): string {
  return runs
    .map(([sign, text]) => {
      const words = escapeXml(text);
      if (sign === '=') return words;
      return sign === '-' ? `<del>${words}</del>` : `<ins>${words}</ins>`;
    })
    .join('');
}

function element(
  name: string,
  attributes: PieceElement['attributes'],
  pieces: readonly Piece[],
): PieceElement {
  return { name, attributes, pieces };
}

/** A list; of one that there is no room for the rest is folded behind its count. */
function foldRest<Item>(
  items: readonly Item[],
  { all, first }: Room,
  counter: string,
  toPieces: (items: readonly Item[]) => readonly Piece[],
): Piece[] {
  if (items.length === 0) return [];
  if (items.length <= all) return [...toPieces(items)];
  const rest = items.slice(first);
  return [
    ...toPieces(items.slice(0, first)),
    element('details', { class: 'fold' }, [
      `<summary class="chevron">其余${rest.length}${counter}</summary>`,
      ...toPieces(rest),
    ]),
  ];
}

function section(id: string, title: string, count: string, content: readonly Piece[]): Piece {
  const small = count === '' ? '' : `<small>${count}</small>`;
  return element('section', { class: 'section', 'aria-labelledby': id }, [
    `<h2 id="${id}">${title}${small}</h2>`,
    ...content,
  ]);
}

function link({ title, href }: Link): string {
  return `<a href="${escapeXml(href)}">${escapeXml(title)}</a>`;
}

function toNumbers({ sides, numbers }: Comparison): Piece[] {
  const rows = numbers.map(
    ({ title, cells }) =>
      `<tr><th scope="row">${escapeXml(title)}</th>${cells
        .map(
          (values, at) =>
            `<td data-place="${escapeXml(sides[at]?.short ?? '')}">${values
              .map(
                ({ label, period, quote, href }) =>
                  `<a href="${escapeXml(href)}" title="${escapeXml(quote)}">${escapeXml(label)} <small>${escapeXml(period)}</small></a>`,
              )
              .join('')}</td>`,
        )
        .join('')}</tr>`,
  );
  return foldRest(rows, roomOfBoth, '项', (some) => [table('numbers', '', sides, some)]);
}

function table(
  labelledby: string,
  corner: string | undefined,
  sides: Comparison['sides'],
  rows: readonly string[],
): Piece {
  const head = sides.map(({ title }) => `<th scope="col">${escapeXml(title)}</th>`).join('');
  const first = corner === undefined ? '' : '<td></td>';
  return element('table', { class: 'year-table', 'aria-labelledby': labelledby }, [
    `<thead><tr>${first}${head}</tr></thead>`,
    element('tbody', {}, rows),
  ]);
}

function toParts({ sides, parts }: Comparison): Piece[] {
  const rows = parts.flatMap((group) => group.rows);
  if (rows.length === 0) return [];
  const own = foldRest(
    rows.map(
      ({ cells }) =>
        `<tr>${cells
          .map(
            (cell) =>
              `<td data-place="${escapeXml(cell.place)}">${cell.link ? link(cell.link) : ''}</td>`,
          )
          .join('')}</tr>`,
    ),
    roomOfBoth,
    '对',
    (some) => [table('parts', undefined, sides, some)],
  );
  return [section('parts', '说同一类事的部分', `${rows.length}对`, own)];
}

function toOnly(side: Link, parts: readonly OnlyPart[]): Piece[] {
  const all = parts.reduce((sum, { count }) => sum + count, 0);
  const pieces = parts.map(({ title, count, runs }) =>
    element('details', { class: 'year-more', ...(all <= fewSentences && { open: '' }) }, [
      `<summary class="chevron">${escapeXml(title)}<small>${count}句</small></summary>`,
      element(
        'ul',
        {},
        runs.map(({ text, href }) => `<li>${link({ title: text, href })}</li>`),
      ),
    ]),
  );
  return [
    `<h3>${link(side)}<small>${all}句</small></h3>`,
    ...foldRest(pieces, roomOfParts, '个部分', (some) => some),
  ];
}
