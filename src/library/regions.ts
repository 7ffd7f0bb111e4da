import type { County } from '../schemas/report.ts';

/**
 * The regions a county lies in, outermost first, each told once: a prefecture-level city lies in no
 * city, and the city of a district of Beijing is its province; a name that begins with its city tells it by itself.
 *
 * @example regionsOf({ name: '东城区', city: '北京市', province: '北京市' }) // => ['北京市']
 */
export function regionsOf({
  name,
  city,
  province,
}: Pick<County, 'name' | 'city' | 'province'>): string[] {
  return [...new Set([province, city])].filter((region) => !name.startsWith(region));
}

/**
 * The code of the city that a county lies in.
 *
 * @example cityCodeOf({ code: 140826 }) // => '1408'
 */
export function cityCodeOf({ code }: Pick<County, 'code'>): string {
  return String(Math.floor(code / 100));
}

/** A city, as pages of it name it. */
export interface City {
  /** The first four digits of its counties' codes: `1408` */
  code: string;
  /** Empty where counties lie in no city. */
  name: string;
  province: string;
}

/** The cities that some places lie in, each with these, in the order of the first of each. */
export function toCities<Place>(
  places: readonly Place[],
  countyOf: (place: Place) => Pick<County, 'code' | 'city' | 'province'>,
): (City & { places: Place[] })[] {
  const byCode = Map.groupBy(places, (place) => cityCodeOf(countyOf(place)));
  return [...byCode].flatMap(([code, own]) => {
    const [first] = own;
    if (first === undefined) return [];
    const { city, province } = countyOf(first);
    return [{ code, name: city, province, places: own }];
  });
}
