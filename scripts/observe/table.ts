import { createHash } from 'node:crypto';
import type { Indicator } from '../../src/schemas/observation.ts';
import type { Lexer } from './lexer.ts';
import { normalize } from './normalize.ts';
import { growthOf, growthSlug, yearlyGainOf } from './read-indicators.ts';
import type { Refusal, Statement } from './statements/statement.ts';
import { headingTime, planEndingIn, type Time } from './time.ts';

/** Group of the indicators of a table that has no groups. */
const otherGroup = '规划指标';

/** What a unit in brackets looks like, and a gloss such as GDP does not. */
const unitSign =
  /^(?:[%‰]|[\p{Script=Han}]{0,4}(?:元|人|个|项|件|年|岁|户|家|亩|吨|张|公里|平方米|平方公里|立方米|次|斤|公斤|米|所|辆|台|套|名|位|艘|篇|册|标准煤|瓦|千瓦时|度|人次|公顷|天|分|微克|毫克|级|处|座|条)(?:[/每].{1,6})?|.{1,4}\/.{1,5})$/u;

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

/** Numbers of a row that tell what its yearly or total change is. */
interface Ends {
  first: number | undefined;
  last: number | undefined;
}

/** What is needed to read a table besides its text. */
export interface TableContext {
  lex: Lexer;
  indicators: ReadonlyMap<string, Indicator>;
  reportYear: number;
  /** The years the table is about, from the headings above it: 年均 is counted over them. */
  years: Time | undefined;
}

/** What was read in a table, with the indicators that only its rows name. */
export interface TableContent {
  statements: Statement[];
  refusals: Refusal[];
  indicators: Indicator[];
}

/**
 * Read the rows of a table whose first row says which years its columns are of.
 * Each row of a table of indicators is one, whether its name is registered or not.
 *
 * @param text rows joined by `\n`, cells by `\t`; offsets of what is read are those of this text
 */
export function readTable(text: string, context: TableContext): TableContent {
  const result: TableContent = { statements: [], refusals: [], indicators: [] };
  const [header = [], ...rows] = toRows(text);
  const columns = header.map((cell) => toColumn(cell.text, context.reportYear));
  const goal = columns.find((column) => column.kind === 'year' && column.isGoal);
  const years = context.years ?? (goal?.kind === 'year' ? planEndingIn(goal.year) : undefined);
  const isIndicatorTable = header.some(({ text }) => /指标|属性/.test(text));
  const nameColumn = header.findIndex(({ text }) =>
    /^(?:主要|具体)?指标(?:名称)?$/.test(normalize(text).text),
  );
  let group = otherGroup;

  for (const row of rows) {
    const filled = row.filter(({ text }) => text.trim() !== '');
    if (filled.length === 1 && isIndicatorTable) group = groupName(filled[0]?.text ?? '') ?? group;
    const named = row.findIndex(({ text }, place) =>
      isIndicatorTable
        ? isName(text) && (nameColumn === -1 || place === nameColumn)
        : hasName(text, context),
    );
    const cell = row[named];
    const printed = row[columns.findIndex(({ kind }) => kind === 'unit')]?.text.trim();
    const known = cell && readRowName(cell.text, context);
    const made =
      cell && !known && isIndicatorTable ? makeRowName(cell.text, printed, group) : undefined;
    const name = known ?? made;
    if (!cell || !name) continue;
    const unit = name.unit ?? printed;
    const ends = readEnds(row, columns, context);
    const before = result.statements.length;
    for (const [place, value] of row.entries()) {
      const column = columns[place];
      if (place <= named || !/[\d０-９]/.test(value.text)) continue;
      if (!column || column.kind === 'other' || column.kind === 'unit') continue;
      const statement =
        row.length === header.length
          ? readCell(value.text, column, { ...name, unit }, { years, ends }, context)
          : '这一行的格数与表头不同';
      const range = { start: cell.start, end: value.end };
      if (typeof statement === 'string') result.refusals.push({ ...range, reason: statement });
      else {
        const quote = { quoteStart: range.start, quoteEnd: range.end };
        result.statements.push({
          ...statement,
          words: { ...range, ...quote, ownStart: value.start },
        });
      }
    }
    const added = result.statements.slice(before);
    if (made && added.length > 0) {
      result.indicators.push(made.indicator);
      const growth = growthOf(made.indicator, []);
      if (added.some(({ indicator }) => indicator === growth.slug)) result.indicators.push(growth);
    }
    const gain = yearlyGainOf(name.indicator);
    if (added.some(({ indicator }) => indicator === gain.slug)) result.indicators.push(gain);
  }
  return result;
}

