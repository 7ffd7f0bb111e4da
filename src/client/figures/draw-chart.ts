/** The one module that imports Chart.js; loaded when a chart comes into view. */

import {
  type ActiveElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartDataset,
  type ChartEvent,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Title,
  Tooltip,
} from 'chart.js';
import Annotations, { type AnnotationOptions } from 'chartjs-plugin-annotation';
import Labels from 'chartjs-plugin-datalabels';
import type { TableGap, TableValue } from '../../figures/attributes.ts';
import { bandEnd, type ChartLine, toChartData, type Years } from '../../figures/chart-data.ts';
import { tellSpan, toLabels } from '../../figures/chart-labels.ts';
import type { MarkStyle } from '../../figures/marks.ts';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Title,
  Tooltip,
  Annotations,
  Labels,
);

/** Colours and typeface, as the style sheet has them. */
export interface Look {
  text: string;
  grid: string;
  /** What is behind the chart. */
  paper: string;
  fontFamily: string;
  /** In CSS pixels. */
  fontSize: number;
}

/** How a series is drawn. */
export interface SeriesLook {
  /** Told where a point is shown; empty where there is only one series. */
  name: string;
  color: string;
  style: MarkStyle;
}

/** What is to be drawn, and how. */
export interface ChartSpec<Row extends TableValue> {
  rows: readonly Row[];
  gaps: readonly TableGap[];
  /** The years to be shown; without them, all of which the table tells. */
  years: Years | undefined;
  unit: string;
  series: ReadonlyMap<string, SeriesLook>;
  /** Whether levels are bars from zero: only where no series would hide another. */
  isBars: boolean;
  look: Look;
  isAnimated: boolean;
  /** A reader points at a value, or chooses one: with `isChosen`. */
  onPoint(row: Row, isChosen: boolean): void;
}

/** A drawn chart. */
export interface Drawing<Row extends TableValue> {
  /** Show the point of a value as if a reader pointed at it. */
  show(row: Row): void;
  destroy(): void;
}

/** A value, or nothing. */
type Value = number | null;

type DrawnSet = ChartDataset<'bar' | 'line', Value[]>;

/**
 * Draw the values of a table. Colours and shapes tell series apart, full and hollow what was reached
 * from what is aimed at, so that no reader depends on colours.
 */
