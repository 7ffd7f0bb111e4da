import type { APIRoute } from 'astro';
import { getReportPaths, type ReportProps } from '../../library/report-paths.ts';
import { inThread } from '../../library/threads.ts';
import type work from '../../report/closest-thread.ts';
import { getLikePassages } from '../../report/get-closest.ts';

export const getStaticPaths = getReportPaths;

const writeClosest = inThread<typeof work>('src/report/closest-thread.ts');

/** What other reports say in like words; the page fetches it when a reader asks. */
export const GET: APIRoute<ReportProps> = async ({ props: { report } }) =>
  new Response(await writeClosest(await getLikePassages(report.id)), {
    headers: { 'Content-Type': 'application/json' },
  });
