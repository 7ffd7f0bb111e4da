import type { Indicator } from '../../../src/schemas/observation.ts';
import { growthOf, yearlyGainOf } from '../derived-indicators.ts';
import type { Lexer } from '../lexer.ts';
import {
  captionUnit,
  indicatorTableHead,
  nameHead,
  otherGroup,
  partialCaption,
  partRow,
} from '../lexicon/tables.ts';
import { normalize } from '../normalize.ts';
import type { Refusal, Statement } from '../statements/statement.ts';
import { planEndingIn, type Time } from '../time.ts';
import { hasKind, type Token } from '../token.ts';
import { readCell, readEnds } from './cell.ts';
import { type Column, headingYear, toColumn } from './columns.ts';
import { groupName, isName, makeRowName, type RowName, readRowName } from './row-name.ts';

/** What is needed to read a table besides its text. */
export interface TableContext {
  lex: Lexer;
  indicators: ReadonlyMap<string, Indicator>;
  reportYear: number;
  /** The years the table is about, from the headings above it: 年均 is counted over them. */
  years: Time | undefined;
  /** What stands right above the table: its name, its unit. */
  caption: string;
  /** The year that a table is of which names none; undefined where that cannot be known. */
  year: number | undefined;
}

/** What was read in a table, with the indicators that only its rows name. */
export interface TableContent {
  statements: Statement[];
  refusals: Refusal[];
  indicators: Indicator[];
}

/** A cell and where it stands in the table's text. */
interface Cell {
  text: string;
  start: number;
  end: number;
}

/** What the first row says of the others. */
interface Header {
  columns: readonly Column[];
  /** Whether each row is an indicator, registered or not. */
  isIndicatorTable: boolean;
  /** Where the names stand; -1 where no head says it. */
  nameColumn: number;
  /** Where the units stand; -1 where there is no such column. */
  unitColumn: number;
  /** The years that 年均 is counted over. */
  years: Time | undefined;
  /** The year of its 绝对数 and of its yearly rates. */
  year: number | undefined;
  /** The unit above the table. */
  unit: string | undefined;
}

/**
 * Read the rows of a table whose first row says which years its columns are of.
 * Each row of a table of indicators is one, whether its name is registered or not.
 *
 * @param text rows joined by `\n`, cells by `\t`; offsets of what is read are those of this text
 */
export function readTable(text: string, context: TableContext): TableContent {
  const content: TableContent = { statements: [], refusals: [], indicators: [] };
  const all = toRows(text);
  // A table may open with its name.
  const top = all.findIndex((row) => row.filter(({ text }) => text.trim() !== '').length !== 1);
  const [first = [], ...rows] = all.slice(Math.max(top, 0));
  const titles = all.slice(0, Math.max(top, 0)).flatMap((row) => row.map(({ text }) => text));
  const header = toHeader(first, [context.caption, ...titles].join('\n'), context);
  let group = otherGroup;
  for (const row of rows) {
    const filled = row.filter(({ text }) => text.trim() !== '');
    if (filled.length === 1 && header.isIndicatorTable) {
      group = groupName(filled[0]?.text ?? '') ?? group;
    }
    const { statements, refusals, indicators } = readRow(row, header, group, context);
    content.statements.push(...statements);
    content.refusals.push(...refusals);
    content.indicators.push(...indicators);
  }
  return content;
}

function toHeader(
  cells: readonly Cell[],
  above: string,
  { lex, reportYear, years, year }: TableContext,
): Header {
  const columns = cells.map(({ text }) => toColumn(text, reportYear));
  const goal = columns.find((column) => column.kind === 'year' && column.isGoal);
  const isOfYear = columns.some(({ kind }) => kind === 'level' || kind === 'rate');
  const caption = normalize(above).text;
  const isPart = partialCaption.test(caption) || lex(caption).some(isElsewhere);
  const last = columns.findLast((column) => column.kind === 'year');
  return {
    columns,
    // The rows of a bulletin name products and parts of what stands above them.
    isIndicatorTable: !isOfYear && cells.some(({ text }) => indicatorTableHead.test(text)),
    nameColumn: cells.findIndex(({ text }) => nameHead.test(normalize(text).text)),
    unitColumn: columns.findIndex(({ kind }) => kind === 'unit'),
    years: years ?? (goal?.kind === 'year' ? planEndingIn(goal.year) : undefined),
    year: isPart ? undefined : last?.kind === 'year' ? last.year : yearAbove(caption, year),
    unit: captionUnit.exec(caption)?.[1],
  };
}