export function drawChart<Row extends TableValue>(
  canvas: HTMLCanvasElement,
  { rows, gaps, years: shown, unit, series, isBars, look, isAnimated, onPoint }: ChartSpec<Row>,
): Drawing<Row> {
  const { years, missing, lines } = toChartData(rows, gaps, shown);
  const drawn = lines.flatMap((line) => {
    const seriesLook = series.get(line.series);
    return seriesLook ? [{ line, data: toDataset(line, isBars, seriesLook, look) }] : [];
  });
  const rowAt = ({ datasetIndex, index }: Pick<ActiveElement, 'datasetIndex' | 'index'>) =>
    drawn[datasetIndex]?.line.rows[index] ?? undefined;
  const isRate = unit === '%';
  const hasTitle = !isRate && unit !== '';
  const font = { family: look.fontFamily, size: look.fontSize };
  const ticks = { color: look.text, font };
  const labels = toLabels(
    drawn.map(({ line }) => line),
    unit,
    isBars,
  );
  const labelAt = ({ datasetIndex, dataIndex }: { datasetIndex: number; dataIndex: number }) =>
    labels[datasetIndex]?.[dataIndex];
  const isNamed = series.size > 1;
  const isTold = years.map(
    (_, index) => missing[index] !== undefined || lines.some(({ rows: own }) => own[index]),
  );
  const chart = new Chart<'bar' | 'line', Value[]>(canvas, {
    type: 'line',
    data: {
      labels: years.map((year, index) => [
        `${year}`,
        // Four characters are wider than a year.
        ...(missing[index]?.match(/../g) ?? []),
      ]),
      datasets: drawn.map(({ data }) => data),
    },
    options: {
      animation: isAnimated ? { duration: 400 } : false,
      maintainAspectRatio: false,
      color: look.text,
      font,
      layout: { padding: { top: hasTitle ? 0 : 2 * look.fontSize, right: look.fontSize } },
      interaction: { mode: 'nearest', axis: 'xy', intersect: false },
      onHover: (_, [element]) => {
        const row = element && rowAt(element);
        if (row) onPoint(row, false);
      },
      onClick: (event) => {
        const row = at(event);
        if (row) onPoint(row, true);
      },
      scales: {
        x: {
          // Room at both ends, so that no point is cut.
          offset: true,
          grid: { display: false },
          border: { color: look.grid },
          ticks: {
            color: look.text,
            maxRotation: 0,
            // Every year of a value is told: on a phone in smaller digits, and no others beside it.
            autoSkip: false,
            font: ({ chart: { width } }) => ({
              ...font,
              size: Math.max(10, Math.min(look.fontSize, width / years.length / digitsOfSlot)),
            }),
            callback(_, index) {
              const slot = this.chart.width / years.length;
              if (slot <= yearWidth * look.fontSize && !isTold[index]) return '';
              const told = this.getLabelForValue(index);
              if (slot >= narrowSlot) return told;
              // Where four digits would run into the next year's, the century is told once, and what is
              // not told stands below it upright.
              const [year = '', ...below] = [told].flat();
              const short = index > 0 ? year.replace(/^\d\d(?=\d\d$)/, '') : year;
              return [short, ...below.flatMap((words) => [...words])];
            },
          },
        },
        y: {
          beginAtZero: true,
          grace: '15%',
          grid: { color: look.grid },
          border: { display: false },
          ticks: {
            ...ticks,
            maxTicksLimit: 6,
            callback: (value) => `${value}${isRate ? '%' : ''}`,
          },
        },
      },
      plugins: {
        annotation: { annotations: toAnnotations(lines, series, unit, look) },
        datalabels: {
          display: (context) => labelAt(context) !== undefined,
          formatter: (_, context) => labelAt(context)?.text ?? '',
          align: (context) => labelAt(context)?.align ?? 'top',
          anchor: (context) => (labelAt(context)?.align === 'bottom' ? 'start' : 'end'),
          offset: 2,
          textAlign: 'center',
          color: ({ datasetIndex }) =>
            isNamed
              ? (series.get(drawn[datasetIndex]?.line.series ?? '')?.color ?? look.text)
              : look.text,
          font: { ...font, size: toLabelSize(look.fontSize), lineHeight: 1.1 },
        },
        // The unit stands upright above its axis.
        title: {
          display: hasTitle,
          text: unit,
          align: 'start',
          color: look.text,
          font: { ...font, weight: 'normal' },
          padding: { top: 0, bottom: look.fontSize },
        },
        tooltip: {
          titleFont: font,
          bodyFont: font,
          usePointStyle: true,
          callbacks: {
            title: ([item]) => `${years[item?.dataIndex ?? 0] ?? ''}年`,
            label: ({ datasetIndex, dataIndex }) => {
              const row = rowAt({ datasetIndex, index: dataIndex });
              const name = row && series.get(row.series)?.name;
              return `${name ? `${name} ` : ''}${row?.isTarget ? '目标' : '实际'}：${row?.label ?? ''}`;
            },
          },
        },
      },
    },
  });

  /** The value whose mark is under the pointer. */
  function at({ native }: ChartEvent): Row | undefined {
    const [element] = native
      ? chart.getElementsAtEventForMode(native, 'nearest', { intersect: true }, false)
      : [];
    return element && rowAt(element);
  }

  return {
    show: (row) => {
      const datasetIndex = drawn.findIndex(({ line }) => line.rows.includes(row));
      const index = drawn[datasetIndex]?.line.rows.lastIndexOf(row);
      const element =
        index === undefined ? undefined : chart.getDatasetMeta(datasetIndex).data[index];
      if (index === undefined || !element) return;
      const { x, y } = element.getProps(['x', 'y'], true);
      chart.setActiveElements([{ datasetIndex, index }]);
      chart.tooltip?.setActiveElements([{ datasetIndex, index }], { x, y });
      chart.update('none');
    },
    destroy: () => chart.destroy(),
  };
}

/** Widths of characters that a year needs in its place on the axis: in digits, and where all are told. */
const digitsOfSlot = 3;
const yearWidth = 3;
/** Pixels of a place below which a year of four small digits touches the next. */
const narrowSlot = 28;

/** What lies behind the points: rates over several years as bands, targets as lines, ranges as boxes. */
function toAnnotations(
  lines: readonly ChartLine[],
  series: ReadonlyMap<string, SeriesLook>,
  unit: string,
  look: Look,
): AnnotationOptions[] {
  return lines.flatMap((line): AnnotationOptions[] => {
    const color = series.get(line.series)?.color;
    if (color === undefined) return [];
    if (line.isBand || line.isSpan) return toBands(line, color, unit, look);
    return line.isTarget ? toAims(line, color) : [];
  });
}

