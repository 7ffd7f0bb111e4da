/**
 * Two reports beside each other as HTML: one piece for the pages that are built and for the one that
 * compares in the browser.
 */
import type { Link } from '../library/routes.ts';
import type { Runs } from './closest.ts';
import { howFound } from './closest-words.ts';
import type { Comparison, OnlyPart } from './comparison.ts';

/** Most sentences of a list that stands open. */
const fewSentences = 40;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Words as HTML. */
export function escapeHtml(words: string): string {
  return words.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

/** The comparison as HTML, without the heading of its page. */
export function toComparisonHtml(comparison: Comparison): string {
  const { sides, note, shared, numbers, only } = comparison;
  const [first, second] = sides;
  return [
    `<p class="section-note">${note === '' ? '' : `${escapeHtml(note)}`}没有相近的话不等于没有做。</p>`,
    section('shared', '两份都有的话', `${shared.length}句`, [
      `<p class="section-note">${howFound}划去的字只在${escapeHtml(first.title)}里有，加下线的字只在${escapeHtml(second.title)}里有。</p>`,
      shared.length === 0
        ? '<p>没有相近的话。</p>'
        : `<ul class="compare-shared">${shared
            .map(
              ({ runs, hrefs }) =>
                `<li><p class="like-runs">${toRunsHtml(runs)}</p><p class="compare-sources">${sides
                  .map((side, at) => link({ title: `${side.short}原文`, href: hrefs[at] ?? '' }))
                  .join('')}</p></li>`,
            )
            .join('')}</ul>`,
    ]),
    numbers.length === 0
      ? ''
      : section('numbers', '两份都有的数字', `${numbers.length}项`, [toNumbersHtml(comparison)]),
    toPartsHtml(comparison),
    section('only', '只有一份有的话', '', [
      ...sides.map((side, at) => toOnlyHtml(side, only[at] ?? [])),
    ]),
  ].join('');
}

/** What is only in the other struck out, what is only here underlined. */
export function toRunsHtml(runs: Runs): string {
  return runs
    .map(([sign, text]) => {
      const words = escapeHtml(text);
      if (sign === '=') return words;
      return sign === '-' ? `<del>${words}</del>` : `<ins>${words}</ins>`;
    })
    .join('');
}

function section(id: string, title: string, count: string, content: readonly string[]): string {
  const small = count === '' ? '' : `<small>${count}</small>`;
  return `<section class="section" aria-labelledby="${id}"><h2 id="${id}">${title}${small}</h2>${content.join('')}</section>`;
}

function link({ title, href }: Link): string {
  return `<a href="${escapeHtml(href)}">${escapeHtml(title)}</a>`;
}

function toNumbersHtml({ sides, numbers }: Comparison): string {
  const rows = numbers.map(
    ({ title, cells }) =>
      `<tr><th scope="row">${escapeHtml(title)}</th>${cells
        .map(
          (values, at) =>
            `<td data-place="${escapeHtml(sides[at]?.short ?? '')}">${values
              .map(
                ({ label, period, quote, href }) =>
                  `<a href="${escapeHtml(href)}" title="${escapeHtml(quote)}">${escapeHtml(label)} <small>${escapeHtml(period)}</small></a>`,
              )
              .join('')}</td>`,
        )
        .join('')}</tr>`,
  );
  return table('numbers', '', sides, rows);
}

function table(
  labelledby: string,
  corner: string | undefined,
  sides: Comparison['sides'],
  rows: readonly string[],
): string {
  const head = sides.map(({ title }) => `<th scope="col">${escapeHtml(title)}</th>`).join('');
  const first = corner === undefined ? '' : '<td></td>';
  return `<table class="year-table" aria-labelledby="${labelledby}"><thead><tr>${first}${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function toPartsHtml({ sides, parts }: Comparison): string {
  const rows = parts.flatMap((group) => group.rows);
  if (rows.length === 0) return '';
  return section('parts', '说同一类事的部分', `${rows.length}对`, [
    table(
      'parts',
      undefined,
      sides,
      rows.map(
        ({ cells }) =>
          `<tr>${cells
            .map(
              (cell) =>
                `<td data-place="${escapeHtml(cell.place)}">${cell.link ? link(cell.link) : ''}</td>`,
            )
            .join('')}</tr>`,
      ),
    ),
  ]);
}

function toOnlyHtml(side: Link, parts: readonly OnlyPart[]): string {
  const all = parts.reduce((sum, { count }) => sum + count, 0);
  return `<h3>${link(side)}<small>${all}句</small></h3>${parts
    .map(
      ({ title, count, runs }) =>
        `<details class="year-more"${all <= fewSentences ? ' open' : ''}><summary class="chevron">${escapeHtml(title)}<small>${count}句</small></summary><ul>${runs
          .map(({ text, href }) => `<li>${link({ title: text, href })}</li>`)
          .join('')}</ul></details>`,
    )
    .join('')}`;
}
