import type { APIRoute } from 'astro';
import { nameReports } from '../../export/county-files.ts';
import { getBookReports, toSite, whenChanged } from '../../export/get-book.ts';
import style from '../../export/one-file.css?inline';
import { toOneFile } from '../../export/one-file.ts';
import { getCountyFigures } from '../../figures/get-figures.ts';
import { toMainTable } from '../../figures/main-table.ts';
import { keyed } from '../../library/asked.ts';
import type { CountyEntry } from '../../library/catalog.ts';
import { getCountiesWithReports, getIndicators, getPlaceWords } from '../../library/entries.ts';
import { regionsOf } from '../../library/regions.ts';
import { countyPath, toAddress } from '../../library/routes.ts';
import tokens from '../../styles/tokens.css?inline';

export async function getStaticPaths() {
  const counties = await getCountiesWithReports();
  return keyed(
    counties.map((entry) => ({
      params: { county: entry.county.slug, file: entry.county.slug },
      props: entry,
    })),
  );
}

/** All reports of a county as one file that needs nothing else. */
export const GET: APIRoute<CountyEntry> = async ({ props: entry }) => {
  const { county } = entry;
  const [reports, figures, { all }] = await Promise.all([
    getBookReports(entry),
    getIndicators().then((indicators) => getCountyFigures(county, indicators)),
    getPlaceWords(),
  ]);
  const html = toOneFile({
    title: nameReports(entry),
    description: `${county.name}${reports.length}份报告的全文、校注和主要指标，在一个文件里，不联网也能读、能检索。`,
    region: regionsOf(county).join('　'),
    address: toAddress(countyPath(county)),
    reports,
    table: toMainTable(figures, [], all),
    modified: whenChanged(entry.reports),
    style: tokens + style,
    toSite,
  });
  return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
};
