/** The one module that imports Chart.js; loaded when a chart comes into view. */

import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartDataset,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js';
import { type ChartGap, type ChartLine, type ChartRow, type ChartValue, toChartData } from './chart-data.ts';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
);

/** Colours and typeface, as the style sheet has them. */
export interface Look {
  text: string;
  grid: string;
  actual: string;
  target: string;
  fontFamily: string;
  /** In CSS pixels. */
  fontSize: number;
}

/** What is to be drawn, and how. */
export interface Figure {
  rows: readonly ChartRow[];
  gaps: readonly ChartGap[];
  unit: string;
  look: Look;
  isAnimated: boolean;
}

/** A drawn chart. */
export interface Drawing {
  destroy(): void;
}

/**
 * Draw rows of a table: levels as bars from zero, rates as points on lines. Shapes tell actual values
 * from targets, so that no reader depends on their colours.
 */
export function drawChart(
  canvas: HTMLCanvasElement,
  { rows, gaps, unit, look, isAnimated }: Figure,
): Drawing {
  const { years, isGap, lines } = toChartData(rows, gaps);
  const isRate = unit === '%';
  const font = { family: look.fontFamily, size: look.fontSize };
  const ticks = { color: look.text };
  const chart = new Chart<'bar' | 'line', ChartValue[]>(canvas, {
    type: isRate ? 'line' : 'bar',
    data: {
      labels: years.map((year, index) => (isGap[index] ? [`${year}`, '未载'] : [`${year}`])),
      datasets: lines.map((line) => toDataset(line, isRate, look)),
    },
    options: {
      animation: isAnimated ? { duration: 400 } : false,
      maintainAspectRatio: false,
      color: look.text,
      font,
      layout: { padding: { top: look.fontSize } },
      interaction: { mode: 'nearest', axis: 'x', intersect: false },
      scales: {
        x: {
          // Room at both ends, so that no point is cut.
          offset: true,
          grid: { display: false },
          border: { color: look.grid },
          ticks: { ...ticks, font, maxRotation: 0 },
        },
        y: {
          beginAtZero: true,
          grace: '10%',
          grid: { color: look.grid },
          border: { display: false },
          ticks: {
            ...ticks,
            font,
            maxTicksLimit: 6,
            callback: (value) => `${value}${isRate ? '%' : ''}`,
          },
          title: {
            display: !isRate,
            text: unit,
            color: look.text,
            font,
          },
        },
      },
      plugins: {
        tooltip: {
          titleFont: font,
          bodyFont: font,
          callbacks: {
            title: ([item]) => `${years[item?.dataIndex ?? 0] ?? ''}年`,
            label: ({ datasetIndex, dataIndex }) => {
              const line = lines[datasetIndex];
              return `${line?.kind === 'target' ? '目标' : '实际'}：${line?.labels[dataIndex] ?? ''}`;
            },
          },
        },
      },
    },
  });
  return { destroy: () => chart.destroy() };
}

function toDataset(
  { kind, isSpan, isBand, values }: ChartLine,
  isRate: boolean,
  look: Look,
): ChartDataset<'bar' | 'line', ChartValue[]> {
  const color = look[kind];
  if (isBand || (!isRate && !isSpan)) {
    return {
      type: 'bar',
      data: values,
      borderColor: color,
      backgroundColor: kind === 'actual' ? color : 'transparent',
      borderWidth: 2,
      // A band floats: it has a border on all four sides.
      ...(isBand && { borderSkipped: false }),
      // All bars of a year stand in one place: a target beside an empty one would look off its year.
      grouped: false,
      maxBarThickness: 48,
    };
  }
  const isHollow = kind === 'target';
  return {
    type: 'line',
    data: values,
    borderColor: color,
    borderWidth: 2,
    ...(isSpan && { borderDash: [6, 4] }),
    // What lies between two reported years is not known, and no line pretends to.
    spanGaps: false,
    pointStyle: isHollow ? 'triangle' : 'circle',
    pointRadius: isSpan ? 0 : 6,
    pointHoverRadius: isSpan ? 4 : 8,
    pointBorderWidth: 2,
    pointBorderColor: color,
    pointBackgroundColor: isHollow ? 'transparent' : color,
    showLine: isSpan || kind === 'actual',
  };
}
