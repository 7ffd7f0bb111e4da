import { expect, test } from 'vitest';
import type { Observation } from '../schemas/observation.ts';
import { makeIndicator } from '../schemas/test-factories.ts';
import type { Figure } from './figures.ts';
import { toComparisonLegend, toLegend } from './legend.ts';
import { makeFigure } from './test-factories.ts';

const growth = makeIndicator({ slug: 'growth', title: '增速', unit: '%', factors: { '%': 1 } });

function toFigure(slug: string, ...told: Partial<Observation>[]) {
  return makeFigure(slug, told, growth);
}

test('the legend of one county tells full signs from hollow ones, and only of what there is', () => {
  const tell = (figure: Figure) => toLegend(figure).map(({ text, isFilled }) => [text, isFilled]);
  expect(tell(toFigure('a', {}))).toEqual([['实际', true]]);
  expect(tell(toFigure('a', { nature: 'target', period: '2021-2025 average' }))).toEqual([
    ['目标', false],
    ['横条：若干年', false],
  ]);
  expect(
    tell(toFigure('a', { comparator: '>=' }, { comparator: '<=', value: 6 })).map(([text]) => text),
  ).toEqual(['实际', '色带：区间']);
});

test('a cross is told where the series breaks, with the other name', () => {
  const variants = [{ title: '旧称', definition: '从前的算法。' }];
  const own = makeFigure('a', [{ label: '旧称' }], makeIndicator({ variants }));
  expect(toLegend(own).map(({ text, key }) => [text, key])).toEqual([
    ['实际', 'actual'],
    ['叉号：旧称', 'variant'],
  ]);
});

test('the legend of several names them, each with a sign of its own', () => {
  const legend = toComparisonLegend([toFigure('a', {}), toFigure('b', { nature: 'target' })]);
  expect(legend.map(({ text, series }) => [text, series])).toEqual([
    ['a县', 'a'],
    ['b县', 'b'],
    ['空心：目标', undefined],
  ]);
  expect(new Set(legend.slice(0, 2).map(({ style }) => style)).size).toBe(2);
});
