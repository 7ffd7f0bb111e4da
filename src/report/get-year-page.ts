/** The page of a year from the library's collections. */
import { getCountyFigures, getFigureReports } from '../figures/get-figures.ts';
import type { ReportEntry } from '../library/catalog.ts';
import {
  getEdition,
  getGlossary,
  getIndicators,
  getPlaceWords,
  getSynonyms,
  getTopics,
  getUndertakingsByCounty,
} from '../library/entries.ts';
import { pickReports, toYearCounties, toYearPage, type YearPage } from './year-page.ts';

/**
 * The page of a year: only the reports that it sets beside each other are read.
 *
 * @param reports all of the year, newest first
 */
export async function getYearPage(
  year: number,
  reports: readonly ReportEntry[],
): Promise<YearPage> {
  const { shown } = pickReports(reports);
  const indicators = await getIndicators();
  const counties = toYearCounties(shown, await getFigureReports());
  const [places, editions] = await Promise.all([
    Promise.all(
      counties.map(async (one) => ({
        ...one,
        figures: await getCountyFigures(one.county, indicators, 'compared'),
      })),
    ),
    Promise.all(
      shown.map(async (report) => [report.id, (await getEdition(report)).blocks] as const),
    ),
  ]);
  return toYearPage(
    year,
    reports,
    places,
    new Map(editions),
    await getUndertakingsByCounty(),
    await getTopics(),
    await getGlossary(),
    await getSynonyms(),
    await getPlaceWords(),
  );
}
