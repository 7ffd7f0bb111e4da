/** Figures of the library's indicators, from its collections. */

import type { TargetRow } from '../library/dataset.ts';
import {
  getCountiesWithReports,
  getIndicators,
  getLatestOfCounty,
  getLatestOfIndicator,
  getObservationsByIndicator,
  getObservationsInCity,
  getToldCounties,
  getUndertakingsOfCounty,
} from '../library/entries.ts';
import { keepAnswered } from '../library/kept-answers.ts';
import { once, oneOf } from '../library/once.ts';
import { type City, cityCodeOf, toCities } from '../library/regions.ts';
import { hasPage, hasTargetsPage } from '../library/routes.ts';
import { letThreadsGoOn } from '../library/threads.ts';
import type { Indicator } from '../schemas/observation.ts';
import type { County } from '../schemas/report.ts';
import { type Figure, type FigureReport, toFigureReports, toFigures } from './figures.ts';
import { inPrintedUnit } from './printed-unit.ts';
import { toTargetRow } from './target-table.ts';
import { type Target, toTargets } from './targets.ts';

/** The reports of each county as its figures name and cite them. */
export const getFigureReports = once(
  'figure reports',
  async (): Promise<ReadonlyMap<string, ReadonlyMap<string, FigureReport>>> =>
    new Map(
      (await getCountiesWithReports()).map(({ county, reports }) => [
        county.slug,
        toFigureReports(county, reports),
      ]),
    ),
);

/** The reports of a county as its figures name and cite them. */
export const getReportsOfCounty = oneOf('figure reports of county', getFigureReports);

/** One indicator in each county that has reports; empty where none of them tells it. */
export async function getFigures(indicator: Indicator): Promise<Figure[]> {
  const [observations, counties, reports] = await Promise.all([
    getLatestOfIndicator(indicator.slug),
    getToldCounties(),
    getFigureReports(),
  ]);
  const byCounty = Map.groupBy(observations ?? [], ({ county }) => county);
  return counties.flatMap((county) =>
    toFigures(
      county,
      [indicator],
      byCounty.get(county.slug) ?? [],
      reports.get(county.slug) ?? new Map(),
    ),
  );
}

/** The indicators that are shown by cities, each once for every city of which a county tells it. */
export const getIndicatorCities = once(
  'indicator cities',
  async (): Promise<readonly { indicator: Indicator; city: City }[]> => {
    const [indicators, counties, told] = await Promise.all([
      getIndicators(),
      getToldCounties(),
      getObservationsByIndicator(),
    ]);
    const cities = toCities(counties, (county) => county);
    return indicators
      .filter((indicator) => indicator.byCity === true && hasPage(indicator))
      .flatMap((indicator) => {
        const tellers = new Set(told.get(indicator.slug)?.map(({ county }) => county));
        return cities
          .filter(({ places }) => places.some(({ slug }) => tellers.has(slug)))
          .map(({ places: _, ...city }) => ({ indicator, city }));
      });
  },
);

/** One indicator in each county of a city that has reports; empty where none of them tells it. */
export async function getFiguresInCity(
  indicator: Indicator,
  { code }: Pick<City, 'code'>,
): Promise<Figure[]> {
  const [observations, counties] = await Promise.all([
    getObservationsInCity(indicator.slug, code),
    getToldCounties(),
  ]);
  const byReport = Map.groupBy(observations, ({ report }) => report);
  const figures = await Promise.all(
    counties
      .filter((county) => cityCodeOf(county) === code)
      .map(async (county) => {
        const reports = (await getReportsOfCounty(county.slug)) ?? new Map<string, FigureReport>();
        // The latest first.
        const own = [...reports.keys()].flatMap((id) => byReport.get(id) ?? []);
        return toFigures(county, [indicator], own, reports);
      }),
  );
  return figures.flat();
}

/**
 * Some indicators of one county, also those of which its reports tell nothing.
 *
 * @param units those its reports print, or those in which its values stand beside those of others
 */
export async function getCountyFigures(
  county: County,
  indicators: readonly Indicator[],
  units: 'printed' | 'compared' = 'printed',
): Promise<Figure[]> {
  const [own = [], reports] = await Promise.all([
    getLatestOfCounty(county.slug),
    getReportsOfCounty(county.slug),
  ]);
  const told = Map.groupBy(own, ({ indicator }) => indicator);
  return toFigures(
    county,
    units === 'compared'
      ? indicators
      : indicators.map((indicator) => inPrintedUnit(indicator, told.get(indicator.slug) ?? [])),
    own,
    reports ?? new Map(),
  );
}

/** The indicators of one county of which its reports tell something: a large library has many others. */
export async function getToldFigures(county: County): Promise<Figure[]> {
  const [indicators, own = []] = await Promise.all([
    getIndicators(),
    getLatestOfCounty(county.slug),
  ]);
  const told = new Set(own.map(({ indicator }) => indicator));
  return getCountyFigures(
    county,
    indicators.filter(({ slug }) => told.has(slug)),
  );
}

/** The targets of a county beside what later reports say of them. */
export async function getTargets(county: County): Promise<Target[]> {
  const [figures, lists] = await Promise.all([
    getToldFigures(county),
    getUndertakingsOfCounty(county.slug),
  ]);
  return toTargets(figures, lists);
}

/** The targets of all counties as the datasets list them. */
export const getTargetRows = once('target rows', async (): Promise<readonly TargetRow[]> => {
  await letThreadsGoOn();
  const counties = await getToldCounties();
  const rows = counties.map((county) =>
    keepAnswered(['target rows', JSON.stringify(county)], async () =>
      (await getTargets(county)).map(toTargetRow),
    ),
  );
  return (await Promise.all(rows)).flat();
});

/** The counties whose targets have a page of their own, by their slugs. */
export const getCountiesOfManyTargets = once(
  'counties of many targets',
  async (): Promise<ReadonlySet<string>> => {
    const byCounty = Map.groupBy(await getTargetRows(), ({ county }) => county);
    return new Set([...byCounty].flatMap(([slug, own]) => (hasTargetsPage(own) ? [slug] : [])));
  },
);
