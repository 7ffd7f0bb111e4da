import type { Indicator } from '../schemas/observation.ts';
import type { PublishedTopic } from '../schemas/topic.ts';
import { formatDate } from '../text/format.ts';
import type { CountyEntry, ReportEntry } from './catalog.ts';
import { type CityPart, toCityParts } from './city-parts.ts';
import { toYearLinks } from './home.ts';
import { toPlaceWords } from './place-words.ts';
import { reportFiles } from './report-files.ts';
import {
  cityContentsPath,
  countyFilePath,
  countyPath,
  countyTargetsPath,
  countyTopicsPath,
  dataPath,
  hasPage,
  hasTopicsPage,
  indicatorPath,
  type Link,
  posterPath,
  sourcePath,
  toLink,
  topicPath,
} from './routes.ts';
import { archivePath, hasArchive } from './site-archive.ts';

/** Links under a heading. */
export interface LinkGroup {
  title: string;
  links: readonly Link[];
}

/** Most links of some groups that stand in view. */
const mostInView = 24;

/** Whether each of some groups of links opens by itself: there are too many to be read below each other. */
export function isFolded(groups: readonly LinkGroup[]): boolean {
  return groups.reduce((sum, { links }) => sum + links.length, 0) > mostInView;
}

/** The pages and files of a county. */
export interface CountyContents {
  name: string;
  links: Link[];
  reports: (LinkGroup & { about: string })[];
}

/** What the counties tell, by their slugs. */
interface Told {
  topics: ReadonlyMap<string, readonly PublishedTopic[]>;
  /** Those whose targets have a page of their own. */
  ofManyTargets: ReadonlySet<string>;
}

/** Every page and every file of the site; the files of one indicator are told on the page of the data. */
export interface Everything {
  description: string;
  /** Of a large library nothing: its cities have a page each. */
  counties: CountyContents[];
  /** The pages of cities by provinces, of a large library. */
  cities: LinkGroup[];
  years: Link[];
  /** Indicators by their subjects and topics by their counties, those of which there are any. */
  subjects: { title: string; unit: string; groups: LinkGroup[] }[];
  others: Link[];
}

/** Pages and files that are there whatever the library holds. */
const others = [
  ['/search/', '检索'],
  ['/compare/', '两份对照'],
  ['/indicators/', '指标'],
  ['/topics/', '计划与进展'],
  ['/corrections/', '校订记录'],
  ['/glossary/', '词汇'],
  ['/check/', '核对截图'],
  ['/offline/', '离线阅读'],
  ['/about/', '关于'],
  ['/data/', '数据（各项指标的文件也在这里）'],
  ['/data/datapackage.json', '数据各文件和字段的说明（Data Package）'],
  ['/data/reports.csv', '报告目录（CSV）'],
  ['/data/reports.json', '报告目录（JSON）'],
  ['/data/counties.csv', '各地的名称和代码（CSV）'],
  ['/data/definitions.csv', '指标的名称和含义（CSV）'],
  ['/data/indicators.csv', '指标数据（CSV）'],
  ['/data/indicators.json', '指标数据（JSON）'],
  ['/data/targets.csv', '目标与结果（CSV）'],
  ['/data/targets.json', '目标与结果（JSON）'],
  ['/data/topics.json', '计划与进展（JSON）'],
  ['/data/corrections.json', '校改（JSON）'],
  ['/data/glossary.json', '词汇（JSON）'],
  ['/atom.xml', '订阅（Atom）'],
  ['/llms.txt', '目录（llms.txt）'],
  ['/licenses.txt', '所用软件的许可（licenses.txt）'],
] as const;

/**
 * Every page and every file.
 *
 * @param branches the libraries that this one joins
 */
