import { describe, expect, test } from 'vitest';
import { makeIndicator } from '../schemas/test-factories.ts';
import { toFigureDrawing } from './figure-drawing.ts';
import { markOf } from './marks.ts';
import { makeFigure } from './test-factories.ts';

const rate = makeIndicator({ slug: 'gdp-growth', unit: '%', factors: { '%': 1 } });

function draw(told: Parameters<typeof makeFigure>[1], indicator = makeIndicator()) {
  const figure = makeFigure('a', told, indicator);
  return toFigureDrawing('a县总值', [{ figure, mark: markOf(0) }], indicator.unit !== '%');
}

function part(share: string): number {
  return Number.parseFloat(share);
}

describe('toFigureDrawing', () => {
  test('levels are bars from zero, as high as they are large, and told', () => {
    const { bars, zero, unit, words, points } = draw([
      { id: 'o1', period: '2022', value: 50 },
      { id: 'o2', period: '2023', value: 100 },
    ]);
    expect(unit).toBe('亿元');
    expect(points).toEqual([]);
    const [first, second] = bars.map(({ box }) => box);
    expect(part(second?.height ?? '')).toBeCloseTo(2 * part(first?.height ?? ''), 1);
    expect(part(first?.y ?? '') + part(first?.height ?? '')).toBeCloseTo(part(zero), 1);
    expect(words.map(({ lines }) => lines)).toEqual([['50'], ['100']]);
    expect(words.map(({ y }) => y)).toEqual([first?.y, second?.y]);
  });

  test('rates are points on a line, which breaks where nothing is told', () => {
    const { bars, points, lines, years, ticks } = draw(
      [
        { id: 'o1', period: '2019', value: 5 },
        { id: 'o2', period: '2020', value: 6 },
        { id: 'o3', period: '2023', value: -1 },
      ],
      rate,
    );
    expect(bars).toEqual([]);
    expect(points).toHaveLength(3);
    expect(lines).toHaveLength(1);
    expect(years.map(({ lines: [year] }) => year)).toEqual([
      '2019',
      '2020',
      '2021',
      '2022',
      '2023',
    ]);
    expect(ticks.map(({ text }) => text)).toContain('0%');
    const [five = 0, six = 0, below = 0] = points.map(({ y }) => part(y));
    expect(six).toBeLessThan(five);
    expect(below).toBeGreaterThan(five);
  });

  test('what is aimed at is told apart, and all that is drawn is told in words', () => {
    const { label, bars } = draw([
      { id: 'o1', period: '2023', value: 87 },
      { id: 'o2', period: '2023', value: 90, nature: 'target' },
    ]);
    expect(bars.map(({ isTarget }) => isTarget)).toEqual([false, true]);
    expect(label).toMatch(/^a县总值：.*2023年87亿元；目标：2023年90亿元/);
  });

  test('a rate of several years runs across them', () => {
    const { bands, points } = draw(
      [{ id: 'o1', period: '2021-2025 average', value: 8, nature: 'target' }],
      rate,
    );
    expect(points).toEqual([]);
    expect(bands.map(({ text }) => text)).toEqual(['2021—2025年均目标8%']);
    expect(part(bands[0]?.box.width ?? '')).toBeGreaterThan(80);
  });

  test('several counties are named, each in its colour', () => {
    const drawn = ['a', 'b'].map((slug, place) => ({
      figure: makeFigure(slug, [{ id: `o-${slug}`, period: '2023', value: 5 + place }], rate),
      mark: markOf(place),
    }));
    const { label, words, points } = toFigureDrawing('各县增速', drawn, false);
    expect(label).toMatch(/^各县增速。a县：2023年5%.*。b县：2023年6%/);
    expect(words.map(({ color }) => color)).toEqual([markOf(0).color, markOf(1).color]);
    expect(points.map(({ path }) => path)).toEqual([markOf(0).path, markOf(1).path]);
  });

  test('nothing lies outside of the field', () => {
    const { bars, points, lines, words } = draw([
      { id: 'o1', period: '2022', value: 0 },
      { id: 'o2', period: '2023', value: 1200 },
    ]);
    const places = [...bars.map(({ box }) => box.y), ...points.map(({ y }) => y)];
    for (const place of [...places, ...words.map(({ y }) => y), ...lines.flatMap(({ to }) => to)]) {
      expect(part(place)).toBeGreaterThanOrEqual(0);
      expect(part(place)).toBeLessThanOrEqual(100);
    }
  });
});
