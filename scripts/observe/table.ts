import type { Indicator } from '../../src/schemas/observation.ts';
import { fold } from './fold.ts';
import type { Reading, Refusal } from './grammar.ts';
import { headingTime, planEndingIn, type Time } from './period.ts';
import type { Lexer } from './tokens.ts';

/** What a column holds, by its head. */
type Column =
  | { kind: 'year'; year: number; isGoal: boolean }
  /** 年均增长; under 年均增长/累计 a number of a level may be either. */
  | { kind: 'average'; mayBeTotal: boolean }
  | { kind: 'unit' }
  | { kind: 'other' };

/** A cell and where it stands in the table's text. */
interface Cell {
  text: string;
  start: number;
  end: number;
}

/** What the name of a row says: `1. 地区生产总值（GDP）增长率（%）`. */
interface RowName {
  indicator: Indicator;
  unit: string | undefined;
  isAverage: boolean;
}

/** What is needed to read a table besides its text. */
export interface TableContext {
  lex: Lexer;
  indicators: ReadonlyMap<string, Indicator>;
  reportYear: number;
  /** The years the table is about, from the headings above it: 年均 is counted over them. */
  years: Time | undefined;
}

/**
 * Read the rows of a table whose first row says which years its columns are of.
 *
 * @param text rows joined by `\n`, cells by `\t`; offsets of what is read are those of this text
 */
export function readTable(
  text: string,
  context: TableContext,
): { readings: Reading[]; refusals: Refusal[] } {
  const result: { readings: Reading[]; refusals: Refusal[] } = { readings: [], refusals: [] };
  const [header = [], ...rows] = toRows(text);
  const columns = header.map((cell) => toColumn(cell.text, context.reportYear));
  const goal = columns.find((column) => column.kind === 'year' && column.isGoal);
  const years = context.years ?? (goal?.kind === 'year' ? planEndingIn(goal.year) : undefined);

  for (const row of rows) {
    const named = row.findIndex(({ text }) => hasName(text, context));
    const cell = row[named];
    const name = cell && readRowName(cell.text, context);
    if (!cell || !name) continue;
    const printed = row[columns.findIndex(({ kind }) => kind === 'unit')]?.text.trim();
    for (const [place, value] of row.entries()) {
      const column = columns[place];
      if (place <= named || !/[\d０-９]/.test(value.text)) continue;
      if (!column || column.kind === 'other' || column.kind === 'unit') continue;
      const reading =
        row.length === header.length
          ? readCell(value.text, column, { ...name, unit: name.unit ?? printed }, years, context)
          : '这一行的格数与表头不同';
      const range = { start: cell.start, end: value.end };
      if (typeof reading === 'string') result.refusals.push({ ...range, reason: reading });
      else result.readings.push({ ...reading, ...range, ownStart: value.start });
    }
  }
  return result;
}

function readCell(
  text: string,
  column: Column & { kind: 'year' | 'average' },
  name: RowName,
  years: Time | undefined,
  { lex, indicators }: TableContext,
): Omit<Reading, 'start' | 'end' | 'ownStart'> | string {
  const [first, second, ...others] = lex(fold(text).text);
  const comparator = first?.kind === 'comparator' ? first.comparator : undefined;
  const token = comparator ? second : first;
  const rest = comparator ? others : [second, ...others].filter((other) => other !== undefined);
  if (token?.kind !== 'quantity' || rest.length > 0) return '格子里不只是一个数';
  const { value, upper, unit: printed, comparator: own } = token.quantity;
  if (upper !== undefined) return '是一个区间，不是一个数';

  const isRate = name.indicator.unit === '%';
  const isAverage = name.isAverage || column.kind === 'average';
  if (column.kind === 'average' && column.mayBeTotal && !isRate) return '不知是年均还是累计';
  const slug = column.kind === 'average' && !isRate ? name.indicator.growth : name.indicator.slug;
  const unit = printed ?? (column.kind === 'average' || isRate ? '%' : name.unit);
  if (unit === undefined) return '数字没有单位';
  if (slug === undefined || !(unit in (indicators.get(slug)?.factors ?? {}))) {
    return `单位“${unit}”与指标不合`;
  }
  const time = isAverage ? years : column.kind === 'year' ? oneYear(column.year) : undefined;
  if (!time) return '表头没有说明年份';
  return {
    indicator: slug,
    value,
    unit,
    comparator: own ?? comparator ?? '=',
    time,
    base: undefined,
    isAverage,
    isGoal: column.kind === 'year' && column.isGoal,
    isBaseline: false,
  };
}

function hasName(text: string, { lex }: TableContext): boolean {
  return lex(fold(text).text).some(({ kind }) => kind === 'subject');
}

/** A row's name is read only if nothing in it is unknown; what stands in brackets is its unit or a gloss. */
function readRowName(text: string, { lex, indicators }: TableContext): RowName | undefined {
  const folded = fold(text).text;
  const glosses = [...folded.matchAll(/\(([^()]*)\)/g)].map(([, inside = '']) => inside);
  const tokens = lex(folded.replace(/\([^()]*\)|【[^】]*】/g, ''));
  const known = ['subject', 'change', 'average', 'filler', 'comma', 'place'];
  if (!tokens.every(({ kind }) => known.includes(kind))) return undefined;
  if (tokens.some((token) => token.kind === 'place' && !token.isOwn)) return undefined;
  const subjects = tokens.filter((token) => token.kind === 'subject');
  const level = subjects.length === 1 && indicators.get(subjects[0]?.indicator ?? '');
  if (!level) return undefined;
  const isRate = tokens.some(({ kind }) => kind === 'change');
  const indicator = isRate && level.growth ? indicators.get(level.growth) : level;
  return (
    indicator && {
      indicator,
      unit: glosses
        .flatMap((gloss) => gloss.split(/[,，、]/))
        .find((unit) => unit in indicator.factors),
      isAverage: tokens.some(({ kind }) => kind === 'average'),
    }
  );
}

function toColumn(head: string, reportYear: number): Column {
  const text = fold(head).text;
  if (/^(?:计量)?单位$/.test(text)) return { kind: 'unit' };
  if (/年均|平均/.test(text)) return { kind: 'average', mayBeTotal: text.includes('累计') };
  const time = headingTime(text, reportYear);
  if (!time || time.from !== time.to) return { kind: 'other' };
  const isGoal = /目标|规划|预期|计划/.test(text) || time.to >= reportYear;
  return { kind: 'year', year: time.to, isGoal };
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

function oneYear(year: number): Time {
  return { from: year, to: year };
}
