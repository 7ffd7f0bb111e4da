import type { GetStaticPaths } from 'astro';
import { keyed } from './asked.ts';
import type { ReportEntry } from './catalog.ts';
import { getReports } from './entries.ts';

/** What an endpoint beside a report's page is given. */
export interface ReportProps {
  report: ReportEntry;
}

/** The reports for endpoints beside their pages, whatever the depth of the page. */
export const getReportPaths = (async () => {
  const reports = await getReports();
  return keyed(
    reports.map((report) => ({
      params: { report: report.path.slice(1, -1) },
      props: { report } satisfies ReportProps,
    })),
  );
}) satisfies GetStaticPaths;
