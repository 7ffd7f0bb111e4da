/** The words at the points of a chart: every value is told where it stands, and none hides another. */
import type { TableValue } from './attributes.ts';
import type { ChartLine } from './chart-data.ts';
import { formatYears } from './format.ts';

/** What stands at a point, and on which side of it. */
export interface Label {
  text: string;
  align: 'top' | 'bottom' | 'right';
}

/**
 * The labels of the lines of a chart, each with a place for every year. In a year of several bars the
 * highest has the words of all; of several points the highest has its own above, the lowest below.
 */
export function toLabels(
  lines: readonly ChartLine[],
  unit: string,
  isBars: boolean,
): (Label | undefined)[][] {
  const labels = lines.map(({ rows }) => rows.map((): Label | undefined => undefined));
  const years = lines[0]?.rows.length ?? 0;
  for (let year = 0; year < years; year += 1) {
    const told = lines
      .flatMap(({ isSpan, rows }, at) => {
        const row = rows[year];
        return row && !isSpan ? [{ at, row }] : [];
      })
      .sort((a, b) => (b.row.upper ?? b.row.value) - (a.row.upper ?? a.row.value));
    // A year's own target and that of the plan that ends in it are told apart by their years.
    const isAmbiguous = told.filter(({ row }) => row.isTarget).length > 1 && isBars;
    for (const [place, { at, row }] of told.entries()) {
      const own = labels[at];
      if (!own || (isBars && place > 0)) continue;
      own[year] = {
        text: (isBars ? told : [{ row }])
          .map(
            (one) =>
              (isAmbiguous && one.row.isTarget ? tellLength(one.row) : '') + tell(one.row, unit),
          )
          .join('\n'),
        align: place === 0 ? 'top' : place === told.length - 1 ? 'bottom' : 'right',
      };
    }
  }
  return labels;
}

/** How many years a target is for: `5年`, `当年` */
function tellLength({ from, to }: TableValue): string {
  return from === to ? '当年' : `${to - from + 1}年`;
}

/** `87`, `目标100`, `4.6%` */
function tell(row: TableValue, unit: string): string {
  return `${row.isTarget ? '目标' : ''}${toNumber(row)}${unit === '%' ? '%' : ''}`;
}

/** What holds for several years, on its band: `2021—2025年均目标10%` */
export function tellSpan(row: TableValue, unit: string): string {
  return `${formatYears(row)}${row.isTarget ? '目标' : ''}${toNumber(row)}${unit === '%' ? '%' : ''}`;
}

/** A value, or both ends of a range, without its unit. */
function toNumber({ value, upper }: TableValue): string {
  return upper === undefined ? `${value}` : `${value}—${upper}`;
}
