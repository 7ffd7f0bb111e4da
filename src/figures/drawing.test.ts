import { expect, test } from 'vitest';
import type { TableValue } from './attributes.ts';
import { type DrawingSpec, toDrawing } from './drawing.ts';
import { makeTableValue } from './test-factories.ts';

function rate(from: number, value: number, more: Partial<TableValue> = {}): TableValue {
  return makeTableValue({ from, value, label: `${value}%`, ...more });
}

const circle = { name: '', color: 'series-1', path: 'M0 0' };

function draw(more: Partial<DrawingSpec>) {
  return toDrawing({
    name: 'a县增速',
    rows: [],
    gaps: [],
    unit: '%',
    series: new Map([['a', circle]]),
    isBars: false,
    ...more,
  });
}

test('the axis has the years that are chosen, and all that is told lies in them', () => {
  const rows = [rate(2023, 6), rate(2021, 9, { to: 2025, isTarget: true, isAverage: true })];
  const { years, bands, label } = draw({
    rows,
    gaps: [{ series: 'a', from: 2022, to: 2022 }],
    years: { from: 2022, to: 2024 },
  });
  expect(years.map(({ lines, isTold }) => [lines.join(''), isTold])).toEqual([
    ['2022未写', true],
    ['2023', true],
    ['2024', true],
  ]);
  const [box] = bands.map((band) => band.box);
  const [left, width] = [box?.x, box?.width].map((share) => Number.parseFloat(share ?? ''));
  expect(left).toBeGreaterThan(0);
  expect((left ?? 0) + (width ?? 0)).toBeLessThan(100);
  expect(label).toBe('a县增速：2022年未写，2023年6%；目标：2021—2025年均9%。');
});

test('of several series each is named, in its colour and with its sign', () => {
  const series = new Map([
    ['a', { ...circle, name: 'a县' }],
    ['b', { name: 'b县', color: 'series-2', path: 'M1 1' }],
  ]);
  const { label, points, words } = draw({
    rows: [rate(2023, 6), rate(2023, 7, { series: 'b' })],
    series,
  });
  expect(label).toBe('a县增速。a县：2023年6%。b县：2023年7%。');
  expect(points.map(({ color, path }) => [color, path])).toEqual([
    ['series-1', 'M0 0'],
    ['series-2', 'M1 1'],
  ]);
  expect(words.map(({ color }) => color)).toEqual(['series-1', 'series-2']);
});

test('zeros alone lie on an axis, too', () => {
  const { zero, points, ticks } = draw({ rows: [rate(2020, 0)] });
  expect(zero).toBe('100%');
  expect(points.map(({ y }) => y)).toEqual([zero]);
  expect(ticks.length).toBeGreaterThan(1);
  expect(JSON.stringify(draw({ rows: [rate(2020, 0)], isBars: true, unit: '人' }))).not.toContain(
    'NaN',
  );
});

test('words of the only series have the colour of the text', () => {
  const { words, points } = draw({ rows: [rate(2023, 6)] });
  expect(words.map(({ color }) => color)).toEqual(['']);
  expect(points.map(({ color }) => color)).toEqual(['series-1']);
});
