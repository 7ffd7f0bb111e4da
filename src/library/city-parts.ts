import type { CountyEntry } from './catalog.ts';
import { cityCodeOf } from './regions.ts';

/** A city with its counties that have reports: a part of a library that is too large for one list. */
export interface CityPart {
  /** The first four digits of its counties' codes: `1408` */
  code: string;
  name: string;
  province: string;
  counties: CountyEntry[];
}

/** Most reports of which one page lists every form. */
const mostOnOnePage = 60;

/** The cities by which a large library is listed; none of one that has room on a page. */
export function toCityParts(counties: readonly CountyEntry[]): CityPart[] {
  const reports = counties.reduce((sum, { reports: own }) => sum + own.length, 0);
  if (reports <= mostOnOnePage) return [];
  const byCode = Map.groupBy(counties, ({ county }) => cityCodeOf(county));
  return [...byCode].flatMap(([code, own]) => {
    const [first] = own;
    if (first === undefined) return [];
    const { city, province } = first.county;
    return [{ code, name: city, province, counties: own }];
  });
}
