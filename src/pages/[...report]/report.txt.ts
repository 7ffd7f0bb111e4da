import type { APIRoute } from 'astro';
import { getEdition } from '../../library/entries.ts';
import { toPlainText } from '../../library/report-json.ts';
import { getReportPaths, type ReportProps } from '../../library/report-paths.ts';

export const getStaticPaths = getReportPaths;

export const GET: APIRoute<ReportProps> = async ({ props: { report } }) => {
  const { blocks } = await getEdition(report);
  return new Response(toPlainText(report.data.title, blocks), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
