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
import type { TableGap, TableValue } from '../../figures/attributes.ts';
import type { MarkStyle } from '../../figures/marks.ts';
import { type ChartLine, toChartData, type Years } from './chart-data.ts';

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

/** A value, both ends of a range, or nothing. */
type Value = number | [number, number] | null;

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
    return seriesLook
      ? toDatasets(line, isBars, seriesLook, look).map((data) => ({ line, data }))
      : [];
  });
  const rowAt = ({ datasetIndex, index }: Pick<ActiveElement, 'datasetIndex' | 'index'>) =>
    drawn[datasetIndex]?.line.rows[index] ?? undefined;
  const isRate = unit === '%';
  const hasTitle = !isRate && unit !== '';
  const font = { family: look.fontFamily, size: look.fontSize };
  const ticks = { color: look.text, font };
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
      layout: { padding: { top: hasTitle ? 0 : look.fontSize } },
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
          ticks: { ...ticks, maxRotation: 0 },
        },
        y: {
          beginAtZero: true,
          grace: '10%',
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

/** A line as Chart.js has it; a band also has the sign of its series at both ends. */
function toDatasets(
  line: ChartLine,
  isBars: boolean,
  { color, style }: SeriesLook,
  { fontSize, paper }: Look,
): DrawnSet[] {
  const { isTarget, isSpan, isBand, isVariant, layer, rows } = line;
  const values = rows.map((row): Value => row?.value ?? null);
  const radius = Math.round(fontSize * 0.4);
  const points: Omit<ChartDataset<'line', Value[]>, 'data'> & { type: 'line' } = {
    type: 'line',
    borderColor: color,
    borderWidth: 2,
    // What lies between two reported years is not known, and no line pretends to.
    spanGaps: false,
    // A cross is none of the signs of the series: there the series breaks.
    pointStyle: isVariant ? 'crossRot' : style,
    pointRadius: radius,
    pointHoverRadius: radius + 2,
    pointHitRadius: radius,
    pointBorderWidth: 2,
    pointBorderColor: color,
    pointBackgroundColor: isTarget ? 'transparent' : color,
    showLine: !isTarget && !isVariant,
  };
  const bar: Omit<ChartDataset<'bar', Value[]>, 'data'> & { type: 'bar' } = {
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
  };
  if (isBand) {
    const band = rows.map((row): Value => row && [row.value, row.upper ?? row.value]);
    const ends = [values, rows.map((row): Value => row?.upper ?? null)];
    return [
      // A band floats: it has a border on all four sides.
      { ...bar, data: band, borderSkipped: false, maxBarThickness: 3 * radius },
      ...ends.map((data) => ({ ...points, data, showLine: false })),
    ];
  }
  if (isSpan) {
    const ends = [rows.findIndex(Boolean), rows.findLastIndex(Boolean)];
    const pointRadius = rows.map((_, index) => (ends.includes(index) ? radius - 1 : 0));
    return [{ ...points, data: values, showLine: true, borderDash: [6, 4], pointRadius }];
  }
  return [isBars && !isVariant ? { ...bar, data: values } : { ...points, data: values }];
}
