/** How often words occur, as a table with bars: each number leads to the lines it counts. */
import { withBase } from '../../library/routes.ts';
import { countWanted } from '../../search/query-line.ts';
import styles from '../../styles/search-times.css?url&no-inline';
import { formatCount } from '../../text/format.ts';
import { make, makeLink } from '../site/dom.ts';
import { bringStyle } from '../site/style.ts';
import { formatState } from './address.ts';
import { toLinesName } from './lines-csv.ts';
import type { SearchState } from './protocol.ts';
import { addressOf, saveFile } from './save-file.ts';
import {
  formatRate,
  type ReportTimes,
  type Times,
  timesByYear,
  toTimesCsv,
  type YearTimes,
} from './times.ts';

/** Most reports that have a row each; of more the years lead to theirs. */
const mostReports = 150;

/** What a row tells. */
interface Row {
  name: HTMLElement;
  times: number;
  characters: number;
  /** Where its lines are. */
  href: string;
  className: string;
}

/** What the table needs to look as it should. */
export const styled = bringStyle(styles);

/** Show how often words occur, in the place of results. */
export function showTimes(
  list: HTMLElement,
  { reports, isWhole }: Times,
  state: SearchState,
): void {
  // What one part of the reports is long nobody has counted.
  const hasRates = state.part === '';
  const lengthOf = ({ times, characters }: Row) => (hasRates ? times / (characters || 1) : times);
  const isShort = reports.length <= mostReports;
  const bodies = timesByYear(reports).map((year) => [
    ...(year.reports.length > 1 || !isShort ? [yearRow(year, state)] : []),
    ...(isShort ? year.reports.map((one) => reportRow(one, state)) : []),
  ]);
  const most = Math.max(...bodies.flat().map(lengthOf)) || 1;
  const head = (title: string) => make('th', { scope: 'col', textContent: title });
  const titles = ['报告', '次数', ...(hasRates ? ['每万字'] : [])];
  const table = make(
    'table',
    { className: 'search-times' },
    make('thead', {}, make('tr', {}, ...titles.map(head), make('td'))),
    ...bodies.map((rows) =>
      make('tbody', {}, ...rows.map((row) => toRow(row, hasRates, lengthOf(row) / most))),
    ),
  );
  list.replaceChildren(sayAll(reports, state), table, sayWhat(state, isWhole, hasRates));
}

/** Give the reader the counts as a file. */
export function saveTimes({ reports }: Times, { q }: SearchState): void {
  saveFile(toTimesCsv(reports, q, addressOf), toLinesName(q, '次数'));
}

function yearRow({ year, times, characters, reports }: YearTimes, state: SearchState): Row {
  const only = { ...state, year: String(year) };
  return {
    name: make('span', {}, `${year}年`, make('small', {}, `${reports.length}份报告`)),
    times,
    characters,
    href: toAddress(reports.length > mostReports ? only : { ...only, view: 'lines' }),
    className: 'search-times-year',
  };
}

function reportRow({ report, times }: ReportTimes, state: SearchState): Row {
  const { county, year, kind, title, path, characters } = report;
  return {
    name: makeLink(withBase(path), title),
    times,
    characters,
    href: toAddress({ ...state, county, year: String(year), kind, view: 'lines' }),
    className: '',
  };
}

function toRow(
  { name, times, characters, href, className }: Row,
  hasRates: boolean,
  share: number,
): HTMLElement {
  const bar = make('span', { className: 'search-times-bar' });
  bar.style.inlineSize = `${(100 * share).toFixed(1)}%`;
  return make(
    'tr',
    { className },
    make('th', { scope: 'row' }, name),
    make('td', {}, times === 0 ? '0' : makeLink(href, String(times))),
    ...(hasRates ? [make('td', {}, formatRate(times, characters))] : []),
    make('td', { ariaHidden: 'true' }, bar),
  );
}

/** How often the words occur in all, in which report first, and in which last. */
function sayAll(reports: readonly ReportTimes[], { q }: SearchState): HTMLElement {
  const said = reports.filter(({ times }) => times > 0);
  const [first] = said;
  const last = said.at(-1);
  const sum = said.reduce((all, { times }) => all + times, 0);
  return make(
    'p',
    { className: 'facts' },
    `共出现${formatCount(sum)}次`,
    ...(first && last && first !== last
      ? ['，最早见于', placeOf(first, q), '，最近见于', placeOf(last, q)]
      : []),
    '。',
  );
}

function placeOf({ report: { path, title }, block }: ReportTimes, q: string): HTMLElement {
  return makeLink(`${withBase(path)}?${new URLSearchParams({ q })}#${block}`, title);
}

/** What was counted, in words. */
function sayWhat({ q }: SearchState, isWhole: boolean, hasRates: boolean): HTMLElement {
  return make('p', {
    className: 'section-note',
    textContent: [
      '每出现一次数一次；点次数看各处。',
      hasRates
        ? '“每万字”按各报告所检索的字数算，不计空格。'
        : '只数所选的部分，不算每万字的次数。',
      countWanted(q) > 1 ? '几个词时，数的是它们都在之处各词出现的次数之和。' : '',
      isWhole ? '' : '报告很多，没有这些字的不列，各年的合计也不含它们；选定地方或年份可以看全。',
    ].join(''),
  });
}

function toAddress(state: SearchState): string {
  return location.pathname + formatState(state);
}
