import { Feed } from 'feed';
import type { ReportEntry } from '../library/catalog.ts';
import { correctionsPath, toAddress } from '../library/routes.ts';
import { siteDescription, siteName } from '../library/site.ts';
import type { PublishedCorrection } from '../schemas/correction.ts';
import { lastDay } from '../text/format.ts';
import { type FileDates, fileDates } from './dates.ts';
import { escapeXml } from './svg.ts';

/** Entries that a feed reader is given; older ones stand on the page of everything. */
const manyEntries = 60;

/** Corrections that a summary quotes. */
const manyCorrections = 5;

/** A report as the feed tells of it. */
export interface FeedReport {
  report: Pick<ReportEntry, 'id' | 'name' | 'path' | 'file' | 'data'>;
  /** What stands in it, in a sentence. */
  description: string;
  corrections: readonly Pick<PublishedCorrection, 'printed' | 'read'>[];
}

/** What a feed reader shows in a line. */
interface FeedEntry {
  title: string;
  path: string;
  summary: string;
  /** When it came into the library, and last changed there. */
  added: Date;
  changed: Date;
}

/**
 * The reports and their corrections, what was changed last first.
 *
 * @param datesOf when a file was added and changed; where that is not known, the day of the report counts
 */
export function toFeedEntries(
  reports: readonly FeedReport[],
  datesOf: (file: string) => FileDates | undefined = fileDates,
): FeedEntry[] {
  return reports
    .flatMap((one) => toEntries(one, datesOf))
    .sort((a, b) => b.changed.getTime() - a.changed.getTime() || a.path.localeCompare(b.path))
    .slice(0, manyEntries);
}

/** A feed of entries as Atom has it. */
export function toAtom(entries: readonly FeedEntry[]): string {
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
  for (const { title, path, summary, added, changed } of entries) {
    const link = toAddress(path);
    feed.addItem({
      // Both are HTML to a feed reader.
      title: escapeXml(title),
      description: escapeXml(summary),
      id: link,
      link,
      published: added,
      date: changed,
    });
  }
  return feed.atom1();
}

function toEntries(
  { report, description, corrections }: FeedReport,
  datesOf: (file: string) => FileDates | undefined,
): FeedEntry[] {
  const { id, name, path, file, data } = report;
  const toDates = (of: string) => {
    const dates = datesOf(of);
    const day = lastDay(data.date);
    return { added: new Date(dates?.added ?? day), changed: new Date(dates?.changed ?? day) };
  };
  const own = { title: name, path, summary: description, ...toDates(file) };
  if (corrections.length === 0) return [own];
  return [
    own,
    {
      title: `${name}：校订${corrections.length}条`,
      path: correctionsPath(id),
      summary: corrections
        .slice(0, manyCorrections)
        .map(({ printed, read }) => `${shorten(printed)} → ${shorten(read)}`)
        .join('；'),
      ...toDates(`src/content/corrections/${id}.json`),
    },
  ];
}

function shorten(words: string): string {
  const plain = words.replace(/\s+/g, ' ');
  return plain.length > 30 ? `${plain.slice(0, 29)}…` : plain;
}
