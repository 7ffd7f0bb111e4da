import { expect, test } from 'vitest';
import type { TableValue } from '../../figures/attributes.ts';
import { makeTableValue } from '../../figures/test-factories.ts';
import { drawChart } from './draw-chart.ts';

/** A line that was drawn: its colour, and its ends and corners. */
interface Stroke {
  color: string;
  dashed: boolean;
  /** Each piece that the pen drew without being lifted. */
  pieces: [x: number, y: number][][];
}

/** A canvas of which only the lines are kept that are drawn on it. */
function recordingCanvas(): { canvas: HTMLCanvasElement; strokes: Stroke[] } {
  const strokes: Stroke[] = [];
  let pieces: Stroke['pieces'] = [];
  let dash: readonly number[] = [];
  const pen: Record<string, unknown> = {
    beginPath: () => {
      pieces = [];
    },
    moveTo: (x: number, y: number) => pieces.push([[x, y]]),
    lineTo: (x: number, y: number) => pieces.at(-1)?.push([x, y]),
    setLineDash: (segments: readonly number[]) => {
      dash = segments;
    },
    stroke: () => strokes.push({ color: `${pen['strokeStyle']}`, dashed: dash.length > 0, pieces }),
    measureText: (text: string) => ({ width: text.length * 10 }),
  };
  const canvas = { width: 800, height: 400, getContext: () => context };
  const context = new Proxy(pen, {
    get: (known, name) => (name === 'canvas' ? canvas : (known[`${String(name)}`] ?? (() => {}))),
  });
  return { canvas: canvas as unknown as HTMLCanvasElement, strokes };
}

function row(from: number, value: number, more: Partial<TableValue> = {}): TableValue {
  return makeTableValue({ from, value, ...more });
}

const color = 'rgb(200, 0, 0)';
const look = { text: '#111', grid: '#ccc', paper: '#fff', fontFamily: 'serif', fontSize: 15 };

/** The lines of a series of rates, and through how many points each leads. */
function linesOf(rows: readonly TableValue[]): { dashed: boolean; points: number }[] {
  const { canvas, strokes } = recordingCanvas();
  const drawing = drawChart(canvas, {
    rows,
    gaps: [],
    years: undefined,
    unit: '%',
    series: new Map([['a', { name: '', color, style: 'circle' }]]),
    isBars: false,
    look,
    isAnimated: false,
    onPoint: () => {},
  });
  drawing.destroy();
  return strokes
    .filter((stroke) => stroke.color === color)
    .flatMap(({ dashed, pieces }) =>
      // The pen may also be moved to where it is.
      pieces.map((piece) => ({ dashed, points: new Set(piece.map(String)).size })),
    )
    .filter(({ points }) => points > 1);
}

test('a line leads through years that follow each other', () => {
  expect(linesOf([row(2020, 3), row(2021, 5), row(2022, 4)])).toEqual([
    { dashed: false, points: 3 },
  ]);
});

test('no line leads over a year of which nothing is told', () => {
  expect(linesOf([row(2020, 3), row(2021, 5), row(2023, 6), row(2024, 4)])).toEqual([
    { dashed: false, points: 2 },
    { dashed: false, points: 2 },
  ]);
  expect(linesOf([row(2020, 3), row(2023, 6)])).toEqual([]);
});

test('no line leads through what is aimed at, nor from there to what was reached', () => {
  const target = { isTarget: true };
  expect(linesOf([row(2020, 3), row(2021, 5, target), row(2022, 4, target)])).toEqual([]);
});

test('a value of several years is a dashed line across them', () => {
  expect(linesOf([row(2021, 6, { to: 2023, isAverage: true })])).toEqual([
    { dashed: true, points: 3 },
  ]);
});
