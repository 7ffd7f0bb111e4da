import type { APIRoute } from 'astro';
import { getCorrections, getReports } from '../library/entries.ts';
import { toAtom, toFeedEntries } from '../share/feed.ts';
import { getReportDescription } from '../share/heads.ts';

/** The reports and their corrections, with the days on which they were added and changed. */
export const GET: APIRoute = async () => {
  const reports = await Promise.all(
    (await getReports()).map(async (report) => ({
      report,
      description: await getReportDescription(report),
      corrections: await getCorrections(report),
    })),
  );
  return new Response(toAtom(toFeedEntries(reports)), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
};
