/** A chart as it is drawn for pages that wait with Chart.js until one touches it. */
import { nice, ticks } from 'd3-array';
import type { TableGap, TableValue } from './attributes.ts';
import {
  bandEnd,
  type ChartLine,
  describeChart,
  namesOf,
  toChartData,
  type Years,
} from './chart-data.ts';
import { type Label, tellSpan, toLabels } from './chart-labels.ts';
import { cross } from './marks.ts';

/** A place in a drawing, in hundredths of its width from the left and of its height from the top. */
export type Share = `${number}%`;

/** What has the colour of a series. */
interface Coloured {
  /** Class that gives it its colour. */
  color: string;
  isTarget: boolean;
}

/** From one corner to the other. */
interface Box {
  x: Share;
  y: Share;
  width: Share;
  height: Share;
}

/** What holds for several years, with its words, or a range. */
interface Band extends Coloured {
  box: Box;
  /** Whether it is a range: a box and no line. */
  isRange: boolean;
  /** Told in its middle; empty for a range. */
  text: string;
}

/** A drawing of a chart. Lengths are shares of the field between its axes. */
export interface ChartDrawing {
  /** What it shows, in words. */
  label: string;
  /** Stands above the axis; empty for rates, whose numbers have their sign. */
  unit: string;
  /** Where zero is. */
  zero: Share;
  ticks: { y: Share; text: string }[];
  /** What stands below each year, line by line; whether anything is told of it. */
  years: { x: Share; lines: string[]; isTold: boolean }[];
  bands: Band[];
  bars: (Coloured & { box: Box })[];
  /** Between the values of years that follow each other. */
  lines: { color: string; from: [Share, Share]; to: [Share, Share] }[];
  /** `path` is an outline around 0, 0 in pixels. */
  points: (Coloured & { x: Share; y: Share; path: string; isCross: boolean })[];
  words: { x: Share; y: Share; align: Label['align']; lines: string[]; color: string }[];
}

/** How a series is drawn. */
export interface DrawnSeries {
  /** Empty where there is only one. */
  name: string;
  /** Class that gives it its colour. */
  color: string;
  /** Outline of its sign around 0, 0 in pixels. */
  path: string;
}

/** What is to be drawn, and how. */
export interface DrawingSpec {
  /** What is shown: `甲县地区生产总值` */
  name: string;
  rows: readonly TableValue[];
  gaps: readonly TableGap[];
  /** The years to be shown; without them, all of which the table tells. */
  years?: Years | undefined;
  unit: string;
  series: ReadonlyMap<string, DrawnSeries>;
  /** Whether levels are bars from zero. */
  isBars: boolean;
}

/** Draw the values of a table: what `client/figures/draw-chart.ts` draws of it, without what moves. */
export function toDrawing({
  name,
  rows,
  gaps,
  years: shown,
  unit,
  series,
  isBars,
}: DrawingSpec): ChartDrawing {
  const names = namesOf(series);
  const { years, missing, lines } = toChartData(rows, gaps, shown);
  const scale = toScale(rows, years.length);
  const sign = unit === '%' ? '%' : '';
  const isTold = (index: number) =>
    missing[index] !== undefined || lines.some((line) => line.rows[index]);
  const labels = toLabels(lines, unit, isBars);
  const drawing: ChartDrawing = {
    label: describeChart(name, rows, gaps, names),
    unit: sign === '' ? unit : '',
    zero: scale.y(0),
    ticks: scale.ticks.map((value) => ({ y: scale.y(value), text: `${value}${sign}` })),
    years: years.map((year, index) => ({
      x: scale.x(index),
      lines: [`${year}`, ...(missing[index]?.match(/../g) ?? [])],
      isTold: isTold(index),
    })),
    bands: [],
    bars: [],
    lines: [],
    points: [],
    words: [],
  };
  for (const [place, line] of lines.entries()) {
    const mark = series.get(line.series);
    if (!mark) continue;
    add(drawing, line, { mark, isBar: isBars && !line.isVariant, scale, unit });
    const color = names ? mark.color : '';
    for (const [index, told] of (labels[place] ?? []).entries()) {
      const row = line.rows[index];
      if (!told || !row) continue;
      drawing.words.push({
        x: scale.x(index),
        y: scale.y(told.align === 'bottom' ? row.value : (row.upper ?? row.value)),
        align: told.align,
        lines: told.text.split('\n'),
        color,
      });
    }
  }
  return drawing;
}

