import type { APIRoute } from 'astro';
import { keyed } from '../../library/asked.ts';
import type { CountyEntry, ReportEntry } from '../../library/catalog.ts';
import { getCountiesWithReports, getReports } from '../../library/entries.ts';
import { countyPath, pictureName } from '../../library/routes.ts';
import { draw } from '../../share/draw.ts';
import { getCountyPoster, getReportPoster } from '../../share/get-posters.ts';

/** A county's page or a report's. */
type Props = { county: CountyEntry } | { report: ReportEntry };

export async function getStaticPaths() {
  const [counties, reports] = await Promise.all([getCountiesWithReports(), getReports()]);
  const pages: { path: string; props: Props }[] = [
    ...counties.map((county) => ({ path: countyPath(county.county), props: { county } })),
    ...reports.map((report) => ({ path: report.path, props: { report } })),
  ];
  return keyed(pages.map(({ path, props }) => ({ params: { page: pictureName(path) }, props })));
}

/** A tall picture of the page, to be kept on a phone. */
export const GET: APIRoute<Props> = async ({ props }) => {
  const poster =
    'county' in props ? await getCountyPoster(props.county) : await getReportPoster(props.report);
  return new Response(await draw({ poster }), {
    headers: { 'Content-Type': 'image/png' },
  });
};
