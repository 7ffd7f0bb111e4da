import type { APIRoute } from 'astro';
import { getCorrections, getEdition, getReportLinks } from '../../library/entries.ts';
import { getReportPaths, type ReportProps } from '../../library/report-paths.ts';
import { toSheetNotes } from '../../report/sheet-notes.ts';
import { toAnswer } from '../../share/answer.ts';

export const getStaticPaths = getReportPaths;

/** What the marks of a report's page open; the page fetches it when the first of them is tapped. */
export const GET: APIRoute<ReportProps> = async ({ props: { report } }) => {
  const [edition, corrections, reports] = await Promise.all([
    getEdition(report),
    getCorrections(report),
    getReportLinks(),
  ]);
  const toOriginal = (block: string) =>
    toAnswer(report.name, `${report.path}#${block}`, 'original');
  return Response.json(toSheetNotes(report.id, edition, corrections, reports, toOriginal));
};
