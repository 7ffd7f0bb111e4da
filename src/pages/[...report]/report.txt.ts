import type { APIRoute } from 'astro';
import { getEdition } from '../../library/entries.ts';
import { getReportPaths, type ReportProps } from '../../library/report-paths.ts';
import { toPlainText } from '../../report/report-json.ts';

export const getStaticPaths = getReportPaths;

export const GET: APIRoute<ReportProps> = async ({ props: { report } }) => {
  const { blocks } = await getEdition(report);
  return new Response(toPlainText(report.data.title, blocks), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
