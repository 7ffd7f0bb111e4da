import { describe, expect, test } from 'vitest';
import { type Figure, toExtent } from './figures.ts';
import { makeFigure } from './test-factories.ts';
import { toViewControls } from './view-controls.ts';

describe('the controls of a view', () => {
  const controlsOf = (...figures: Figure[]) => toViewControls(figures, toExtent(figures));

  test('offer counties with their signs, years and targets', () => {
    const target = { period: '2025', nature: 'target' } as const;
    const { noun, counties, years, hasTargets } = controlsOf(
      makeFigure('a', [{}, target]),
      makeFigure('b', [{}]),
    );
    expect(noun).toBe('县');
    expect(counties.map(({ name, color }) => [name, color])).toEqual([
      ['a县', 'series-1'],
      ['b县', 'series-2'],
    ]);
    expect(
      years.map(({ name, options }) => [
        name,
        options.length,
        options.find((one) => one.isChosen)?.year,
      ]),
    ).toEqual([
      ['from', 3, 2023],
      ['to', 3, 2025],
    ]);
    expect(hasTargets).toBe(true);
  });

  test('offer nothing where there is one county and one year', () => {
    expect(controlsOf(makeFigure('a', [{}]))).toMatchObject({
      counties: [],
      years: [],
      hasTargets: false,
    });
  });
});