/** Where values and years are. */
interface Scale {
  /** Middle of the year at an index, which may be a part of a year beside one. */
  x(index: number): Share;
  y(value: number): Share;
  /** How wide so many years are, and how high is what lies between two values. */
  width(years: number): Share;
  height(top: number, bottom: number): Share;
  ticks: number[];
  count: number;
}

/** Room above the highest value for its words, as a part of all. */
const grace = 0.15;
/** About as many lines of the scale. */
const tickCount = 4;

function toScale(rows: readonly TableValue[], count: number): Scale {
  const values = rows.flatMap(({ value, upper = value }) => [value, upper]);
  const least = Math.min(0, ...values);
  const most = Math.max(0, ...values);
  const room = (most - least) * grace || 1;
  // Zeros alone lie on an axis that goes up, too.
  const hasAbove = most > 0 || least === 0;
  const [bottom, top] = nice(least < 0 ? least - room : 0, hasAbove ? most + room : 0, tickCount);
  return {
    x: (index) => toShare((index + 0.5) / count),
    y: (value) => toShare((top - value) / (top - bottom)),
    width: (years) => toShare(years / count),
    height: (upper, lower) => toShare((upper - lower) / (top - bottom)),
    ticks: ticks(bottom, top, tickCount),
    count,
  };
}

/** How wide a bar is: of a year, and of the drawing at most. */
const barOfYear = 0.7;
const widestBar = 0.09;
/** A bar of what was reached stands within that of what was aimed at. */
const reachedOfAimed = 0.7;

function add(
  drawing: ChartDrawing,
  line: ChartLine,
  {
    mark: { color, path },
    isBar,
    scale,
    unit,
  }: { mark: DrawnSeries; isBar: boolean; scale: Scale; unit: string },
): void {
  const { isTarget, isVariant } = line;
  const look = { color, isTarget };
  if (line.isBand || line.isSpan) {
    const row = line.rows.find((one) => one !== null);
    if (row) drawing.bands.push({ ...look, ...toBand(line, row, scale, unit) });
    return;
  }
  for (const [index, row] of line.rows.entries()) {
    if (!row) continue;
    const [x, y] = [scale.x(index), scale.y(row.value)];
    const next = line.rows[index + 1];
    if (isBar) {
      const widest = Math.min(barOfYear, widestBar * scale.count);
      const width = isTarget ? widest : (widest * reachedOfAimed) / (line.layer + 1);
      const [top, bottom] = row.value < 0 ? [0, row.value] : [row.value, 0];
      const box = toBox(scale, { left: index - width / 2, width, top, bottom });
      drawing.bars.push({ ...look, box });
      continue;
    }
    if (next && !isTarget && !isVariant) {
      drawing.lines.push({ color, from: [x, y], to: [scale.x(index + 1), scale.y(next.value)] });
    }
    drawing.points.push({ ...look, x, y, path: isVariant ? cross : path, isCross: isVariant });
  }
}

function toBand(
  { isBand, isSpan, rows }: ChartLine,
  row: TableValue,
  scale: Scale,
  unit: string,
): Pick<Band, 'box' | 'isRange' | 'text'> {
  const first = rows.findIndex(Boolean);
  const width = rows.findLastIndex(Boolean) - first + 2 * bandEnd;
  const { value, upper = value } = row;
  return {
    box: toBox(scale, { left: first - bandEnd, width, top: upper, bottom: value }),
    isRange: isBand,
    text: isSpan ? tellSpan(row, unit) : '',
  };
}

/** @param box its left end and width in years from the middle of the first, top and bottom as values */
function toBox(
  scale: Scale,
  { left, width, top, bottom }: { left: number; width: number; top: number; bottom: number },
): Box {
  return {
    x: scale.x(left),
    y: scale.y(top),
    width: scale.width(width),
    height: scale.height(top, bottom),
  };
}

function toShare(part: number): Share {
  return `${Math.round(part * 10_000) / 100}%`;
}
