import type { APIRoute } from 'astro';
import { Feed } from 'feed';
import type { ReportEntry } from '../library/catalog.ts';
import { getCorrections, getReports } from '../library/entries.ts';
import { toAddress } from '../library/routes.ts';
import { siteDescription, siteName } from '../library/site.ts';
import { fileDates } from '../share/dates.ts';
import { getReportDescription } from '../share/heads.ts';
import { lastDay } from '../text/format.ts';

/** Entries that a feed reader is given; older ones stand on the page of everything. */
const manyEntries = 60;

interface Entry {
  title: string;
  path: string;
  summary: string;
  /** When it came into the library, and last changed there. */
  added: Date;
  changed: Date;
}

/** The reports and their corrections, with the days on which they were added and changed. */
export const GET: APIRoute = async () => {
  const reports = await getReports();
  const entries = (await Promise.all(reports.map(toEntries))).flat();
  entries.sort((a, b) => b.changed.getTime() - a.changed.getTime() || a.path.localeCompare(b.path));
  const [newest] = entries;
  const feed = new Feed({
    title: siteName,
    description: siteDescription,
    id: toAddress('/'),
    link: toAddress('/'),
    feed: toAddress('/atom.xml'),
    language: 'zh-CN',
    generator: siteName,
    copyright: '',
    author: { name: siteName, link: toAddress('/about/') },
    // Without it the feed would claim to be as new as the build.
    ...(newest && { updated: newest.changed }),
  });
  for (const { title, path, summary, added, changed } of entries.slice(0, manyEntries)) {
    const link = toAddress(path);
    feed.addItem({ title, id: link, link, description: summary, published: added, date: changed });
  }
  return new Response(feed.atom1(), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
};

async function toEntries(report: ReportEntry): Promise<Entry[]> {
  const corrections = await getCorrections(report);
  return [
    {
      title: report.name,
      path: report.path,
      summary: await getReportDescription(report),
      ...datesOf(report.file, report),
    },
    ...(corrections.length > 0
      ? [
          {
            title: `${report.name}：校订${corrections.length}条`,
            path: `/corrections/#${report.id}`,
            summary: corrections
              .slice(0, 5)
              .map(({ printed, read }) => `${shorten(printed)} → ${shorten(read)}`)
              .join('；'),
            ...datesOf(`src/content/corrections/${report.id}.json`, report),
          },
        ]
      : []),
  ];
}

/** By the repository; where it does not tell, by the day of the report itself. */
function datesOf(file: string, { data }: ReportEntry): Pick<Entry, 'added' | 'changed'> {
  const dates = fileDates(file);
  const day = new Date(lastDay(data.date));
  return {
    added: dates ? new Date(dates.added) : day,
    changed: dates ? new Date(dates.changed) : day,
  };
}

function shorten(words: string): string {
  const plain = words.replace(/\s+/g, ' ');
  return plain.length > 30 ? `${plain.slice(0, 29)}…` : plain;
}