/** The year that the words above a table name; none where they name several. */
function yearAbove(caption: string, year: number | undefined): number | undefined {
  return /(?<!\d)(?:19|20)\d\d(?!\d)/.test(caption) ? headingYear(caption) : year;
}

/** Whether a word says that the numbers are of another place, or of a part of it. */
function isElsewhere(token: Token): boolean {
  return token.kind === 'area' || (token.kind === 'place' && !token.isOwn);
}

function readRow(
  row: readonly Cell[],
  header: Header,
  group: string,
  context: TableContext,
): TableContent {
  const { columns, years, year, unit } = header;
  const content: TableContent = { statements: [], refusals: [], indicators: [] };
  const named = nameAt(row, header, context);
  const cell = row[named];
  const isPart = cell !== undefined && partRow.test(normalize(cell.text).text);
  const printed = row[header.unitColumn]?.text.trim();
  const known = cell && readRowName(cell.text, context.lex, context.indicators);
  const made =
    cell && !known && !isPart && header.isIndicatorTable
      ? makeRowName(cell.text, printed, group)
      : undefined;
  const found = known ?? made;
  if (!cell || !found) return content;
  const name: RowName = { ...found, unit: found.unit ?? printed };
  const ends = readEnds(
    row.map(({ text }) => text),
    columns,
    context.lex,
  );
  for (const [place, value] of row.entries()) {
    const column = columns[place];
    if (place <= named || !/[\d０-９]/.test(value.text)) continue;
    if (!column || column.kind === 'unit' || column.kind === 'other') continue;
    if (isOfTableYear(column) && (year === undefined || isPart)) continue;
    const statement =
      row.length === columns.length
        ? readCell(value.text, column, { lex: context.lex, name, years, ends, year, unit })
        : '这一行的格数与表头不同';
    const { start } = cell;
    const { start: ownStart, end } = value;
    if (typeof statement === 'string') content.refusals.push({ start, end, reason: statement });
    else {
      const words = { start, end, ownStart, quoteStart: start, quoteEnd: end };
      content.statements.push({ ...statement, words });
    }
  }
  content.indicators.push(...derived(content.statements, name.indicator, made !== undefined));
  return content;
}

/** Index of the cell that names a row; -1 where none does. */
function nameAt(
  row: readonly Cell[],
  { isIndicatorTable, nameColumn }: Header,
  { lex }: TableContext,
): number {
  return row.findIndex(({ text }, place) =>
    isIndicatorTable
      ? isName(text) && (nameColumn === -1 || place === nameColumn)
      : hasKind(lex(normalize(text).text), 'subject'),
  );
}

/** Whether only the table tells the year of a column. */
function isOfTableYear(column: Column): boolean {
  return column.kind === 'level' || column.kind === 'rate';
}

/** The indicators of a row's values that are not registered. */
function derived(
  statements: readonly Statement[],
  indicator: Indicator,
  isMade: boolean,
): Indicator[] {
  const isUsed = ({ slug }: Indicator) => statements.some((one) => one.indicator === slug);
  const own = isMade && statements.length > 0 ? [indicator] : [];
  const growth = isMade ? [growthOf(indicator, [])].filter(isUsed) : [];
  return [...own, ...growth, ...[yearlyGainOf(indicator)].filter(isUsed)];
}

function toRows(text: string): Cell[][] {
  let start = 0;
  return text.split('\n').map((row) =>
    row.split('\t').map((cell) => {
      const place = { text: cell, start, end: start + cell.length };
      start = place.end + 1;
      return place;
    }),
  );
}