/** What holds for several years, or is a range: from the first of its years to the last. */
function toBands(
  { isTarget, isSpan, isBand, rows }: ChartLine,
  color: string,
  unit: string,
  { text, fontFamily, fontSize }: Look,
): AnnotationOptions[] {
  const row = rows.find((one) => one !== null);
  if (!row) return [];
  const place = {
    xMin: rows.findIndex(Boolean) - bandEnd,
    xMax: rows.findLastIndex(Boolean) + bandEnd,
    yMin: row.value,
    yMax: row.upper ?? row.value,
    drawTime: 'beforeDatasetsDraw' as const,
  };
  const label = {
    display: isSpan,
    content: tellSpan(row, unit),
    color: text,
    font: { family: fontFamily, size: toLabelSize(fontSize), weight: 'normal' as const },
    padding: 2,
    backgroundColor: 'transparent',
    // Above a target, below what was reached: they may stand close to each other.
    yAdjust: isTarget ? -fontSize : fontSize,
  };
  const wash = toWash(color);
  if (isBand) {
    const borderDash = isTarget ? [4, 3] : [];
    return [
      {
        type: 'box',
        ...place,
        backgroundColor: wash,
        borderColor: color,
        borderWidth: 1,
        borderDash,
        label,
      },
    ];
  }
  return isTarget
    ? [{ type: 'line', ...place, borderColor: color, borderWidth: 2, borderDash: [6, 4], label }]
    : [{ type: 'line', ...place, borderColor: wash, borderWidth: fontSize * 0.6, label }];
}

/** What is aimed at by a year: a line across that year. */
function toAims({ rows }: ChartLine, color: string): AnnotationOptions[] {
  return rows.flatMap((row, at): AnnotationOptions[] =>
    row
      ? [
          {
            type: 'line',
            xMin: at - 0.5,
            xMax: at + 0.5,
            yMin: row.value,
            yMax: row.value,
            borderColor: color,
            borderWidth: 1,
            borderDash: [3, 3],
            drawTime: 'beforeDatasetsDraw',
          },
        ]
      : [],
  );
}

/** Words beside points are a little smaller than those of the axes. */
function toLabelSize(fontSize: number): number {
  return Math.max(11, fontSize - 2);
}

/** A colour as thin as a wash of it. */
function toWash(color: string): string {
  return color.replace(/^rgb\(([^)]*)\)$/, 'rgba($1, 0.35)');
}

/** A line as Chart.js has it. What holds for several years, or is a range, is drawn behind: here it can be pointed at. */
function toDataset(
  line: ChartLine,
  isBars: boolean,
  { color, style }: SeriesLook,
  { fontSize, paper }: Look,
): DrawnSet {
  const { isTarget, isSpan, isBand, isVariant, layer, rows } = line;
  const data = rows.map((row): Value => row?.value ?? null);
  const radius = Math.round(fontSize * 0.4);
  const isBehind = isSpan || isBand;
  const points: Omit<ChartDataset<'line', Value[]>, 'data'> & { type: 'line' } = {
    type: 'line',
    borderColor: color,
    borderWidth: 2,
    // What lies between two reported years is not known, and no line pretends to.
    spanGaps: false,
    // A cross is none of the signs of the series: there the series breaks.
    pointStyle: isVariant ? 'crossRot' : style,
    pointRadius: isBehind ? 0 : radius,
    pointHoverRadius: radius + 2,
    pointHitRadius: radius,
    pointBorderWidth: 2,
    pointBorderColor: color,
    pointBackgroundColor: isTarget ? paper : color,
    showLine: !isTarget && !isVariant && !isBehind,
  };
  if (!isBars || isVariant || isBehind) return { ...points, data };
  return {
    type: 'bar',
    // A further value of a year stands before the first, set off from it.
    borderColor: layer > 0 && !isTarget ? paper : color,
    backgroundColor: isTarget ? 'transparent' : color,
    borderWidth: 2,
    // All bars of a year stand in one place: a target beside an empty one would look off its year.
    // What is aimed at is wider, so that it shows beside what was reached.
    grouped: false,
    maxBarThickness: isTarget ? 48 : 36 / (layer + 1),
    order: -layer,
    data,
  };
}
