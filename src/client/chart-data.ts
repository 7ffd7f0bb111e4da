/** One row of a figure's table, as the chart reads it. */
export interface ChartRow {
  from: number;
  to: number;
  isAverage: boolean;
  isTarget: boolean;
  /** Where a reader points: `100亿元以上` */
  label: string;
  value: number;
  /** The upper end of a range. */
  upper?: number;
}

/** A value, both ends of a range, or nothing. */
export type ChartValue = number | [number, number] | null;

/** A row of marks of one kind, with a place for every year of the axis. */
export interface ChartLine {
  kind: 'actual' | 'target';
  /** Whether it is one value that holds for several years, drawn as a line across them. */
  isSpan: boolean;
  /** Whether its values are ranges, drawn as bands. */
  isBand: boolean;
  values: ChartValue[];
  labels: (string | null)[];
}

/** Years of which the table says that no report tells. */
export interface ChartGap {
  from: number;
  to: number;
}

/** What a chart of a table draws. */
export interface ChartData {
  /** Every year from the first to the last, also those without a value. */
  years: number[];
  /** Whether the table says of a year that no report tells of it, in the order of the years. */
  isGap: boolean[];
  lines: ChartLine[];
}

/**
 * The years and marks of a chart. A year without a value keeps its place, empty.
 *
 * @example toChartData(rows).years // => [2020, 2021, 2022, 2023]
 */
export function toChartData(rows: readonly ChartRow[], gaps: readonly ChartGap[] = []): ChartData {
  const all = [...rows, ...gaps];
  const first = Math.min(...all.map(({ from }) => from));
  const last = Math.max(...all.map(({ to }) => to));
  const years = all.length === 0 ? [] : range(first, last);
  const single = rows.filter((row) => !isSpan(row) && !isBand(row));
  // Two values of one year cannot share a line: each further one takes a line of its own.
  const lines = [false, true].flatMap((isTarget) =>
    layers(single.filter((row) => row.isTarget === isTarget)).map((layer) =>
      toLine(years, layer, isTarget),
    ),
  );
  const wide = rows.filter((row) => isSpan(row) || isBand(row));
  const others = wide.map((row) => toLine(years, [row], row.isTarget));
  const isGap = years.map((year) => gaps.some(({ from, to }) => from <= year && year <= to));
  return { years, isGap, lines: [...lines, ...others] };
}

function isBand({ upper }: ChartRow): boolean {
  return upper !== undefined;
}

function isSpan({ from, to }: ChartRow): boolean {
  return from < to;
}

function layers(rows: readonly ChartRow[]): ChartRow[][] {
  const found: ChartRow[][] = [];
  for (const row of rows) {
    const free = found.find((layer) => layer.every(({ from }) => from !== row.from));
    if (free) free.push(row);
    else found.push([row]);
  }
  return found;
}

function toLine(
  years: readonly number[],
  rows: readonly ChartRow[],
  isTarget: boolean,
): ChartLine {
  const at = (year: number) => rows.find(({ from, to }) => from <= year && year <= to);
  const valueAt = (year: number): ChartValue => {
    const row = at(year);
    if (!row) return null;
    return row.upper === undefined ? row.value : [row.value, row.upper];
  };
  return {
    kind: isTarget ? 'target' : 'actual',
    isSpan: rows.some(isSpan),
    isBand: rows.some(isBand),
    values: years.map(valueAt),
    labels: years.map((year) => at(year)?.label ?? null),
  };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
