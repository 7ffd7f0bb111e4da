import type { APIRoute } from 'astro';
import { keep } from '../../library/keep.ts';
import { getReportPaths, type ReportProps } from '../../library/report-paths.ts';
import { findLikePassages, toClosestFile } from '../../report/closest.ts';
import { getClosest } from '../../report/get-closest.ts';

export const getStaticPaths = getReportPaths;

/** What other reports say in like words; the page fetches it when a reader asks. */
export const GET: APIRoute<ReportProps> = async ({ props: { report } }) => {
  const found = findLikePassages(await getClosest(), report);
  const file = await keep(['closest', found], () =>
    Buffer.from(JSON.stringify(toClosestFile(found))),
  );
  return new Response(file, { headers: { 'Content-Type': 'application/json' } });
};
