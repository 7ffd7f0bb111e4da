import { x } from 'xastscript';
import type { ReportEntry } from '../library/catalog.ts';
import { reportFiles } from '../library/report-files.ts';
import { correctionsPath, toAddress } from '../library/routes.ts';
import { siteDescription, siteName } from '../library/site.ts';
import type { PublishedCorrection } from '../schemas/correction.ts';
import { lastDay } from '../text/format.ts';
import { writeXml } from '../text/xml.ts';
import { type FileDates, fileDates } from './dates.ts';

/** Entries of a page of the feed; older ones stand on the next. */
const manyEntries = 60;

/** Corrections that a summary quotes. */
const manyCorrections = 5;

/** A report as the feed tells of it. */
export interface FeedReport {
  report: Pick<ReportEntry, 'id' | 'name' | 'path' | 'file' | 'data' | 'kind' | 'county'>;
  /** What stands in it, in a sentence. */
  description: string;
  corrections: readonly Pick<PublishedCorrection, 'printed' | 'read'>[];
}

/** What a feed reader shows in a line, and a harvester takes. */
interface FeedEntry {
  title: string;
  /** Its page: the address by which it is known for good. */
  path: string;
  summary: string;
  /** The same in other forms, or what it was made of. */
  files: { rel: 'alternate' | 'related'; type: string; title: string; path: string }[];
  /** Of a report: what catalogues ask, in the terms of Dublin Core. */
  terms: { name: 'identifier' | 'type' | 'coverage' | 'date'; value: string }[];
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
    .sort((a, b) => b.changed.getTime() - a.changed.getTime() || a.path.localeCompare(b.path));
}

/** The pages of a feed, one at least. */
export function toFeedPages(entries: readonly FeedEntry[]): FeedEntry[][] {
  const pages = Math.max(1, Math.ceil(entries.length / manyEntries));
  return Array.from({ length: pages }, (_, at) =>
    entries.slice(at * manyEntries, (at + 1) * manyEntries),
  );
}

/** Path of a page of the feed from the site's root, counted from 1. */
function feedPath(page: number): string {
  return page === 1 ? '/atom.xml' : `/atom/${page}.xml`;
}

/**
 * A page of the feed as Atom has it; the others are told as RFC 5005 has it, so that a harvester that
 * follows them has the whole library.
 */
export function toAtom(pages: readonly (readonly FeedEntry[])[], page = 1): string {
  const entries = pages[page - 1] ?? [];
  // Without entries it is as new as nothing; what it says then is never read.
  const updated = entries[0]?.changed ?? new Date(0);
  const link = (rel: string, to: number) => x('link', { rel, href: toAddress(feedPath(to)) });
  const feed = x(
    'feed',
    {
      xmlns: 'http://www.w3.org/2005/Atom',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xml:lang': 'zh-CN',
    },
    [
      x('id', toAddress('/')),
      x('title', siteName),
      x('subtitle', siteDescription),
      x('updated', updated.toISOString()),
      x('generator', siteName),
      x('author', [x('name', siteName), x('uri', toAddress('/about/'))]),
      x('link', { rel: 'alternate', type: 'text/html', href: toAddress('/') }),
      link('self', page),
      ...(pages.length > 1 ? [link('first', 1), link('last', pages.length)] : []),
      ...(page > 1 ? [link('previous', page - 1)] : []),
      ...(page < pages.length ? [link('next', page + 1)] : []),
      ...entries.map(toEntryElement),
    ],
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeXml(feed, { closeEmptyElements: true })}\n`;
}

function toEntryElement({ title, path, summary, files, terms, added, changed }: FeedEntry) {
  const address = toAddress(path);
  return x('entry', [
    x('id', address),
    x('title', title),
    x('link', { rel: 'alternate', type: 'text/html', href: address }),
    ...files.map(({ rel, type, title: name, path: file }) =>
      x('link', { rel, type, title: name, href: toAddress(file) }),
    ),
    x('published', added.toISOString()),
    x('updated', changed.toISOString()),
    x('summary', summary),
    ...terms.map(({ name, value }) => x(`dc:${name}`, value)),
  ]);
}

function toEntries(
  { report, description, corrections }: FeedReport,
  datesOf: (file: string) => FileDates | undefined,
): FeedEntry[] {
  const { id, name, path, file, data, kind, county } = report;
  const toDates = (of: string) => {
    const dates = datesOf(of);
    const day = lastDay(data.date);
    return { added: new Date(dates?.added ?? day), changed: new Date(dates?.changed ?? day) };
  };
  const own: FeedEntry = {
    title: name,
    path,
    summary: description,
    files: [
      ...reportFiles.map(({ name: form, title, type }) => ({
        rel: 'alternate' as const,
        type,
        title,
        path: path + form,
      })),
      { rel: 'related', type: 'text/plain', title: '底本', path: `${path}source.txt` },
    ],
    terms: [
      { name: 'identifier', value: id },
      { name: 'type', value: kind },
      { name: 'coverage', value: `${county.name}（${county.code}）` },
      { name: 'date', value: data.date },
    ],
    ...toDates(file),
  };
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
      files: [
        {
          rel: 'related',
          type: 'application/json',
          title: '全部校改',
          path: '/data/corrections.json',
        },
      ],
      terms: [],
      ...toDates(`src/content/corrections/${id}.json`),
    },
  ];
}

function shorten(words: string): string {
  const plain = words.replace(/\s+/g, ' ');
  return plain.length > 30 ? `${plain.slice(0, 29)}…` : plain;
}
