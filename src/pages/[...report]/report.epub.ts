import type { APIRoute } from 'astro';
import { getBookReport, makeBook, whenChanged } from '../../export/get-book.ts';
import { getReportPaths, type ReportProps } from '../../library/report-paths.ts';
import { toAddress } from '../../library/routes.ts';
import { getReportPoster } from '../../share/get-posters.ts';
import { getReportDescription } from '../../share/heads.ts';

export const getStaticPaths = getReportPaths;

/** The report as an EPUB 3 book. */
export const GET: APIRoute<ReportProps> = async ({ props: { report } }) => {
  const [own, description, poster] = await Promise.all([
    getBookReport(report),
    getReportDescription(report),
    getReportPoster(report),
  ]);
  const { data, name, path } = report;
  const book = await makeBook(
    {
      title: name,
      address: toAddress(path),
      description,
      creator: data.issuer ?? data.speaker,
      modified: whenChanged([report]),
      reports: [own],
    },
    poster,
  );
  return new Response(book, { headers: { 'Content-Type': 'application/epub+zip' } });
};
