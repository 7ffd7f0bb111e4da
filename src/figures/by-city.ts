/** Whether an indicator is told by too many places for one page: the one rule of which are shown city by city. */
import { cityCodeOf } from '../library/regions.ts';
import type { Observation } from '../schemas/observation.ts';
import type { County } from '../schemas/report.ts';

/** Most places of one page: as many as their colours and signs tell apart. */
const mostOnOnePage = 20;
/** Most values of one page: more of them, with their sentences and sources, are more than a phone can bear. */
const mostValues = 80;

/**
 * Whether the page of an indicator leads to one page for each city.
 *
 * @param observations those of the indicator
 * @param counties all that may have some
 */
export function isByCity(
  observations: readonly Pick<Observation, 'county'>[],
  counties: readonly Pick<County, 'slug' | 'code'>[],
): boolean {
  const told = new Set(observations.map(({ county }) => county));
  if (told.size <= mostOnOnePage && observations.length <= mostValues) return false;
  const own = counties.filter(({ slug }) => told.has(slug));
  return new Set(own.map(cityCodeOf)).size > 1;
}