export function toEverything(
  counties: readonly CountyEntry[],
  reports: readonly ReportEntry[],
  indicators: readonly Indicator[],
  told: Told,
  branches: readonly Link[] = [],
): Everything {
  const years = toYearLinks(reports);
  const { topics } = told;
  const topicCount = [...topics.values()].flat().length;
  const { noun, all } = toPlaceWords(counties.map(({ county }) => county));
  const cities = toCityParts(counties);
  const listed = cities.length > 0 ? [] : counties;
  return {
    description: `文库的每一页和每一个文件：${counties.length}个${noun}、${reports.length}份报告的各种格式，${years.length}个年份，${indicators.length}项指标，${topicCount}件事的计划与进展。`,
    counties: listed.map((entry) => toCountyContents(entry, told)),
    cities: [...Map.groupBy(cities, ({ province }) => province)].map(([title, own]) => ({
      title,
      links: own.map(({ code, name }) => toLink(name, cityContentsPath(code))),
    })),
    years,
    subjects: [
      { title: '指标', unit: '项', groups: toIndicatorGroups(indicators) },
      { title: '计划与进展', unit: '件', groups: toTopicGroups(listed, topics) },
      {
        title: '分库',
        unit: '座',
        groups: branches.length > 0 ? [{ title: '各自完整的网站', links: branches }] : [],
      },
    ].filter(({ groups }) => groups.length > 0),
    others: [
      toLink(all, '/counties/'),
      ...others.map(([path, title]) => toLink(title, path)),
      ...(hasArchive ? [toLink('整站（ZIP）', archivePath)] : []),
    ],
  };
}

/** What there is of one city of a large library. */
export function toCityContents(
  { name, counties }: CityPart,
  told: Told,
): { title: string; description: string; counties: CountyContents[]; topics: LinkGroup[] } {
  const { noun } = toPlaceWords(counties.map(({ county }) => county));
  const reports = counties.reduce((sum, { reports: own }) => sum + own.length, 0);
  return {
    title: `${name}的全部内容`,
    description: `${name}${counties.length}个${noun}、${reports}份报告的每一页和每一个文件。`,
    counties: counties.map((entry) => toCountyContents(entry, told)),
    topics: toTopicGroups(counties, told.topics),
  };
}

function toCountyContents(
  { county, reports }: CountyEntry,
  { topics, ofManyTargets }: Told,
): CountyContents {
  return {
    name: county.name,
    links: [
      toLink('历年报告和指标', countyPath(county)),
      ...(ofManyTargets.has(county.slug)
        ? [toLink('目标与结果，逐项并列', countyTargetsPath(county))]
        : []),
      ...(hasTopicsPage(topics.get(county.slug) ?? [])
        ? [toLink('计划与进展，历年并列', countyTopicsPath(county))]
        : []),
      toLink('长图', posterPath(countyPath(county))),
      toLink('全部报告（EPUB）', countyFilePath(county, 'epub')),
      toLink('全部报告（单个网页）', countyFilePath(county, 'html')),
      toLink('指标数据（CSV）', `${dataPath('counties', county.slug)}.csv`),
      toLink('指标数据（JSON）', `${dataPath('counties', county.slug)}.json`),
    ],
    reports: reports.map(({ name, subtitle, data, path }) => ({
      title: name,
      about: [subtitle, formatDate(data.date)].filter(Boolean).join('，'),
      links: [
        toLink('全文', path),
        toLink('底本对照', sourcePath(path)),
        ...reportFiles.map((file) => toLink(file.title, path + file.name)),
        toLink('底本（纯文本）', `${path}source.txt`),
        toLink('长图', posterPath(path)),
      ],
    })),
  };
}

function toIndicatorGroups(indicators: readonly Indicator[]): LinkGroup[] {
  return [...Map.groupBy(indicators.filter(hasPage), ({ group }) => group)].map(([title, own]) => ({
    title,
    links: own.map((indicator) => toLink(indicator.title, indicatorPath(indicator))),
  }));
}

function toTopicGroups(
  counties: readonly CountyEntry[],
  topics: ReadonlyMap<string, readonly PublishedTopic[]>,
): LinkGroup[] {
  return counties.flatMap(({ county }) => {
    const own = topics.get(county.slug) ?? [];
    return own.length > 0
      ? [
          {
            title: county.name,
            links: own.map((topic) => toLink(topic.title, topicPath(topic))),
          },
        ]
      : [];
  });
}
