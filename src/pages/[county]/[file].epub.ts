import type { APIRoute } from 'astro';
import { nameReports } from '../../export/county-files.ts';
import { getBookReports, makeBook, whenChanged } from '../../export/get-book.ts';
import { keyed } from '../../library/asked.ts';
import type { CountyEntry } from '../../library/catalog.ts';
import { getCountiesWithReports } from '../../library/entries.ts';
import { countyPath, toAddress } from '../../library/routes.ts';
import { getCountyPoster } from '../../share/get-posters.ts';
import { getCountyHead } from '../../share/heads.ts';

export async function getStaticPaths() {
  const counties = await getCountiesWithReports();
  return keyed(
    counties.map((entry) => ({
      params: { county: entry.county.slug, file: entry.county.slug },
      props: entry,
    })),
  );
}

/** All reports of a county as an EPUB 3 book. */
export const GET: APIRoute<CountyEntry> = async ({ props: entry }) => {
  const [reports, { description }, poster] = await Promise.all([
    getBookReports(entry),
    getCountyHead(entry),
    getCountyPoster(entry),
  ]);
  const book = await makeBook(
    {
      title: nameReports(entry),
      address: toAddress(countyPath(entry.county)),
      description,
      creator: undefined,
      modified: whenChanged(entry.reports),
      reports,
    },
    poster,
  );
  return new Response(book, { headers: { 'Content-Type': 'application/epub+zip' } });
};
