/** An indicator that many counties tell: its newest value in each, by province and city. */

import { type City, toCities } from '../library/regions.ts';
import { embedPath, indicatorCityPath, type Link, toLink, withBase } from '../library/routes.ts';
import type { Indicator } from '../schemas/observation.ts';
import type { County } from '../schemas/report.ts';
import { type Figure, labelOf, toSummaries, valuesOf } from './figures.ts';
import { formatYears } from './format.ts';

/** The figures of an indicator in the counties of a city, some of which may tell nothing of it. */
interface CityFigures extends City {
  figures: Figure[];
}

/** A county with the newest value that its reports tell. */
export interface CityCounty extends Link {
  slug: string;
  /** `2024年92.7亿元`, which leads to its words. */
  value: Link;
}

/** A province with its cities, each of which has a page. */
export interface IndicatorProvince {
  name: string;
  count: number;
  cities: (Link & { counties: CityCounty[] })[];
}

/**
 * The cities of which any county tells an indicator, in the order of the counties.
 *
 * @param figures those of one indicator, one for each county
 */
export function toCityFigures(
  figures: readonly Figure[],
  counties: readonly County[],
): CityFigures[] {
  const bySlug = Map.groupBy(figures, ({ county }) => county.slug);
  return toCities(counties, (county) => county).flatMap(({ places, ...city }) => {
    const own = places.flatMap(({ slug }) => bySlug.get(slug) ?? []);
    return own.some((figure) => valuesOf(figure).length > 0) ? [{ ...city, figures: own }] : [];
  });
}

/**
 * The list of an indicator's counties, by the pages that show their numbers.
 *
 * @param isEmbedded whether it stands in the page of another site
 */
export function toIndicatorProvinces(
  { slug }: Pick<Indicator, 'slug'>,
  cities: readonly CityFigures[],
  isEmbedded = false,
): IndicatorProvince[] {
  const byProvince = Map.groupBy(cities, ({ province }) => province);
  return [...byProvince].map(([name, own]) => {
    const listed = own.map((city) => {
      const path = isEmbedded ? embedPath(slug, city.code) : indicatorCityPath(slug, city.code);
      // Counties that a province governs itself lie in no city.
      const title = city.name === '' ? name : city.name;
      return { ...toLink(title, path), counties: toCounties(city.figures, path) };
    });
    const count = listed.reduce((sum, { counties }) => sum + counties.length, 0);
    return { name, count, cities: listed };
  });
}

function toCounties(figures: readonly Figure[], path: string): CityCounty[] {
  return figures.flatMap((figure) => {
    const { county, indicator } = figure;
    const [summary] = toSummaries([figure]);
    const newest = summary?.latest ?? summary?.targets.at(-1);
    if (newest === undefined) return [];
    const words = formatYears(newest) + (newest.isTarget ? '目标' : '');
    return [
      {
        slug: county.slug,
        ...toLink(county.name, `${path}#${county.slug}`),
        value: {
          title: `${words} ${labelOf(newest, indicator.unit)}`,
          href: withBase(newest.sources[0].url),
        },
      },
    ];
  });
}
