import { describe, expect, test } from 'vitest';
import type { Observation } from '../schemas/observation.ts';
import {
  readChoices,
  readGap,
  readLegendSeries,
  readNoun,
  readSilent,
  readValue,
  toChoiceAttributes,
  toLegendAttributes,
  toMissingAttributes,
  toValueAttributes,
} from './attributes.ts';
import { toExtent, valuesOf } from './figures.ts';
import { toComparisonLegend } from './legend.ts';
import { markOf } from './marks.ts';
import { makeFigure } from './test-factories.ts';

/** Attributes as a browser gives them to a script, after the page has been printed. */
function asDataset(attributes: Record<string, string | number | undefined>) {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.replace('data-', ''), String(value)]],
    ),
  );
}

describe('what is written is read again', () => {
  test.each<[string, Partial<Observation>, object]>([
    ['a plain value', {}, { label: '87亿元' }],
    [
      'a target over years',
      { nature: 'target', period: '2021-2025 average', comparator: '>=' },
      { from: 2021, to: 2025, isAverage: true, isTarget: true, label: '87亿元以上' },
    ],
    ['a part of the county', { scope: '县城' }, { scope: '县城', label: '87亿元（县城）' }],
    ['another unit', { value: 8000, unit: '万元' }, { value: 0.8, label: '0.8亿元' }],
  ])('%s', (_, more, expected) => {
    const figure = makeFigure('a', [more]);
    const [value] = valuesOf(figure);
    if (!value) throw new Error('No value');
    expect(readValue(asDataset(toValueAttributes(value, figure)))).toEqual({
      series: 'a',
      from: 2023,
      to: 2023,
      isAverage: false,
      isTarget: false,
      value: 87,
      told: '2024年政府工作报告',
      ...expected,
    });
  });

  test('a range', () => {
    const ends = { start: 1, end: 9, nature: 'target' } as const;
    const figure = makeFigure('a', [
      { ...ends, comparator: '>=', value: 7.5 },
      { ...ends, comparator: '<=', value: 8 },
    ]);
    const read = valuesOf(figure).map((one) =>
      readValue(asDataset(toValueAttributes(one, figure))),
    );
    expect(read).toMatchObject([{ value: 7.5, upper: 8, label: '7.5—8亿元' }]);
  });

  test('years that are missing', () => {
    const gap = { from: 2021, to: 2022 };
    expect(readGap(asDataset(toMissingAttributes(gap, 'a')))).toEqual({ series: 'a', ...gap });
  });

  test('the series of a legend, each with its sign', () => {
    const legend = toComparisonLegend([makeFigure('a', [{}]), makeFigure('b', [{}])]);
    expect(legend.map((entry) => readLegendSeries(asDataset(toLegendAttributes(entry))))).toEqual([
      { series: 'a', name: 'a县', style: 'circle', path: markOf(0).path },
      { series: 'b', name: 'b县', style: 'rect', path: markOf(1).path },
    ]);
  });

  test('what can be chosen, and who says nothing', () => {
    const told = [makeFigure('a', [{}]), makeFigure('b', [{ period: '2025', nature: 'target' }])];
    const choices = { counties: ['a', 'b'], first: 2023, last: 2025, isMixed: true };
    const none = asDataset(toChoiceAttributes(told, [], toExtent(told)));
    expect(readChoices(none)).toEqual(choices);
    expect(readSilent(none)).toEqual(new Map());
    expect(readNoun(none)).toBe('县');
    const some = asDataset(toChoiceAttributes(told, [makeFigure('c')], toExtent(told)));
    expect(readChoices(some)).toEqual(choices);
    expect(readSilent(some)).toEqual(new Map([['c', 'c县']]));
  });
});