function readCell(
  text: string,
  column: Column & { kind: 'year' | 'average' },
  name: RowName,
  { years, ends }: { years: Time | undefined; ends: Ends },
  context: TableContext,
): Omit<Statement, 'words'> | string {
  // 〔5〕 in a plan's table is the total of its years.
  const bracketed = /^[〔[【](.+)[〕\]】]$/.exec(normalize(text).text)?.[1];
  const cell = readNumber(bracketed ?? text, context);
  if (typeof cell === 'string') return cell;
  const isRate = name.indicator.unit === '%';
  const change =
    column.kind === 'average' ? changeKind(cell.value, column, isRate, ends, years) : undefined;
  if (change === 'unclear' && bracketed === undefined) return '不知是年均还是累计';
  const isTotal = bracketed !== undefined || change === 'total';
  const isGrowth = change === 'rate' && !isRate && !isTotal;
  const slug =
    change === 'amount'
      ? yearlyGainOf(name.indicator).slug
      : isGrowth
        ? growthSlug(name.indicator.slug)
        : name.indicator.slug;
  const unit = cell.unit ?? (isGrowth || isRate ? '%' : name.unit);
  if (unit === undefined) return '数字没有单位';
  const factors = isGrowth ? { '%': 1 } : name.indicator.factors;
  if (!(unit in factors)) return `单位“${unit}”与指标不合`;
  const isAverage = !isTotal && (name.isAverage || column.kind === 'average');
  const isSpan = isAverage || isTotal;
  // 〔15.3〕 in the column of what was reached is the total of the plan before.
  const span = column.kind === 'year' && !column.isGoal ? planEndingIn(column.year) : years;
  const time = isSpan ? span : column.kind === 'year' ? oneYear(column.year) : undefined;
  if (!time) return '表头没有说明年份';
  return {
    indicator: slug,
    value: cell.value,
    unit,
    comparator: cell.comparator,
    when: {
      time,
      base: undefined,
      isAverage,
      isReached: false,
      isCumulative: isTotal,
      isGoal: column.kind === 'year' && column.isGoal,
      isBackground: false,
      isBaseline: false,
    },
  };
}

/** The one number of a cell: `>50`, `95%以上`, `-4.2`. */
function readNumber(
  text: string,
  { lex }: TableContext,
): { value: number; unit: string | undefined; comparator: Statement['comparator'] } | string {
  const [first, second, ...others] = lex(normalize(text).text);
  const comparator = first?.kind === 'comparator' ? first.comparator : undefined;
  const token = comparator ? second : first;
  const rest = comparator ? others : [second, ...others].filter((other) => other !== undefined);
  if (token?.kind !== 'quantity' || rest.length > 0) return '格子里不只是一个数';
  const { value, upper, unit, comparator: own } = token.quantity;
  if (upper !== undefined) return '是一个区间，不是一个数';
  return { value, unit, comparator: own ?? comparator ?? '=' };
}

/**
 * What a number under 年均增长/累计 is: a yearly rate or a yearly amount, or the total of the years.
 * Where the head allows both, the values at both ends decide.
 */
function changeKind(
  value: number,
  { mayBeTotal }: Column & { kind: 'average' },
  isRate: boolean,
  { first, last }: Ends,
  years: Time | undefined,
): 'rate' | 'amount' | 'total' | 'unclear' {
  if (first !== undefined && last !== undefined && years) {
    const count = years.to - years.from + 1;
    const isNear = (other: number) => Math.abs(value - other) <= Math.max(0.5, value * 0.02);
    if (isNear(last - first)) return 'total';
    if (isNear((last - first) / count)) return 'amount';
    if (first > 0 && isNear(((last / first) ** (1 / count) - 1) * 100)) return 'rate';
  }
  return mayBeTotal && !isRate ? 'unclear' : 'rate';
}

