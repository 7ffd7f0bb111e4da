import type { APIRoute } from 'astro';
import { toReportRow } from '../../library/dataset.ts';
import { getReports } from '../../library/entries.ts';
import { withBase } from '../../library/routes.ts';

/** Every report with its addresses, so that a program needs to know nothing else of the site. */
export const GET: APIRoute = async ({ site }) => {
  const reports = await getReports();
  const address = (path: string) => new URL(withBase(path), site).href;
  return Response.json({ reports: reports.map((report) => toReportRow(report, address)) });
};
