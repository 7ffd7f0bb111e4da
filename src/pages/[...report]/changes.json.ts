import type { APIRoute, GetStaticPaths } from 'astro';
import { getReportPaths, type ReportProps } from '../../library/report-paths.ts';
import { toChangesFile } from '../../report/closest.ts';
import { getClosest, getReportsBefore } from '../../report/get-closest.ts';

/** The reports that have one before them in their county. */
export const getStaticPaths = (async () => {
  const [paths, before] = await Promise.all([getReportPaths(), getReportsBefore()]);
  return paths.filter(({ props }) => before.has(props.report.id));
}) satisfies GetStaticPaths;

/** What became of the words of the report before; the page fetches it when a reader asks. */
export const GET: APIRoute<ReportProps> = async ({ props }) => {
  const pair = (await getReportsBefore()).get(props.report.id);
  if (!pair) return new Response(null, { status: 404 });
  return Response.json(toChangesFile(await getClosest(), pair.report, pair.before));
};
