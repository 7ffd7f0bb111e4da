import { formatPeriod } from '../figures/format.ts';
import type { StrikingPair } from '../figures/striking.ts';
import { type CountyEntry, groupByYear, type ReportEntry } from '../library/catalog.ts';
import type { MovedPage } from '../library/moved-pages.ts';
import { type PlaceWords, toPlaceWords } from '../library/place-words.ts';
import { regionsOf } from '../library/regions.ts';
import {
  countyTopicsPath,
  hasPage,
  hasTopicsPage,
  indicatorPath,
  topicPath,
  yearPath,
} from '../library/routes.ts';
import { type TocItem, toToc } from '../report/toc.ts';
import { newestPassage, tellRoles, toTimeline } from '../report/topics.ts';
import type { Edition } from '../schemas/edition.ts';
import { lostHeading } from '../schemas/heads.ts';
import type { Indicator, Observation } from '../schemas/observation.ts';
import type { PublishedTopic } from '../schemas/topic.ts';
import { formatDate, formatLength } from '../text/format.ts';
import type { Card } from './card.ts';
import {
  type Headline,
  isFull,
  toCardFigures,
  toHeadlineFigures,
  toReportFigures,
  toYearFigures,
} from './headline-figures.ts';
import type { Poster, PosterLine } from './poster.ts';
import { wrap } from './svg.ts';

/** What the pictures are drawn from; observations are those of the latest report first. */
export interface PictureData {
  reports: readonly ReportEntry[];
  counties: readonly CountyEntry[];
  indicators: readonly Indicator[];
  topics: readonly PublishedTopic[];
  byReport: ReadonlyMap<string, readonly Observation[]>;
  byIndicator: ReadonlyMap<string, readonly Observation[]>;
  /** What the first page draws. */
  striking: StrikingPair | undefined;
}

/** Lines of contents a poster can show. */
const manyLines = 46;

/** The pages that have a picture of their own, each with what it shows; without those of counties. */
export function toCards(data: PictureData): Map<string, Card> {
  const { reports, counties, indicators, topics } = data;
  const entries = new Map(counties.map((entry) => [entry.county.slug, entry]));
  const topicsOf = Map.groupBy(topics, ({ county }) => county);
  return new Map([
    ['/', toHomeCard(data)],
    ...reports.map((report) => [report.path, toReportCard(report, data)] as const),
    ...[...groupByYear(reports)].map(
      ([year, ofYear]) => [yearPath(year), toYearCard(year, ofYear, data)] as const,
    ),
    ['/indicators/', toIndicatorsCard(data)],
    ...indicators
      .filter(hasPage)
      .map((indicator) => [indicatorPath(indicator), toIndicatorCard(indicator, data)] as const),
    ['/topics/', toTopicsCard(data)],
    ...counties.flatMap((entry) => {
      const own = topicsOf.get(entry.county.slug) ?? [];
      return hasTopicsPage(own)
        ? [[countyTopicsPath(entry.county), toCountyTopicsCard(own, entry)] as const]
        : [];
    }),
    ...topics.map(
      (topic) => [topicPath(topic), toTopicCard(topic, entries.get(topic.county))] as const,
    ),
  ]);
}

/**
 * The pictures of all pages that have one, and of those that lead elsewhere: a picture that was shown
 * beside a link once is asked for again, and stands there as that of the page led to.
 */
export function withFormer<Picture>(
  cards: ReadonlyMap<string, Picture>,
  moved: readonly Pick<MovedPage, 'path' | 'card' | 'isEmbedded'>[],
): Map<string, Picture> {
  const former = moved.flatMap(({ path, card, isEmbedded }) => {
    const own = cards.get(card);
    return own && !isEmbedded ? [[path, own] as const] : [];
  });
  return new Map([...former, ...cards]);
}

/** What the places of some entries are called. */
function wordsOf(counties: readonly CountyEntry[]): PlaceWords {
  return toPlaceWords(counties.map(({ county }) => county));
}

