/** Which figures are worth a chart: a drawing of one bar or two tells less than their numbers. */
import { type Figure, valuesOf } from './figures.ts';
import { isYearly } from './series.ts';

/** Fewest years of which a line tells more than their numbers. */
const fewestYears = 3;

/**
 * Whether the figure of one county is drawn as a chart: yearly values of three years or more, or
 * targets beside results.
 */
export function isWorthChart(figure: Pick<Figure, 'series'>): boolean {
  const values = valuesOf(figure);
  const years = new Set(values.filter(isYearly).map(({ from }) => from));
  const isAimedAt = values.some(({ isTarget }) => isTarget);
  return years.size >= fewestYears || (years.size > 0 && isAimedAt);
}
