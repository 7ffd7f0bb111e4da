import type { APIRoute } from 'astro';
import { getBookReport, whenChanged } from '../../export/get-book.ts';
import type work from '../../export/tei-thread.ts';
import { getCorrections, getEdition, getObservations, readSource } from '../../library/entries.ts';
import { getReportPaths, type ReportProps } from '../../library/report-paths.ts';
import { inThread } from '../../library/threads.ts';

export const getStaticPaths = getReportPaths;

const toTei = inThread<typeof work>('src/export/tei-thread.ts');

/** The report as TEI P5. */
export const GET: APIRoute<ReportProps> = async ({ props: { report } }) => {
  // The thread reads them itself: here is said of what the file is made.
  const [book] = await Promise.all([
    getBookReport(report),
    readSource(report),
    getEdition(report),
    getCorrections(report),
    getObservations(report),
  ]);
  const { address, citation, edited, notes } = book;
  const { id, data, name, county } = report;
  const { SITE: site, BASE_URL: base } = import.meta.env;
  const tei = await toTei({
    report: { id, data, name, county },
    parts: { notes, edited, citation, address, modified: whenChanged([report]) },
    site,
    base,
  });
  return new Response(tei, { headers: { 'Content-Type': 'application/tei+xml' } });
};
