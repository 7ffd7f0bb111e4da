import type { APIRoute } from 'astro';
import type { CountyEntry, ReportEntry } from '../../library/catalog.ts';
import {
  getCountiesWithReports,
  getEdition,
  getIndicators,
  getObservations,
  getReports,
} from '../../library/entries.ts';
import { countyPath, pictureName, toAddress } from '../../library/routes.ts';
import { toCountyPoster } from '../../share/county-pictures.ts';
import { getCountyLead } from '../../share/get-county-lead.ts';
import { toReportFigures } from '../../share/headline-figures.ts';
import { toReportPoster } from '../../share/pictures.ts';
import { drawPoster, type Poster } from '../../share/poster.ts';
import { rasterizeCached } from '../../share/raster.ts';

/** A county's page or a report's. */
type Props = { county: CountyEntry } | { report: ReportEntry };

export async function getStaticPaths() {
  const [counties, reports] = await Promise.all([getCountiesWithReports(), getReports()]);
  const pages: { path: string; props: Props }[] = [
    ...counties.map((county) => ({ path: countyPath(county.county), props: { county } })),
    ...reports.map((report) => ({ path: report.path, props: { report } })),
  ];
  return pages.map(({ path, props }) => ({ params: { page: pictureName(path) }, props }));
}

/** A tall picture of the page, to be kept on a phone. */
export const GET: APIRoute<Props> = async ({ props }) => {
  const poster =
    'county' in props ? await countyPoster(props.county) : await reportPoster(props.report);
  return new Response(rasterizeCached(drawPoster(poster)), {
    headers: { 'Content-Type': 'image/png' },
  });
};

async function countyPoster(entry: CountyEntry): Promise<Poster> {
  return toCountyPoster(entry, await getCountyLead(entry), toAddress(countyPath(entry.county)));
}

async function reportPoster(report: ReportEntry): Promise<Poster> {
  const [edition, indicators, observations] = await Promise.all([
    getEdition(report),
    getIndicators(),
    getObservations(report),
  ]);
  const figures = toReportFigures(report, observations, indicators);
  return toReportPoster(report, edition, figures, toAddress(report.path));
}
