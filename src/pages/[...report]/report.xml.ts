import type { APIRoute } from 'astro';
import { getBookReport, whenChanged } from '../../export/get-book.ts';
import { toTei } from '../../export/tei.ts';
import { getCorrections, getEdition, getObservations } from '../../library/entries.ts';
import { getReportPaths, type ReportProps } from '../../library/report-paths.ts';
import { standingPath, toAddress } from '../../library/routes.ts';
import { readSource } from '../../library/source-text.ts';

export const getStaticPaths = getReportPaths;

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
  const tei = toTei({ ...parts, toIndicator: (slug) => toAddress(standingPath(slug)) });
  return new Response(tei, { headers: { 'Content-Type': 'application/tei+xml' } });
};
