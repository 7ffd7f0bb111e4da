import type { PublishedTopic } from '../schemas/topic.ts';
import { formatLength } from '../text/format.ts';
import { type CountyEntry, groupByYear, type ReportEntry } from './catalog.ts';
import { type PlaceWords, toPlaceWords } from './place-words.ts';
import { countyPath, type Link, toLink, topicsPath, withBase, yearPath } from './routes.ts';

/** What the first page shows, besides its numbers. */
export interface Home {
  description: string;
  /** What its places are called. */
  words: PlaceWords;
  counties: {
    name: string;
    href: string;
    reports: { year: string; kind: string; href: string }[];
  }[];
  /** The newest report, as a list of one; empty where there is none. */
  newest: readonly ReportEntry[];
  /** The counties that have topics. */
  followed: Link[];
  years: Link[];
}

/**
 * The first page.
 *
 * @param reports newest first
 * @param topics those of each county
 */
export function toHome(
  counties: readonly CountyEntry[],
  reports: readonly ReportEntry[],
  topics: ReadonlyMap<string, readonly PublishedTopic[]>,
): Home {
  const length = formatLength(reports.reduce((sum, { data }) => sum + data.characters, 0));
  const words = toPlaceWords(counties.map(({ county }) => county));
  return {
    description: `县级政府的规划纲要、工作报告和两会报道，${counties.length}个${words.noun}、${reports.length}份、${length}：逐段可引，每处文字、每个数字都能回到原文核对。`,
    words,
    counties: counties.map(({ county, reports: own }) => ({
      name: county.name,
      href: withBase(countyPath(county)),
      reports: own.map(({ data, kind, path }) => ({
        year: `${data.year}年`,
        kind,
        href: withBase(path),
      })),
    })),
    newest: reports.slice(0, 1),
    followed: counties.flatMap(({ county }) => {
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
