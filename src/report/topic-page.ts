import { type Figure, labelOf, valuesOf } from '../figures/figures.ts';
import { formatYears } from '../figures/format.ts';
import type { CountyEntry, ReportEntry } from '../library/catalog.ts';
import { type PlaceWords, toPlaceWords } from '../library/place-words.ts';
import {
  countyPath,
  countyTopicsPath,
  hasTopicsPage,
  indicatorPath,
  type Link,
  searchPath,
  toLink,
  topicPath,
  withBase,
} from '../library/routes.ts';
import {
  type Coverage,
  type PublishedPassage,
  type PublishedTopic,
  type Role,
  roles,
} from '../schemas/topic.ts';
import { formatDate } from '../text/format.ts';
import { inQuotes } from '../text/quotation.ts';
import { toShortQuote } from '../text/short-quote.ts';
import { toShownQuote } from '../text/shown-quote.ts';
import { statesOf } from './topic-states.ts';
import { tellRoles, toRoles, toTimeline } from './topics.ts';

/** How a report speaks of a topic, with the words for it; `untold` where nothing was chosen of it. */
export interface ShownRoles {
  roles: { role: Role; name: string }[];
  untold: string;
}

/** How a report speaks of a topic. */
function toShownRoles(
  coverage: Pick<Coverage, 'mentions'>,
  passages: readonly Pick<PublishedPassage, 'role'>[],
): ShownRoles {
  return {
    roles: toRoles(passages).map((role) => ({ role, name: roles[role] })),
    untold: passages.length === 0 ? tellRoles(coverage, passages) : '',
  };
}

/** A passage as its page quotes it. */
interface ShownPassage {
  role: Role;
  roleName: string;
  quote: string;
  note: string | null;
  /** The paragraph it stands in. */
  place: Link;
  /** The headings above it: `第一章 › 一、` */
  path: string;
}

/** What a report says of a topic, ready to be printed. */
interface TopicEntry {
  /** Id of the report, and of its place on the page. */
  report: string;
  anchor: string;
  /** `2024年` */
  year: string;
  link: Link;
  date: string;
  shown: ShownRoles;
  passages: ShownPassage[];
  /** Said where the report does not mention it; else empty. */
  unmentioned: string;
  /** Paragraphs that mention it and were not chosen: how many, and searches that find them. */
  unquoted: { count: number; words: string; searches: Link[] } | undefined;
}

/** An indicator of which one value alone is told. */
interface SingleValue {
  slug: string;
  indicator: Link;
  /** `2025年目标` */
  years: string;
  value: Link;
  report: string | undefined;
}

/** The page of a topic. */
export interface TopicPage {
  timeline: TopicEntry[];
  /** Searches for its terms in all reports of the county. */
  searches: Link[];
  /** Indicators with several values, with where they are compared. */
  figures: { figure: Figure; comparison: Link }[];
  singles: SingleValue[];
  /** Other topics of its theme and county. */
  related: Link[];
}

/**
 * The page of a topic.
 *
 * @param figures of the indicators it is shown beside
 * @param topics all topics of its county
 * @param words of all places of the library
 */
export function toTopicPage(
  topic: PublishedTopic,
  { county, reports }: CountyEntry,
  figures: readonly Figure[],
  topics: readonly PublishedTopic[],
  words: PlaceWords,
): TopicPage {
  return {
    timeline: toTimeline(topic, reports).map(({ report, coverage, passages }) =>
      toEntry(topic, report, coverage, passages),
    ),
    searches: topic.terms.map((q) => toLink(q, searchPath({ q, county: county.slug }))),
    figures: figures
      .filter((figure) => valuesOf(figure).length > 1)
      .map((figure) => ({
        figure,
        comparison: toLink(`${words.all}比较`, indicatorPath(figure.indicator, figure.county)),
      })),
    singles: figures.flatMap(toSingle),
    related: topics
      .filter(({ theme, slug }) => theme === topic.theme && slug !== topic.slug)
      .map((other) => toLink(other.title, topicPath(other))),
  };
}

function toEntry(
  topic: PublishedTopic,
  { id, county, kind, path, data }: ReportEntry,
  coverage: Coverage,
  passages: readonly PublishedPassage[],
): TopicEntry {
  const year = `${data.year}年`;
  const terms = topic.terms.map((term) => inQuotes(term)).join('');
  const lost =
    coverage.gaps > 0 ? `这份文本有${coverage.gaps}处缺文，缺去的话说了什么已不可知。` : '';
  const isMentioned = coverage.mentions > 0;
  return {
    report: id,
    anchor: toAnchor({ data }),
    year,
    link: toLink(year + kind, path),
    date: formatDate(data.date),
    shown: toShownRoles(coverage, passages),
    passages: passages.map(toPassage),
    unmentioned: isMentioned ? '' : `${year}${kind}未提到${terms}。${lost}`,
    unquoted:
      isMentioned && coverage.unquoted > 0
        ? {
            count: coverage.unquoted,
            words: `${passages.length > 0 ? '另' : ''}有${coverage.unquoted}段提到，未选录；检索`,
            searches: coverage.unquotedTerms.map((q) =>
              toLink(q, searchPath({ q, county: county.slug, year: data.year, kind: data.kind })),
            ),
          }
        : undefined,
  };
}

function toPassage({ role, quote, note, path, url, number }: PublishedPassage): ShownPassage {
  return {
    role,
    roleName: roles[role],
    quote: quote.replace(/\s+/g, ' '),
    note,
    place: toLink(`原文第${number}段`, url),
    // What stands under several headings of one name is told once.
    path: path.filter((heading, at) => heading !== path[at - 1]).join(' › '),
  };
}

