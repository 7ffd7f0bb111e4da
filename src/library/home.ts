import type { PublishedTopic } from '../schemas/topic.ts';
import { fileDates } from '../share/dates.ts';
import { formatCount, formatLength } from '../text/format.ts';
import { type CountyEntry, groupByYear, type ReportEntry } from './catalog.ts';
import { type PlaceWords, toPlaceWords } from './place-words.ts';
import { type Link, toLink, topicsPath, yearPath } from './routes.ts';

/** What the first page shows, besides its numbers. */
export interface Home {
  description: string;
  /** What its places are called. */
  words: PlaceWords;
  /** The counties of the newest reports, each with these: all counties have a page of their own. */
  counties: { county: CountyEntry['county']; links: Link[] }[];
  /** The way to all counties, where there are more: `全部1,204个县` */
  all: Link | undefined;
  /** The report that came last into the library, as a list of one; empty where there is none. */
  newest: readonly ReportEntry[];
  /** Those of them that have topics. */
  followed: Link[];
  years: Link[];
}

/** How many counties the first page shows, and how many reports of each. */
const manyCounties = 6;
const manyReports = 3;

/** The counties of the newest reports, as many as the first page shows. */
export function pickNewest(
  counties: readonly CountyEntry[],
  reports: readonly ReportEntry[],
): CountyEntry[] {
  const entries = new Map(counties.map((entry) => [entry.county.slug, entry]));
  return [...new Set(reports.map(({ county }) => county.slug))]
    .slice(0, manyCounties)
    .flatMap((slug) => entries.get(slug) ?? []);
}

/**
 * The first page.
 *
 * @param reports newest first
 * @param topics those of each county
 * @param addedOf when the file of a report was added, as ISO 8601; nothing where that is not known
 */
export function toHome(
  counties: readonly CountyEntry[],
  reports: readonly ReportEntry[],
  topics: ReadonlyMap<string, readonly PublishedTopic[]>,
  addedOf: (file: string) => string | undefined = (file) => fileDates(file)?.added,
): Home {
  const length = formatLength(reports.reduce((sum, { data }) => sum + data.characters, 0));
  const words = toPlaceWords(counties.map(({ county }) => county));
  const shown = pickNewest(counties, reports);
  // Among files that git knows one that it does not know is about to be added.
  const cameAt = (file: string) => Date.parse(addedOf(file) ?? '9999-12-31');
  return {
    description: `县级政府的规划纲要、工作报告和两会报道，${counties.length}个${words.noun}、${reports.length}份、${length}：逐段可引，每处文字、每个数字都能回到原文核对。`,
    words,
    counties: shown.map(({ county, reports: own }) => ({
      county,
      links: own
        .slice(0, manyReports)
        .map(({ data, kind, path }) => toLink(`${data.year}年${kind}`, path)),
    })),
    all:
      counties.length > shown.length
        ? toLink(`全部${formatCount(counties.length)}个${words.noun}`, '/counties/')
        : undefined,
    newest: reports.toSorted((a, b) => cameAt(b.file) - cameAt(a.file)).slice(0, 1),
    followed: shown.flatMap(({ county }) => {
      const own = topics.get(county.slug);
      return own ? [toLink(`${county.name}${own.length}件`, topicsPath(county))] : [];
    }),
    years: toYearLinks(reports),
  };
}

/** The pages of the years there are reports of. */
export function toYearLinks(reports: readonly ReportEntry[]): Link[] {
  return [...groupByYear(reports).keys()].map((year) => toLink(`${year}年`, yearPath(year)));
}
