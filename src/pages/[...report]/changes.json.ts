import type { APIRoute, GetStaticPaths } from 'astro';
import { getReportPaths, type ReportProps } from '../../library/report-paths.ts';
import { getChanges, getFollowers } from '../../report/get-closest.ts';

/** The reports that have one before them in their county. */
export const getStaticPaths = (async () => {
  const [paths, followers] = await Promise.all([getReportPaths(), getFollowers()]);
  return paths.filter(({ props }) => followers.has(props.report.id));
}) satisfies GetStaticPaths;

/** What became of the words of the report before; the page fetches it when a reader asks. */
export const GET: APIRoute<ReportProps> = async ({ props }) => {
  const changes = await getChanges(props.report.id);
  return changes ? Response.json(changes) : new Response(null, { status: 404 });
};