function readEnds(row: readonly Cell[], columns: readonly Column[], context: TableContext): Ends {
  const valueAt = (isGoal: boolean) => {
    const place = columns.findIndex((column) => column.kind === 'year' && column.isGoal === isGoal);
    const number = readNumber(row[place]?.text ?? '', context);
    return typeof number === 'string' ? undefined : number.value;
  };
  return { first: valueAt(false), last: valueAt(true) };
}

function hasName(text: string, { lex }: TableContext): boolean {
  return lex(normalize(text).text).some(({ kind }) => kind === 'subject');
}

/** The first cell of a row that is more than a number. */
function isName(text: string): boolean {
  return /\p{Script=Han}{2}/u.test(text);
}

/** A row's name is registered if nothing in it is unknown; what stands in brackets is its unit or a gloss. */
function readRowName(text: string, { lex, indicators }: TableContext): RowName | undefined {
  const { name, glosses } = splitName(text);
  const tokens = lex(name);
  const known = ['subject', 'change', 'average', 'filler', 'comma', 'place'];
  if (!tokens.every(({ kind }) => known.includes(kind))) return undefined;
  if (tokens.some((token) => token.kind === 'place' && !token.isOwn)) return undefined;
  const subjects = tokens.filter((token) => token.kind === 'subject');
  const level = subjects.length === 1 && indicators.get(subjects[0]?.indicators[0] ?? '');
  if (!level) return undefined;
  const isRate = tokens.some(({ kind }) => kind === 'change');
  const indicator = isRate && level.growth ? indicators.get(level.growth) : level;
  return (
    indicator && {
      indicator,
      unit: glosses.find((unit) => unit in indicator.factors),
      isAverage: tokens.some(({ kind }) => kind === 'average'),
    }
  );
}

/** A row whose name is not registered is an indicator by that name; it needs a unit. */
function makeRowName(
  text: string,
  printed: string | undefined,
  group: string,
): RowName | undefined {
  const { name, glosses } = splitName(text);
  const unit = glosses.find((gloss) => unitSign.test(gloss)) ?? printed;
  const title = name.replace(/^[（(]?[一二三四五六七八九十]+[)）、]/, '');
  // 甲/乙/丙 has a number for each, which a cell does not hold.
  if (unit === undefined || unit === '' || !isName(title) || title.includes('/')) return undefined;
  return {
    indicator: {
      slug: `row-${createHash('sha256').update(`${title}（${unit}）`).digest('hex').slice(0, 8)}`,
      title,
      definition: `规划的指标表所列“${title}”。`,
      unit,
      group,
      headline: true,
      aliases: [title],
      factors: { [unit]: 1 },
    },
    unit,
    isAverage: name.includes('年均'),
  };
}

/** `1.地区生产总值（GDP）增长率（%）`: the name, and what stands in brackets behind it. */
function splitName(text: string): { name: string; glosses: string[] } {
  // The numbering goes first: normalized, `12. 5G网络` would begin with 12.5.
  const normal = normalize(text.replace(/^\s*\d{1,2}[.．、](?:\s+|(?=\D))/, '')).text;
  return {
    name: normal.replace(/\([^()]*\)|【[^】]*】/g, ''),
    glosses: [...normal.matchAll(/\(([^()]*)\)/g)].flatMap(([, inside = '']) =>
      inside.split(/[,，、]/),
    ),
  };
}

/** `一、经济发展（7项）`: a row that names a group of rows. */
function groupName(text: string): string | undefined {
  const name = normalize(text)
    .text.replace(/\([^()]*\)$/, '')
    .replace(/^[(（]?[一二三四五六七八九十\d]+[)）、.．]/, '');
  return name === '' ? undefined : name;
}

function toColumn(head: string, reportYear: number): Column {
  const text = normalize(head).text;
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
