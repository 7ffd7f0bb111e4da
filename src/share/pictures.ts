import {
  type CountyEntry,
  getCountiesWithReports,
  getEdition,
  getIndicators,
  getLatestObservations,
  getObservations,
  getReports,
  getTopics,
  type ReportEntry,
} from '../library/entries.ts';
import { regionsOf } from '../library/regions.ts';
import { topicPath } from '../library/routes.ts';
import { toToc } from '../report/toc.ts';
import { leadingPassage, tellRoles, toTimeline } from '../report/topics.ts';
import type { Indicator, Observation } from '../schemas/observation.ts';
import type { PublishedTopic } from '../schemas/topic.ts';
import { formatDate, formatLength } from '../text/format.ts';
import type { Card } from './card.ts';
import { formatPeriod, type Headline, toCardFigures, toHeadlineFigures } from './figures.ts';
import type { Poster, PosterLine } from './poster.ts';
import { wrap } from './svg.ts';

/** What the pictures are drawn from, read once for all of them. */
interface Library {
  reports: ReportEntry[];
  counties: CountyEntry[];
  indicators: Indicator[];
  observations: Observation[];
  topics: PublishedTopic[];
}

/** Lines of contents a poster can show. */
const manyLines = 46;

/**
 * Where the picture of a page stands, from the site's root.
 *
 * @example cardPath('/jiangxian/2024/') // => '/og/jiangxian/2024.png'
 */
export function cardPath(page: string): string {
  return `/og/${toName(page)}.png`;
}

/** Where the poster of a page stands, from the site's root. */
export function posterPath(page: string): string {
  return `/posters/${toName(page)}.png`;
}

function toName(page: string): string {
  return page === '/' ? 'index' : page.slice(1, -1);
}

/** The pages that have a picture of their own, each with what it shows. */
export async function getCards(): Promise<Map<string, Card>> {
  const library = await getLibrary();
  const { reports, counties, indicators, topics } = library;
  const years = [...new Set(reports.map(({ data }) => data.year))];
  return new Map([
    ['/', toHomeCard(library)],
    ...counties.map((entry) => [`/${entry.county.slug}/`, toCountyCard(entry, library)] as const),
    ...reports.map((report) => [report.path, toReportCard(report, library)] as const),
    ...years.map((year) => [`/years/${year}/`, toYearCard(year, library)] as const),
    ['/indicators/', toIndicatorsCard(library)],
    ...indicators.map(
      (indicator) =>
        [`/indicators/${indicator.slug}/`, toIndicatorCard(indicator, library)] as const,
    ),
    ['/topics/', toTopicsCard(library)],
    ...topics.map((topic) => [topicPath(topic), toTopicCard(topic, library)] as const),
  ]);
}

/** The page whose picture stands for a page: its own, or that of the nearest page above it. */
export async function nearestCard(page: string): Promise<string> {
  const [reports, indicators, topics] = await Promise.all([
    getReports(),
    getIndicators(),
    getTopics(),
  ]);
  const pages = new Set([
    '/indicators/',
    '/topics/',
    ...topics.map(topicPath),
    ...reports.flatMap(({ path, county, data }) => [
      path,
      `/${county.slug}/`,
      `/years/${data.year}/`,
    ]),
    ...indicators.map(({ slug }) => `/indicators/${slug}/`),
  ]);
  let nearest = page;
  while (nearest !== '/' && !pages.has(nearest)) {
    nearest = nearest.replace(/[^/]*\/?$/, '');
  }
  return nearest;
}

async function getLibrary(): Promise<Library> {
  const [reports, counties, indicators, observations, topics] = await Promise.all([
    getReports(),
    getCountiesWithReports(),
    getIndicators(),
    getLatestObservations(),
    getTopics(),
  ]);
  return { reports, counties, indicators, observations, topics };
}

/** The headline numbers of one report: of a plan its targets. */
export function reportFigures(
  report: ReportEntry,
  observations: readonly Observation[],
  indicators: readonly Indicator[],
): Headline[] {
  const own = observations.filter((one) => one.report === report.id);
  const prefer = report.data.kind === 'five-year-plan' ? 'target' : 'actual';
  return toHeadlineFigures(own, indicators, prefer);
}

