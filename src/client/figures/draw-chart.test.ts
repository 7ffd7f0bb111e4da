import { expect, test } from 'vitest';
import type { TableValue } from '../../figures/attributes.ts';
import { makeTableValue } from '../../figures/test-factories.ts';
import { drawChart } from './draw-chart.ts';

/** A line that was drawn: its colour, and its ends and corners. */
interface Stroke {
  color: string;
  width: number;
  dashed: boolean;
  /** Each piece that the pen drew without being lifted. */
  pieces: [x: number, y: number][][];
}

/** A canvas of which only the lines are kept that are drawn on it. */
function recordingCanvas(): { canvas: HTMLCanvasElement; strokes: Stroke[]; words: string[] } {
  const strokes: Stroke[] = [];
  const words: string[] = [];
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
    stroke: () =>
      strokes.push({
        color: `${pen['strokeStyle']}`,
        width: Number(pen['lineWidth']),
        dashed: dash.length > 0,
        pieces,
      }),
    fillText: (text: string) => words.push(text),
    measureText: (text: unknown) => ({ width: `${text}`.length * 10 }),
  };
  const canvas = { width: 800, height: 400, getContext: () => context };
  const context = new Proxy(pen, {
    get: (known, name) => (name === 'canvas' ? canvas : (known[`${String(name)}`] ?? (() => {}))),
  });
  return { canvas: canvas as unknown as HTMLCanvasElement, strokes, words };
}

function row(from: number, value: number, more: Partial<TableValue> = {}): TableValue {
  return makeTableValue({ from, value, ...more });
}

const color = 'rgb(200, 0, 0)';
const look = { text: '#111', grid: '#ccc', paper: '#fff', fontFamily: 'serif', fontSize: 15 };

/** What is drawn of a series of rates. */
function draw(rows: readonly TableValue[], isBars = false) {
  const { canvas, strokes, words } = recordingCanvas();
  const drawing = drawChart(canvas, {
    rows,
    gaps: [],
    years: undefined,
    unit: isBars ? '亿元' : '%',
    series: new Map([['a', { name: '', color, style: 'circle' }]]),
    isBars,
    look,
    isAnimated: false,
    onPoint: () => {},
  });
  drawing.destroy();
  return { strokes, words };
}

/** The lines of a series of rates, and through how many points each leads. */
function linesOf(rows: readonly TableValue[]): { dashed: boolean; points: number }[] {
  return draw(rows)
    .strokes.filter((stroke) => stroke.color === color)
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

test('what is aimed at by a year is a dashed line across that year alone', () => {
  const lines = linesOf([row(2020, 3), row(2025, 5, { isTarget: true })]);
  expect(lines).toEqual([{ dashed: true, points: 2 }]);
});

test('a target of a plan stands at the year it is due, not from its first year on', () => {
  const target = { isTarget: true, to: 2025 };
  const { words } = draw([row(2024, 3), row(2021, 5, target)]);
  expect(words).toContain('2024');
  expect(words).toContain('2025');
  expect(words).not.toContain('2021');
});

test('a yearly rate over several years is one band, with its years and its value', () => {
  const { strokes, words } = draw([row(2021, 6, { to: 2023, isAverage: true })]);
  const bands = strokes.filter(({ width }) => width > 5);
  expect(bands.map(({ color: own, dashed }) => [own, dashed])).toEqual([
    ['rgba(200, 0, 0, 0.35)', false],
  ]);
  expect(words).toContain('2021—2023年均6%');
});

test('every value is told at its point', () => {
  const { words } = draw(
    [row(2020, 63.9), row(2023, 87), row(2025, 100, { isTarget: true })],
    true,
  );
  expect(words).toEqual(expect.arrayContaining(['63.9', '87', '目标100']));
});
