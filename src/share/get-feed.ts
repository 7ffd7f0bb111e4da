import { getCorrections, getReports } from '../library/entries.ts';
import { once } from '../library/once.ts';
import { toAtom, toFeedEntries, toFeedPages } from './feed.ts';
import { getReportDescription } from './heads.ts';

/** The pages of the feed: the reports and their corrections, what was changed last first. */
export const getFeedPages = once('feed pages', async () => {
  const reports = await Promise.all(
    (await getReports()).map(async (report) => ({
      report,
      description: await getReportDescription(report),
      corrections: await getCorrections(report),
    })),
  );
  return toFeedPages(toFeedEntries(reports));
});

/** A page of the feed, as it is served. */
export async function respondFeed(page: number): Promise<Response> {
  return new Response(toAtom(await getFeedPages(), page), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
}