/** The headline numbers of a county, from all its reports. */
export function countyFigures(
  county: string,
  observations: readonly Observation[],
  indicators: readonly Indicator[],
): Headline[] {
  return toHeadlineFigures(
    observations.filter((one) => one.county === county),
    indicators,
  );
}

function toHomeCard({ reports, counties }: Library): Card {
  const total = reports.reduce((sum, { data }) => sum + data.characters, 0);
  return {
    eyebrow: '逐段可引，逐字可核对',
    title: ['县域报告文库'],
    figures: [
      { label: '县', value: `${counties.length}个` },
      { label: '报告', value: `${reports.length}份` },
      { label: '全文', value: formatLength(total) },
    ],
    lead: '',
  };
}

function toCountyCard({ county, reports }: CountyEntry, library: Library): Card {
  const figures = countyFigures(county.slug, library.observations, library.indicators);
  return {
    eyebrow: regionsOf(county).join(' '),
    title: [county.name],
    ...toCardFigures(figures),
    lead: `${reports.length}份报告，逐段可引`,
  };
}

function toReportCard(report: ReportEntry, { observations, indicators }: Library): Card {
  const { county, data, kind } = report;
  return {
    eyebrow: formatDate(data.date),
    title: [`${county.name}${data.year}年`, kind],
    ...toCardFigures(reportFigures(report, observations, indicators)),
    lead: `全文${formatLength(data.characters)}，逐段可引`,
  };
}

function toYearCard(year: number, { reports, observations, indicators }: Library): Card {
  const ofYear = reports.filter(({ data }) => data.year === year);
  const counties = [...new Set(ofYear.map(({ county }) => county))];
  const figures = counties.flatMap((county) => {
    const own = observations.filter(({ report }) =>
      ofYear.some(({ id, county: of }) => id === report && of.slug === county.slug),
    );
    return toHeadlineFigures(own, indicators)
      .filter(({ observation }) => observation.nature === 'actual')
      .slice(0, counties.length === 1 ? 3 : 1)
      .map((figure) => ({
        ...figure,
        title: counties.length === 1 ? figure.title : county.name + figure.title,
        label: counties.length === 1 ? figure.label : county.name + figure.label,
      }));
  });
  return {
    eyebrow: [...new Set(counties.map(({ name }) => name))].slice(0, 4).join('、'),
    title: [`${year}年`, '各县报告'],
    ...toCardFigures(figures),
    lead: `${ofYear.length}份报告`,
  };
}

function toIndicatorsCard({ indicators, observations, counties }: Library): Card {
  return {
    eyebrow: '从报告中识读的数字',
    title: ['指标'],
    figures: [
      { label: '指标', value: `${indicators.length}项` },
      { label: '县', value: `${counties.length}个` },
      { label: '数值', value: `${observations.length}个` },
    ],
    lead: '',
  };
}

function toIndicatorCard(indicator: Indicator, { counties, observations }: Library): Card {
  const figures = counties.flatMap(({ county }) => {
    const own = observations.filter(
      (one) => one.county === county.slug && one.indicator === indicator.slug,
    );
    const [latest] = toHeadlineFigures(
      own.map((one) => ({ ...one, headline: true })),
      [indicator],
    );
    return latest
      ? [
          {
            ...latest,
            title: county.name,
            label: `${county.name} ${formatPeriod(latest.observation)}`,
          },
        ]
      : [];
  });
  // What is aimed at says nothing beside what was reached elsewhere.
  const reached = figures.filter(({ observation }) => observation.nature === 'actual');
  const lines = wrap(indicator.title, 'serif', 84, 582);
  return {
    eyebrow: indicator.group,
    // What is longer than two lines is drawn smaller.
    title: lines.length > 2 ? wrap(indicator.title, 'serif', 60, 582).slice(0, 3) : lines,
    ...toCardFigures(reached.length > 0 ? reached : figures),
    lead: '每个数字都连到原文',
  };
}

