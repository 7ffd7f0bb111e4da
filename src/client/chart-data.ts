/** One row of a figure's table, as the chart reads it. */
export interface ChartRow {
  from: number;
  to: number;
  isAverage: boolean;
  isTarget: boolean;
  /** Where a reader points: `100亿元以上` */
  label: string;
  value: number;
}

/** A row of marks of one kind, with a place for every year of the axis. */
export interface ChartLine {
  kind: 'actual' | 'target';
  /** Whether it is one value that holds for several years, drawn as a line across them. */
  isSpan: boolean;
  values: (number | null)[];
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
  const single = rows.filter((row) => !isSpan(row));
  // Two values of one year cannot share a line: each further one takes a line of its own.
  const lines = [false, true].flatMap((isTarget) =>
    layers(single.filter((row) => row.isTarget === isTarget)).map((layer) =>
      toLine(years, layer, isTarget, false),
    ),
  );
  const spans = rows.filter(isSpan).map((row) => toLine(years, [row], row.isTarget, true));
  const isGap = years.map((year) => gaps.some(({ from, to }) => from <= year && year <= to));
  return { years, isGap, lines: [...lines, ...spans] };
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
  isSpan: boolean,
): ChartLine {
  const at = (year: number) => rows.find(({ from, to }) => from <= year && year <= to);
  return {
    kind: isTarget ? 'target' : 'actual',
    isSpan,
    values: years.map((year) => at(year)?.value ?? null),
    labels: years.map((year) => at(year)?.label ?? null),
  };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
