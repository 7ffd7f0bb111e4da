/** The posters of pages, from the collections: pictures to keep, and covers of books. */
import type { CountyEntry, ReportEntry } from '../library/catalog.ts';
import { getEdition, getIndicators, getObservations } from '../library/entries.ts';
import { countyPath, toAddress } from '../library/routes.ts';
import { toCountyPoster } from './county-pictures.ts';
import { getCountyLead } from './get-county-lead.ts';
import { toReportFigures } from './headline-figures.ts';
import { toReportPoster } from './pictures.ts';
import type { Poster } from './poster.ts';

/** The poster of a county. */
export async function getCountyPoster(entry: CountyEntry): Promise<Poster> {
  return toCountyPoster(entry, await getCountyLead(entry), toAddress(countyPath(entry.county)));
}

/** The poster of a report. */
export async function getReportPoster(report: ReportEntry): Promise<Poster> {
  const [edition, indicators, observations] = await Promise.all([
    getEdition(report),
    getIndicators(),
    getObservations(report),
  ]);
  const figures = toReportFigures(report, observations, indicators);
  return toReportPoster(report, edition, figures, toAddress(report.path));
}