/** One value alone is a line, not a chart. */
function toSingle(figure: Figure): SingleValue[] {
  const { indicator, reports } = figure;
  const [value, other] = valuesOf(figure);
  if (!value || other) return [];
  const [source] = value.sources;
  return [
    {
      slug: indicator.slug,
      indicator: toLink(indicator.title, indicatorPath(indicator, figure.county)),
      years: formatYears(value) + (value.isTarget ? '目标' : ''),
      value: toLink(labelOf(value, indicator.unit), source.url),
      report: reports.get(source.report)?.name,
    },
  ];
}

/** Id of what a report says, on the page of a topic. */
function toAnchor({ data }: Pick<ReportEntry, 'data'>): string {
  return `report-${data.year}-${data.kind}`;
}

/** What one report says of a topic, in a cell of the table. */
interface TopicCell {
  /** The report: `2024年政府工作报告` */
  report: string;
  /** Passages of each role, in the order of the text: some of their words, and where they stand. */
  said: { role: Role; name: string; words: Link }[];
  /** `另2处`: those that are not shown, on the page of the topic; nothing where all are. */
  more: Link | undefined;
  /** Where nothing was chosen: `未提到` */
  untold: string;
}

/** The topics of a county beside its reports. */
export interface TopicTable {
  columns: { year: string; kind: string }[];
  /** Whether they are so many that each theme is folded away. */
  isFolded: boolean;
  groups: {
    theme: string;
    rows: (Link & {
      /** Names of its states, a blank between them: what the table can be narrowed to. */
      states: string;
      cells: TopicCell[];
    })[];
  }[];
}

/** What each report says of each topic of a county, by themes. */
export function toTopicTable(
  topics: readonly PublishedTopic[],
  reports: readonly ReportEntry[],
): TopicTable {
  const [first] = topics;
  return {
    columns: (first ? toTimeline(first, reports) : []).map(({ report }) => ({
      year: `${report.data.year}年`,
      kind: report.kind,
    })),
    isFolded: hasTopicsPage(topics),
    groups: [...Map.groupBy(topics, ({ theme }) => theme)].map(([theme, own]) => ({
      theme,
      rows: own.map((topic) => ({
        ...toLink(topic.title, topicPath(topic)),
        states: statesOf(topic).join(' '),
        cells: toTimeline(topic, reports).map(({ report, coverage, passages }) => ({
          report: `${report.data.year}年${report.kind}`,
          ...toSaid(passages, topic, report),
          untold: toShownRoles(coverage, passages).untold,
        })),
      })),
    })),
  };
}

/** The most passages of one role in a cell. */
const mostOfRole = 2;

/**
 * One passage of each role, two where each tells a number of its own; one that an editor has something
 * to say of only where there is no other.
 */
function toSaid(
  passages: readonly PublishedPassage[],
  topic: PublishedTopic,
  report: ReportEntry,
): Pick<TopicCell, 'said' | 'more'> {
  const wordsOf = ({ quote }: PublishedPassage) => toShortQuote(toShownQuote(quote), topic.terms);
  const shown = toRoles(passages).flatMap((role) => {
    const own = passages.filter((passage) => passage.role === role);
    const plain = own.filter(({ note }) => note === null);
    const measured = plain.filter((passage) => /\d/.test(wordsOf(passage)));
    const [first = own[0]] = plain;
    return measured.length > 1 ? measured.slice(0, mostOfRole) : first ? [first] : [];
  });
  const left = passages.length - shown.length;
  return {
    said: shown.map((passage) => ({
      role: passage.role,
      name: roles[passage.role],
      words: toLink(wordsOf(passage), passage.url),
    })),
    more: left > 0 ? toLink(`另${left}处`, `${topicPath(topic)}#${toAnchor(report)}`) : undefined,
  };
}

/** The most topics of which one page has every table. */
const mostTogether = 250;

/** The page of all topics. */
export interface TopicList {
  description: string;
  /** What its counties are called: `县` */
  noun: string;
  /** Whether the tables of all counties have room on it. */
  isWhole: boolean;
  counties: (CountyEntry & {
    topics: readonly PublishedTopic[];
    /** Where its table stands. */
    href: string;
    /** What of it is on the page; none where its table is not. */
    themes: string[];
  })[];
}

/**
 * All topics by their counties; what has been followed for longest comes first.
 *
 * @param topics those of each county
 */
export function toTopicList(
  counties: readonly CountyEntry[],
  topics: ReadonlyMap<string, readonly PublishedTopic[]>,
): TopicList {
  const all = [...topics.values()].flat();
  const isWhole = all.length <= mostTogether;
  const shown = counties
    .flatMap((entry) => {
      const { county } = entry;
      const own = topics.get(county.slug);
      if (own === undefined) return [];
      const there = hasTopicsPage(own) ? countyTopicsPath(county) : `${countyPath(county)}#topics`;
      return [
        {
          ...entry,
          topics: own,
          href: isWhole ? `#${county.slug}` : withBase(there),
          themes: isWhole ? [...new Set(own.map(({ theme }) => theme))] : [],
        },
      ];
    })
    .sort((a, b) => b.reports.length - a.reports.length);
  const { noun } = toPlaceWords(shown.map(({ county }) => county));
  const passages = all.reduce((sum, topic) => sum + topic.passages.length, 0);
  return {
    description:
      all.length > 0
        ? `同一件事，历年的报告各怎样说：${shown.length}个${noun}的${all.length}件事，${passages}处原文按年并列，没有提到的年份也写明，不作评判。`
        : '同一件事，历年的报告各怎样说：还没有选录。',
    noun,
    isWhole,
    counties: shown,
  };
}
