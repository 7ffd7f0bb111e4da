import type { APIRoute } from 'astro';
import type { CountyEntry, ReportEntry } from '../../library/catalog.ts';
import { getCountiesWithReports, getReports } from '../../library/entries.ts';
import { withBase } from '../../library/routes.ts';
import { getCountyPoster, getReportPoster, posterPath } from '../../share/pictures.ts';
import { drawPoster } from '../../share/poster.ts';
import { rasterizeCached } from '../../share/raster.ts';

/** A county's page or a report's. */
interface Props {
  path: string;
  county?: CountyEntry;
  report?: ReportEntry;
}

export async function getStaticPaths() {
  const [counties, reports] = await Promise.all([getCountiesWithReports(), getReports()]);
  const pages: Props[] = [
    ...counties.map((county) => ({ path: `/${county.county.slug}/`, county })),
    ...reports.map((report) => ({ path: report.path, report })),
  ];
  return pages.map((props) => ({
    params: { page: posterPath(props.path).slice('/posters/'.length, -'.png'.length) },
    props,
  }));
}

/** A tall picture of the page, to be kept on a phone. */
export const GET: APIRoute<Props> = async ({ props: { path, county, report }, site }) => {
  const address = new URL(withBase(path), site).href;
  const poster = county
    ? await getCountyPoster(county, address)
    : report && (await getReportPoster(report, address));
  if (!poster) throw new Error(`No poster for ${path}`);
  return new Response(rasterizeCached(drawPoster(poster)), {
    headers: { 'Content-Type': 'image/png' },
  });
};
