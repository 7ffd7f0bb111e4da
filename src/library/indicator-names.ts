import type { Indicator } from '../schemas/observation.ts';

/**
 * What to call each of some indicators, so that no two are called alike: a plan's table may name a
 * row as the text names another indicator.
 *
 * @example toNames(indicators)(area) // => '面积（农业）'
 */
export function toNames(
  indicators: readonly Pick<Indicator, 'title' | 'group'>[],
): (indicator: Pick<Indicator, 'title' | 'group'>) => string {
  const titles = Map.groupBy(indicators, ({ title }) => title);
  return ({ title, group }) =>
    (titles.get(title)?.length ?? 0) > 1 ? `${title}（${group}）` : title;
}