function toHomeCard({ reports, counties, striking }: PictureData): Card {
  const total = reports.reduce((sum, { data }) => sum + data.characters, 0);
  if (striking) {
    const { county, name, target, said } = striking;
    return {
      eyebrow: `${counties.length}个${wordsOf(counties).noun}，${reports.length}份报告`,
      title: ['县域报告文库'],
      period: county.title + name,
      figures: [
        { year: target.words, label: '目标', value: target.value },
        { year: said.words, label: '报告', value: said.value },
      ],
      lead: '',
    };
  }
  return {
    eyebrow: '逐段可引，逐字可核对',
    title: ['县域报告文库'],
    figures: [
      { label: wordsOf(counties).noun, value: `${counties.length}个` },
      { label: '报告', value: `${reports.length}份` },
      { label: '全文', value: formatLength(total) },
    ],
    lead: '',
  };
}

function toReportCard(report: ReportEntry, { byReport, indicators }: PictureData): Card {
  const { id, county, data, kind } = report;
  return {
    eyebrow: formatDate(data.date),
    title: [`${county.name}${data.year}年`, kind],
    ...toCardFigures(toReportFigures(report, byReport.get(id) ?? [], indicators)),
    lead: `全文${formatLength(data.characters)}，逐段可引`,
  };
}

function toYearCard(
  year: number,
  ofYear: readonly ReportEntry[],
  { byReport, indicators, counties: all }: PictureData,
): Card {
  const counties = [...new Set(ofYear.map(({ county }) => county))];
  return {
    eyebrow: counties
      .map(({ name }) => name)
      .slice(0, 4)
      .join('、'),
    title: [`${year}年`, `${wordsOf(all).all}报告`],
    ...toCardFigures(toYearFigures(ofYear, byReport, indicators)),
    lead: `${ofYear.length}份报告`,
  };
}

function toIndicatorsCard({ indicators, byReport, counties }: PictureData): Card {
  const values = [...byReport.values()].reduce((sum, { length }) => sum + length, 0);
  return {
    eyebrow: '从报告中识读的数字',
    title: ['指标'],
    figures: [
      { label: '指标', value: `${indicators.length}项` },
      { label: wordsOf(counties).noun, value: `${counties.length}个` },
      { label: '数值', value: `${values}个` },
    ],
    lead: '',
  };
}

function toIndicatorCard(indicator: Indicator, { counties, byIndicator }: PictureData): Card {
  const told = Map.groupBy(byIndicator.get(indicator.slug) ?? [], ({ county }) => county);
  const lines = wrap(indicator.title, 'serif', 84, 582);
  return {
    eyebrow: indicator.group,
    // What is longer than two lines is drawn smaller.
    title: lines.length > 2 ? wrap(indicator.title, 'serif', 60, 582).slice(0, 3) : lines,
    ...toCardFigures(firstFigures(indicator, counties, told)),
    lead: '每个数字都连到原文',
  };
}

/** The figures of an indicator that its card has room for, and others where these are not of the same years. */
function firstFigures(
  indicator: Indicator,
  counties: readonly CountyEntry[],
  told: ReadonlyMap<string, readonly Observation[]>,
): Headline[] {
  const figures: Headline[] = [];
  // What is aimed at says nothing beside what was reached elsewhere.
  const reached: Headline[] = [];
  for (const { county } of counties) {
    const own = told.get(county.slug) ?? [];
    const [latest] = toHeadlineFigures(
      own.map((one) => ({ ...one, headline: true })),
      [indicator],
    );
    if (!latest) continue;
    const year = formatPeriod(latest.observation);
    const figure = { ...latest, title: county.name, label: county.name, year };
    figures.push(figure);
    if (latest.observation.nature === 'actual') reached.push(figure);
    // Many counties more would change nothing.
    if (isFull(reached)) break;
  }
  return reached.length > 0 ? reached : figures;
}