function toTopicsCard({ topics, counties }: Library): Card {
  const passages = topics.reduce((sum, topic) => sum + topic.passages.length, 0);
  const told = counties.filter(({ county }) =>
    topics.some((topic) => topic.county === county.slug),
  );
  return {
    eyebrow: '同一件事，历年报告各怎样说',
    title: ['事项追踪'],
    figures: [
      { label: '县', value: `${told.length}个` },
      { label: '事项', value: `${topics.length}件` },
      { label: '原文', value: `${passages}处` },
    ],
    lead: '',
  };
}

/** What each year's report says, in a word or two, and the first promise. */
function toTopicCard(topic: PublishedTopic, { reports, counties }: Library): Card {
  const place = counties.find(({ county }) => county.slug === topic.county)?.county;
  const years = toTimeline(topic, reports).map(({ report, coverage, passages }) => ({
    label: `${report.data.year}年`,
    value: tellRoles(coverage, passages),
  }));
  return {
    eyebrow: `${place?.name ?? ''} ${topic.theme}`,
    title: toLines(topic.title),
    // The first and the latest.
    figures: years.length > 3 ? [...years.slice(0, 1), ...years.slice(-2)] : years,
    lead: '',
    quote: leadingPassage(topic)?.quote.replace(/\s+/g, ' '),
  };
}

/** A title in one line, unless it would be too small in it. */
function toLines(title: string): string[] {
  return title.length > 10 ? wrap(title, 'serif', 84, 582) : [title];
}

/** The poster of a county. */
export async function getCountyPoster(
  { county, reports }: CountyEntry,
  address: string,
): Promise<Poster> {
  const [indicators, observations] = await Promise.all([getIndicators(), getLatestObservations()]);
  return {
    eyebrow: regionsOf(county).join(' '),
    title: county.name,
    facts: [`行政区划代码${county.code}`, `收有${reports.length}份报告`],
    figures: countyFigures(county.slug, observations, indicators),
    parts: {
      title: '历年报告',
      lines: reports
        .flatMap(({ data, kind }) => [
          { text: `${data.year}年${kind}`, isSub: false },
          ...(data.title === kind ? [] : [{ text: data.title, isSub: true }]),
          { text: `${formatDate(data.date)}，${formatLength(data.characters)}`, isSub: true },
        ])
        .slice(0, manyLines),
    },
    sources: ['据报告的识读文本整理，每个数字都连到原句，每处订正都有记录。'],
    address,
  };
}

/** The poster of a report. */
export async function getReportPoster(report: ReportEntry, address: string): Promise<Poster> {
  const { county, data, name } = report;
  const [edition, indicators, observations] = await Promise.all([
    getEdition(report),
    getIndicators(),
    getObservations(report),
  ]);
  const [form = ''] = data.form.split('，');
  return {
    eyebrow: [...regionsOf(county), county.name].join(' '),
    title: data.title.includes(county.name) ? data.title : name,
    facts: [
      formatDate(data.date),
      ...[data.occasion, data.speaker, data.issuer].filter((fact) => fact !== undefined),
      `全文${formatLength(data.characters)}`,
    ],
    figures: reportFigures(report, observations, indicators),
    parts: { title: '报告各部分', lines: toPosterLines(edition.blocks) },
    sources: [
      `据${form}整理，每处订正都有记录。`,
      `底本SHA-256：${data.source.sha256.slice(0, 16)}…`,
    ],
    address,
  };
}

function toPosterLines(blocks: Parameters<typeof toToc>[0]): PosterLine[] {
  const [deep, flat] = [2, 1].map((depth) =>
    toToc(blocks, depth).flatMap((item): PosterLine[] => [
      { text: item.number + item.text, isSub: false },
      ...item.children.map(({ number, text }) => ({ text: number + text, isSub: true })),
    ]),
  );
  const lines = deep && deep.length <= manyLines ? deep : (flat ?? []);
  return lines.slice(0, manyLines);
}
