import type { APIRoute } from 'astro';
import { toReportRow } from '../../library/dataset.ts';
import { getReports } from '../../library/entries.ts';

/** Every report with its addresses, so that a program needs to know nothing else of the site. */
export const GET: APIRoute = async () => {
  const reports = await getReports();
  return Response.json({ reports: reports.map(toReportRow) });
};
