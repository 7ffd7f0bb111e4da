import type { APIRoute } from 'astro';
import { getReportPaths, type ReportProps } from '../../library/report-paths.ts';
import { toClosestFile } from '../../report/closest.ts';
import { getLikePassages } from '../../report/get-closest.ts';

export const getStaticPaths = getReportPaths;

/** What other reports say in like words; the page fetches it when a reader asks. */
export const GET: APIRoute<ReportProps> = async ({ props: { report } }) =>
  Response.json(toClosestFile(await getLikePassages(report.id)));