/** How many topics there are, and how many passages of reports on them. */
function countTopics(topics: readonly PublishedTopic[]): Card['figures'] {
  const passages = topics.reduce((sum, topic) => sum + topic.passages.length, 0);
  return [
    { label: '选录', value: `${topics.length}件事` },
    { label: '原文', value: `${passages}处` },
  ];
}

function toTopicsCard({ topics, counties }: PictureData): Card {
  const told = new Set(topics.map(({ county }) => county));
  const followed = counties.filter(({ county }) => told.has(county.slug));
  return {
    eyebrow: '同一件事，历年报告各怎样说',
    title: ['计划与进展'],
    figures: [
      { label: wordsOf(followed).noun, value: `${followed.length}个` },
      ...countTopics(topics),
    ],
    lead: '',
  };
}

function toCountyTopicsCard(
  topics: readonly PublishedTopic[],
  { county, reports }: CountyEntry,
): Card {
  return {
    eyebrow: `${county.name}，同一件事，历年报告各怎样说`,
    title: ['计划与进展'],
    figures: [{ label: '报告', value: `${reports.length}份` }, ...countTopics(topics)],
    lead: '',
  };
}

/** What each year's report says, in a word or two, and the first promise. */
function toTopicCard(topic: PublishedTopic, entry: CountyEntry | undefined): Card {
  const timeline = toTimeline(topic, entry?.reports ?? []);
  const years = timeline.map(({ report, coverage, passages }) => ({
    year: `${report.data.year}年`,
    label: '',
    value: tellRoles(coverage, passages),
  }));
  const newest = newestPassage(topic);
  const told = timeline.find(({ report }) => report.id === newest?.report);
  return {
    eyebrow: `${entry?.county.name ?? ''} ${topic.theme}`,
    title: toLines(topic.title),
    // The first and the latest.
    figures: years.length > 3 ? [...years.slice(0, 1), ...years.slice(-2)] : years,
    lead: '',
    quote: newest?.quote.replace(/\s+/g, ' '),
    quoted: told && `${told.report.data.year}年${told.report.kind}：`,
  };
}

/** A title in one line, unless it would be too small in it. */
function toLines(title: string): string[] {
  return title.length > 10 ? wrap(title, 'serif', 84, 582) : [title];
}

/** The poster of a report. */
export function toReportPoster(
  { county, data, name, subtitle }: ReportEntry,
  { blocks }: Pick<Edition, 'blocks'>,
  figures: readonly Headline[],
  address: string,
): Poster {
  const [form = ''] = data.form.split('，');
  return {
    eyebrow: [...regionsOf(county), county.name].join(' '),
    title: name,
    facts: [
      ...(subtitle === undefined ? [] : [subtitle]),
      formatDate(data.date),
      ...[data.occasion, data.speaker, data.issuer].filter((fact) => fact !== undefined),
      `全文${formatLength(data.characters)}`,
    ],
    figures,
    parts: { title: '报告各部分', lines: toPosterLines(blocks) },
    sources: [`据${form}整理，每处订正都有记录。`],
    address,
  };
}

function toPosterLines(blocks: Parameters<typeof toToc>[0]): PosterLine[] {
  const [deep, flat] = [2, 1].map((depth) =>
    toToc(blocks, depth).flatMap((item): PosterLine[] => [
      ...toPosterLine(item, false),
      ...item.children
        .flatMap((child) => toPosterLine(child, true))
        // Under a lost title they belong to no part above.
        .map((line, at) => (at === 0 && isLost(item) ? { ...line, isApart: true } : line)),
    ]),
  );
  const lines = deep && deep.length <= manyLines ? deep : (flat ?? []);
  return lines.slice(0, manyLines);
}

/** The line of a title; a lost one says nothing to those who have the picture alone. */
function toPosterLine(item: TocItem, isSub: boolean): PosterLine[] {
  return isLost(item) ? [] : [{ text: item.number + item.text, isSub }];
}

function isLost({ text }: TocItem): boolean {
  return text.includes(lostHeading);
}
