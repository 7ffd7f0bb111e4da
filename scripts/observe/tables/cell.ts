import { relativeOf } from '../../../src/figures/family.ts';
import type { Comparator } from '../comparators.ts';
import { points, yearlyGainOf } from '../derived-indicators.ts';
import type { Lexer } from '../lexer.ts';
import { bracketed } from '../lexicon/tables.ts';
import { normalize } from '../normalize.ts';
import type { Statement } from '../statements/statement.ts';
import { oneYear, planEndingIn, type Time } from '../time.ts';
import type { Column, ValueColumn } from './columns.ts';
import type { RowName } from './row-name.ts';

/** What of a row, and of its table, a cell is read by. */
export interface CellContext {
  lex: Lexer;
  name: RowName;
  /** The years that 年均 is counted over. */
  years: Time | undefined;
  ends: Ends;
  /** The year of the table, and the unit of its numbers, as its caption tells them. */
  year: number | undefined;
  unit: string | undefined;
}

/** Numbers of a row that tell what its yearly or total change is. */
export interface Ends {
  first: number | undefined;
  last: number | undefined;
}

/** What a cell states, but for the place of its words; or why it states nothing. */
export function readCell(
  text: string,
  column: ValueColumn,
  { lex, name, years, ends, year, unit: captionUnit }: CellContext,
): Omit<Statement, 'words'> | string {
  const inside = bracketed.exec(normalize(text).text)?.[1];
  const cell = readNumber(inside ?? text, lex);
  if (typeof cell === 'string') return cell;
  // 增长8% in the column of a year is its growth.
  if (cell.isChange && (column.kind !== 'year' || inside !== undefined)) return moreThanNumber;
  const isRate = name.indicator.unit === '%';
  const change =
    column.kind === 'average' ? changeKind(cell.value, column, isRate, ends, years) : undefined;
  if (change === 'unclear' && inside === undefined) return '不知是年均还是累计';
  const isTotal = inside !== undefined || change === 'total';
  const isYearly = column.kind === 'rate' || cell.isChange;
  // A rate that grows by 3% may have gone from 50% to 53% or to 51.5%.
  if (isYearly && (isRate || inside !== undefined)) return '不知是增长还是增加百分点';
  if (isYearly && name.indicator.growth === undefined) return '这个指标不记增速';
  const isGrowth = isYearly || (change === 'rate' && !isRate && !isTotal);
  const gain = change === 'amount' ? yearlyGainOf(name.indicator) : undefined;
  const head = column.kind === 'level' ? (column.unit ?? captionUnit) : undefined;
  const unit =
    gain && isRate ? points : (cell.unit ?? (isGrowth || isRate ? '%' : (name.unit ?? head)));
  if (unit === undefined) return '数字没有单位';
  const factors = isGrowth ? { '%': 1 } : (gain ?? name.indicator).factors;
  if (!(unit in factors)) return `单位“${unit}”与指标不合`;
  const isAverage = !isTotal && (name.isAverage || column.kind === 'average');
  const time = timeOf(column, isAverage || isTotal, years, year);
  if (!time) return '表头没有说明年份';
  const { slug } = name.indicator;
  return {
    indicator: gain?.slug ?? (isGrowth ? relativeOf(slug, 'growth') : slug),
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

function timeOf(
  column: ValueColumn,
  isSpan: boolean,
  years: Time | undefined,
  tableYear: number | undefined,
): Time | undefined {
  if (column.kind === 'level' || column.kind === 'rate') {
    const year = column.kind === 'rate' ? (column.year ?? tableYear) : tableYear;
    return year === undefined || isSpan ? undefined : oneYear(year);
  }
  if (column.kind === 'average') return isSpan ? years : undefined;
  if (!isSpan) return oneYear(column.year);
  // 〔15.3〕 in the column of what was reached is the total of the plan before.
  return column.isGoal ? years : planEndingIn(column.year);
}

/** The values at both ends of a row: what was reached, and what is aimed at. */
export function readEnds(cells: readonly string[], columns: readonly Column[], lex: Lexer): Ends {
  const valueAt = (isGoal: boolean) => {
    const place = columns.findIndex((column) => column.kind === 'year' && column.isGoal === isGoal);
    const number = readNumber(cells[place] ?? '', lex);
    return typeof number === 'string' || number.isChange ? undefined : number.value;
  };
  return { first: valueAt(false), last: valueAt(true) };
}

const moreThanNumber = '格子里不只是一个数';

/** What a cell says. */
interface CellNumber {
  value: number;
  unit: string | undefined;
  comparator: Comparator;
  /** It is a rate of change: 增长8%. */
  isChange: boolean;
}

/** The one number of a cell: `>50`, `95%以上`, `-4.2`, `增长8%`; or why it has none. */
function readNumber(text: string, lex: Lexer): CellNumber | string {
  const tokens = lex(normalize(text).text);
  const [first] = tokens;
  const isLed = first?.kind === 'comparator' || first?.kind === 'change';
  const [token, ...rest] = isLed ? tokens.slice(1) : tokens;
  if (token?.kind !== 'quantity' || rest.length > 0) return moreThanNumber;
  const { value, upper, unit, comparator } = token.quantity;
  if (upper !== undefined) return '是一个区间，不是一个数';
  const isChange = first?.kind === 'change';
  // 下降3%以上 is less than -3%.
  if (isChange && (unit !== '%' || (first.sign < 0 && comparator !== undefined))) {
    return moreThanNumber;
  }
  const before = first?.kind === 'comparator' ? first.comparator : '=';
  return {
    value: isChange ? first.sign * value : value,
    unit,
    comparator: comparator ?? before,
    isChange,
  };
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
