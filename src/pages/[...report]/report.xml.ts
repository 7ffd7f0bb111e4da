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
  const [book, seed, edition, corrections, observations] = await Promise.all([
    getBookReport(report),
    readSource(report),
    getEdition(report),
    getCorrections(report),
    getObservations(report),
  ]);
  const { address, citation, edited, notes } = book;
  const parts = {
    report,
    seed: seed.toString('utf8'),
    edition,
    corrections,
    observations,
    notes,
    edited,
    citation,
    address,
    modified: whenChanged([report]),
  };
  const { SITE: site, BASE_URL: base } = import.meta.env;
  const tei = await toTei({ parts, site, base });
  return new Response(tei, { headers: { 'Content-Type': 'application/tei+xml' } });
};
