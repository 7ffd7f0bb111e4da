import type { TableGap, TableValue } from './attributes.ts';
import { formatYears } from './format.ts';

/** First and last year. */
export interface Years {
  from: number;
  to: number;
}

/**
 * The years in which a value is drawn: what is aimed at by a year stands in that year, and not in all
 * from the plan on; a yearly rate stands in all of its years.
 *
 * @example toPlace({ ...row, from: 2021, to: 2025, isTarget: true }) // => { from: 2025, to: 2025 }
 */
export function toPlace({
  from,
  to,
  isTarget,
  isAverage,
}: Pick<TableValue, 'from' | 'to' | 'isTarget' | 'isAverage'>): Years {
  return isTarget && !isAverage ? { from: to, to } : { from, to };
}

/** A band for several years ends so many years from the middle of its first and last: short of their borders. */
export const bandEnd = 0.4;

/** A row of marks of one kind, with a place for every year of the axis. */
export interface ChartLine<Row extends TableValue = TableValue> {
  series: string;
  isTarget: boolean;
  /** Whether it is one value that holds for several years, drawn as a band across them. */
  isSpan: boolean;
  /** Whether its values are ranges, drawn as bands. */
  isBand: boolean;
  /** Whether its values go by another name than the indicator's: the series breaks there. */
  isVariant: boolean;
  /** 0; 1 for the second values of years that have several, or for those of another scope or name, and so on. */
  layer: number;
  /** What stands in each year: a value of several years in each of them. */
  rows: (Row | null)[];
}

/** What a chart of a table draws. */
export interface ChartData<Row extends TableValue = TableValue> {
  /** Every year from the first to the last, also those without a value. */
  years: number[];
  /**
   * What is missing in each year, as the axis says it: nothing where any series has a value of it, or
   * where no table says that a report should tell of it.
   */
  missing: ('未写' | '实际未写' | undefined)[];
  lines: ChartLine<Row>[];
}

/**
 * The years and marks of a chart. A year without a value keeps its place, empty.
 *
 * @param shown the years of the axis; without them, all of which the table tells
 * @example toChartData(rows).years // => [2020, 2021, 2022, 2023]
 */
export function toChartData<Row extends TableValue>(
  rows: readonly Row[],
  gaps: readonly TableGap[] = [],
  shown?: Years,
): ChartData<Row> {
  const places = [...rows.map(toPlace), ...gaps];
  const first = shown?.from ?? Math.min(...places.map(({ from }) => from));
  const last = shown?.to ?? Math.max(...places.map(({ to }) => to));
  const years = places.length === 0 ? [] : range(first, last);
  const names = [...new Set([...rows, ...gaps].map(({ series }) => series))];
  const missing = years.map((year) => {
    const own = rows.filter((row) => !isSpan(row) && toPlace(row).from === year);
    const isGap = gaps.some(({ from, to }) => from <= year && year <= to);
    if (!isGap || own.some(({ isTarget }) => !isTarget)) return undefined;
    return own.length > 0 ? '实际未写' : '未写';
  });
  return { years, missing, lines: names.flatMap((name) => toLines(name, rows, years)) };
}

/** The marks of one series: what was reached, what is aimed at, and what holds for longer. */
function toLines<Row extends TableValue>(
  series: string,
  rows: readonly Row[],
  years: readonly number[],
): ChartLine<Row>[] {
  const own = rows.filter((row) => row.series === series);
  const isSingle = (row: Row) => !isSpan(row) && !isBand(row);
  // Two values of one year cannot share a line: each further one takes a line of its own. Nor is
  // there a way from a value of the county seat to one of the whole county, nor from one that was
  // counted in another way, under another name.
  const kinds = [
    ...[false, true].map((isTarget) =>
      layers(own.filter((row) => isSingle(row) && row.isTarget === isTarget)),
    ),
    ...own.filter((row) => !isSingle(row)).map((row) => [[row]]),
  ];
  return kinds.flatMap((kind) =>
    kind.map((line, layer) => ({
      series,
      isTarget: line.some(({ isTarget }) => isTarget),
      isSpan: line.some(isSpan),
      isBand: line.some(isBand),
      isVariant: line.some(({ variant }) => variant !== undefined),
      layer,
      rows: years.map((year) => line.find((row) => isIn(year, toPlace(row))) ?? null),
    })),
  );
}

function isBand({ upper }: TableValue): boolean {
  return upper !== undefined;
}

