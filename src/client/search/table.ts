/** The table of matching blocks by county and year: each number leads to the search of only these. */
import { branchPath, withBase } from '../../library/routes.ts';
import { make, makeLink } from '../site/dom.ts';
import { formatState } from './address.ts';
import { pageElement } from './page-element.ts';
import type { SearchState, Totals } from './protocol.ts';
import { type CountRow, countsByYear } from './table-counts.ts';

const table = pageElement('[data-search-table]', HTMLDetailsElement);
const room = pageElement('[data-search-table] section', HTMLElement);
const times = pageElement('[data-search-times]', HTMLAnchorElement);

/** Show the table, where there is something to compare, and lead to how often the words occur. */
export function showTable(totals?: Totals, state?: SearchState): void {
  times.hidden = state === undefined || totals?.blocks === 0 || state.view === 'times';
  if (state) times.href = location.pathname + formatState({ ...state, view: 'times' });
  const { years, rows } = countsByYear(totals?.byReport ?? []);
  table.hidden = state === undefined || years.length * rows.length < 2;
  if (table.hidden || state === undefined) {
    room.replaceChildren();
    return;
  }
  const head = make('tr', {}, make('td'), ...years.map((year) => columnHead(year, state)));
  room.replaceChildren(
    make(
      'table',
      {},
      make('thead', {}, head),
      make('tbody', {}, ...rows.map((row) => toRow(row, years, state))),
    ),
  );
}

function columnHead(year: number, state: SearchState): HTMLElement {
  return make('th', { scope: 'col' }, linkTo({ ...state, year: String(year) }, `${year}`));
}

function toRow(
  { county, countyName, counts }: CountRow,
  years: readonly number[],
  state: SearchState,
) {
  return make(
    'tr',
    {},
    make('th', { scope: 'row' }, linkTo({ ...state, county }, countyName)),
    ...years.map((year) => {
      const count = counts.get(year);
      // No report of that year is something else than none of the words in it; both are left empty.
      if (count === undefined) return make('td');
      return make('td', {}, linkTo({ ...state, county, year: String(year) }, String(count)));
    }),
  );
}

/** Only the search of a branch has its counties for a choice. */
function linkTo(state: SearchState, label: string): HTMLAnchorElement {
  const [own = '', branch] = state.county.split('/').reverse();
  const page = branch === undefined ? location.pathname : withBase(`${branchPath(branch)}search/`);
  return makeLink(page + formatState({ ...state, county: own }), label);
}
