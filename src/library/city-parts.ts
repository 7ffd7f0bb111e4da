import type { CountyEntry } from './catalog.ts';
import { type City, toCities } from './regions.ts';

/** A city with its counties that have reports: a part of a library that is too large for one list. */
export interface CityPart extends City {
  counties: CountyEntry[];
}

/** Most reports of which one page lists every form. */
const mostOnOnePage = 60;

/** The cities by which a large library is listed; none of one that has room on a page. */
export function toCityParts(counties: readonly CountyEntry[]): CityPart[] {
  const reports = counties.reduce((sum, { reports: own }) => sum + own.length, 0);
  if (reports <= mostOnOnePage) return [];
  return toCities(counties, ({ county }) => county).map(({ places, ...city }) => ({
    ...city,
    counties: places,
  }));
}