/** Whether a value holds for several years. */
export function isSpan(row: TableValue): boolean {
  const { from, to } = toPlace(row);
  return from < to;
}

function isIn(year: number, { from, to }: Years): boolean {
  return from <= year && year <= to;
}

function layers<Row extends TableValue>(rows: readonly Row[]): Row[][] {
  const found: Row[][] = [];
  for (const row of rows) {
    const free = found.find((layer) =>
      layer.every(
        (other) =>
          toPlace(other).from !== toPlace(row).from &&
          other.scope === row.scope &&
          other.variant === row.variant,
      ),
    );
    if (free) free.push(row);
    else found.push([row]);
  }
  return found;
}

/** Names of the series of a chart; nothing where its only one needs none. */
export function namesOf(
  series: ReadonlyMap<string, { name: string }>,
): ReadonlyMap<string, string> | undefined {
  const names = new Map([...series].map(([slug, { name }]) => [slug, name]));
  return [...names.values()].some((name) => name !== '') ? names : undefined;
}

/**
 * What a chart shows, in sentences that stand for it.
 *
 * @param name what is shown: `甲县地区生产总值`
 * @param names names of the series where there are several
 * @example describeChart('甲县地区生产总值', rows, gaps)
 * // => '甲县地区生产总值：2020年63.9亿元，2021—2022年未写，2023年87亿元；目标：2025年100亿元以上。'
 */
export function describeChart(
  name: string,
  rows: readonly TableValue[],
  gaps: readonly TableGap[],
  names?: ReadonlyMap<string, string>,
): string {
  if (!names) return `${name}：${tell(rows, gaps)}。`;
  const of = (slug: string) => {
    const isOwn = ({ series }: TableValue | TableGap) => series === slug;
    return tell(rows.filter(isOwn), gaps.filter(isOwn));
  };
  const told = [...new Set(rows.map(({ series }) => series))].map(
    (slug) => `${names.get(slug) ?? slug}：${of(slug)}。`,
  );
  return `${name}。${told.join('')}`;
}

function tell(rows: readonly TableValue[], gaps: readonly TableGap[]): string {
  const reached = [...rows.filter(({ isTarget }) => !isTarget), ...joinGaps(gaps)]
    .sort(byTime)
    .map((one) => `${formatYears(one)}${'label' in one ? one.label : '未写'}`);
  const targets = rows
    .filter(({ isTarget }) => isTarget)
    .map((row) => `${formatYears(row)}${row.label}`);
  return [
    ...(reached.length > 0 ? [reached.join('，')] : []),
    ...(targets.length > 0 ? [`目标：${targets.join('，')}`] : []),
  ].join('；');
}

function byTime(a: Years, b: Years): number {
  return a.to - b.to || a.from - b.from;
}

/** Gaps that follow each other as one. */
function joinGaps(gaps: readonly TableGap[]): TableGap[] {
  const joined: TableGap[] = [];
  for (const gap of gaps) {
    const last = joined.at(-1);
    if (last?.to === gap.from - 1) last.to = gap.to;
    else joined.push({ ...gap });
  }
  return joined;
}

/** A key of the keyboard that moves through the points of a chart. */
export type Move = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End';

/**
 * The point that a key leads to: left and right through the years of a series, up and down to the
 * point of the series beside it that is nearest in time; `undefined` where there is none.
 *
 * @param at the point where the reader is
 */
export function toNextRow<Row extends TableValue>(
  rows: readonly Row[],
  at: Row | undefined,
  key: Move,
): Row | undefined {
  if (!at) return rows.filter(({ series }) => series === rows[0]?.series).toSorted(byTime)[0];
  const own = rows.filter(({ series }) => series === at.series).toSorted(byTime);
  const names = [...new Set(rows.map(({ series }) => series))];
  const beside = (step: number) => {
    const name = names[names.indexOf(at.series) + step];
    return rows
      .filter(({ series }) => series === name)
      .toSorted((a, b) => Math.abs(a.to - at.to) - Math.abs(b.to - at.to))[0];
  };
  switch (key) {
    case 'ArrowLeft':
      return own[own.indexOf(at) - 1];
    case 'ArrowRight':
      return own[own.indexOf(at) + 1];
    case 'ArrowUp':
      return beside(-1);
    case 'ArrowDown':
      return beside(1);
    case 'Home':
      return own[0];
    case 'End':
      return own.at(-1);
  }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
