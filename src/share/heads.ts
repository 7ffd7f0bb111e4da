/** What each page says of itself: everything that its head holds, from the data of that page alone. */

import { question } from '../library/asked.ts';
import type { CountyEntry, ReportEntry } from '../library/catalog.ts';
import {
  getCounties,
  getCountiesWithReports,
  getEdition,
  getIndicators,
  getLatestOfCounty,
  getObservations,
  getObservationsByIndicator,
  getObservationsOfIndicator,
  getPlaceWords,
  getReports,
  getToldCounties,
  getTopicsByCounty,
} from '../library/entries.ts';
import type { MovedPage } from '../library/moved-pages.ts';
import { once } from '../library/once.ts';
import { cityCodeOf } from '../library/regions.ts';
import { reportFiles } from '../library/report-files.ts';
import {
  countyFilePath,
  countyPath,
  countyTargetsPath,
  countyTopicsPath,
  countyYearPath,
  dataPath,
  embedPath,
  hasPage,
  indicatorCityPath,
  indicatorPath,
  sourcePath,
  topicPath,
  yearPath,
} from '../library/routes.ts';
import { siteName } from '../library/site.ts';
import { archivePath, hasArchive } from '../library/site-archive.ts';
import type { Indicator } from '../schemas/observation.ts';
import type { PublishedTopic } from '../schemas/topic.ts';
import { inQuotes } from '../text/quotation.ts';
import { lastChange, latest, numberChanges } from './dates.ts';
import { describeCounty, describeReport, describeTopic, describeYear } from './describe.ts';
import { toHeadlineFigures, toReportFigures, toYearFigures } from './headline-figures.ts';
import type { PageHead } from './page-head.ts';
import {
  toCountyEntity,
  toDataset,
  toReportEntity,
  toTopicEntity,
  toTopicsDataset,
  toWebSite,
} from './structured-data.ts';

/** A selection of values in its two forms. */
function toDataForms(path: string) {
  return [
    { type: 'text/csv', path: `${path}.csv` },
    { type: 'application/json', path: `${path}.json` },
  ];
}

/** When some reports last changed; nothing where that is not known. */
function changeOf(reports: readonly Pick<ReportEntry, 'file'>[]): string | undefined {
  return lastChange(reports.map(({ file }) => file));
}

/** When any report last changed. */
export const getLastChange = once('last change', async () => changeOf(await getReports()));

/**
 * When the numbers of an indicator last changed, in any county, also in one that is gone; in those that a
 * city has now.
 *
 * @param city code of the city whose counties' numbers are asked; all are where it is empty
 */
export const getIndicatorChange = question(
  'change of indicator',
  async (indicator: string, city: string) => {
    const changes = numberChanges(indicator);
    if (city === '') return latest([...changes.values()]);
    const own = (await getCounties()).filter((county) => cityCodeOf(county) === city);
    return latest(own.flatMap(({ slug }) => changes.get(slug) ?? []));
  },
);

/** The first page. */
export async function getHomeHead(description: string): Promise<PageHead> {
  return {
    path: '/',
    title: siteName,
    description,
    modified: await getLastChange(),
    entities: [toWebSite()],
  };
}

/** What stands in a report, in a sentence. */
export async function getReportDescription(report: ReportEntry): Promise<string> {
  const [indicators, observations] = await Promise.all([getIndicators(), getObservations(report)]);
  return describeReport(report, toReportFigures(report, observations, indicators), () =>
    getEdition(report),
  );
}

/**
 * The page of a report.
 *
 * @param isOneOfSeveral whether its county has another document of the same year
 */
export async function getReportHead(
  report: ReportEntry,
  isOneOfSeveral: boolean,
): Promise<PageHead> {
  const { county, data, kind, name, path } = report;
  const year = `${data.year}年`;
  const description = await getReportDescription(report);
  const modified = changeOf([report]);
  return {
    path,
    title: name,
    description,
    trail: [
      { title: county.name, path: countyPath(county) },
      ...(isOneOfSeveral
        ? [{ title: year, path: countyYearPath(county.slug, data.year) }, { title: kind }]
        : [{ title: year + kind }]),
    ],
    card: path,
    modified,
    entities: [toReportEntity(report, description, modified)],
    report,
    about: { county, report: data },
    alternates: reportFiles.map((file) => ({ type: file.type, path: path + file.name })),
  };
}

/** The page of the source text of a report. */
export function toSourceHead(report: ReportEntry, part = 1): PageHead {
  const { county, data, name, path } = report;
  const which = part === 1 ? '' : `（第${part}部分）`;
  return {
    path: sourcePath(path, part),
    title: `${name}：底本对照${which}`,
    description: `${name}${which}的底本识读文本，逐行编号，与整理本逐段对照；略去、移动、接合、订正之处都有标记和说明。`,
    trail: [
      { title: county.name, path: countyPath(county) },
      { title: name, path },
      { title: '底本对照' },
    ],
    card: path,
    modified: changeOf([report]),
    about: { county, report: data },
  };
}

/** The page that introduces the documents of one year of a county. */
export function toCountyYearHead(
  { county, data: { year } }: ReportEntry,
  reports: readonly ReportEntry[],
): PageHead {
  const title = `${county.name}${year}年`;
  return {
    path: countyYearPath(county.slug, year),
    title,
    description: `${title}的${reports.map(({ kind }) => kind).join('、')}。`,
    trail: [{ title: county.name, path: countyPath(county) }, { title: `${year}年` }],
    card: countyPath(county),
    modified: changeOf(reports),
  };
}

/** The page of a county. */
export async function getCountyHead(entry: CountyEntry): Promise<PageHead> {
  const { county, reports } = entry;
  const [indicators, observations] = await Promise.all([
    getIndicators(),
    getLatestOfCounty(county.slug),
  ]);
  const headlines = toHeadlineFigures(observations ?? [], indicators);
  return {
    path: countyPath(county),
    title: `${county.name}历年报告和指标`,
    description: describeCounty(entry, headlines),
    trail: [{ title: county.name }],
    card: countyPath(county),
    modified: changeOf(reports),
    entities: [toCountyEntity(entry)],
    about: { county },
    alternates: [
      { type: 'application/epub+zip', path: countyFilePath(county, 'epub') },
      { type: 'text/html', path: countyFilePath(county, 'html') },
      ...toDataForms(dataPath('counties', county.slug)),
    ],
  };
}

/** The page of a year. */
export async function getYearHead(
  year: number,
  reports: readonly ReportEntry[],
): Promise<PageHead> {
  const [words, indicators, observations] = await Promise.all([
    getPlaceWords(),
    getIndicators(),
    Promise.all(reports.map(async (one) => [one.id, await getObservations(one)] as const)),
  ]);
  const byReport = new Map(observations);
  return {
    path: yearPath(year),
    title: `${year}年${words.all}报告`,
    description: describeYear(year, words, reports, toYearFigures(reports, byReport, indicators)),
    trail: [{ title: `${year}年` }],
    card: yearPath(year),
    modified: changeOf(reports),
  };
}

/** The dataset of all topics, with the counties that have some. */
async function getTopicsEntity() {
  const [counties, topics] = await Promise.all([getCountiesWithReports(), getTopicsByCounty()]);
  const names = counties
    .filter(({ county }) => topics.has(county.slug))
    .map(({ county }) => county.name);
  return toTopicsDataset(names, await getLastChange());
}

/** The page of all topics. */
export async function getTopicsHead(description: string): Promise<PageHead> {
  return {
    path: '/topics/',
    title: '计划与进展',
    description,
    trail: [{ title: '计划与进展' }],
    card: '/topics/',
    modified: await getLastChange(),
    entities: [await getTopicsEntity()],
    alternates: [{ type: 'application/json', path: '/data/topics.json' }],
  };
}

/** The page of a county's topics, where they are many. */
export function toCountyTopicsHead(
  topics: readonly PublishedTopic[],
  { county, reports }: CountyEntry,
): PageHead {
  return {
    path: countyTopicsPath(county),
    title: `${county.name}的计划与进展`,
    description: `${county.name}的${topics.length}件事，历年的报告各怎样说：${reports.length}份报告的原文按年并列，没有提到的年份也写明，不作评判。`,
    trail: [{ title: county.name, path: countyPath(county) }, { title: '计划与进展' }],
    card: countyTopicsPath(county),
    modified: changeOf(reports),
  };
}

/** The page of a county's targets, where they are many. */
export function toCountyTargetsHead(
  targets: readonly unknown[],
  { county, reports }: CountyEntry,
): PageHead {
  return {
    path: countyTargetsPath(county),
    title: `${county.name}的目标与结果`,
    description: `${county.name}的报告写明数目的目标${targets.length}项，后来的报告各怎样说：目标和结果的原话并列，逐项连到报告，没有写到的也列出，不评判做到没有。`,
    trail: [{ title: county.name, path: countyPath(county) }, { title: '目标与结果' }],
    card: countyPath(county),
    modified: changeOf(reports),
    about: { county },
  };
}

/** The page of a topic, which is made of its county's reports. */
export function toTopicHead(topic: PublishedTopic, entry: CountyEntry): PageHead {
  const description = describeTopic(topic, entry.county, entry.reports);
  const modified = changeOf(entry.reports);
  return {
    path: topicPath(topic),
    title: `${topic.title}：${entry.county.name}的计划与进展`,
    description,
    trail: [{ title: '计划与进展', path: '/topics/' }, { title: topic.title }],
    card: topicPath(topic),
    modified,
    entities: [toTopicEntity(topic, entry, description, modified)],
  };
}

/** A page that shows the dataset of all indicators. */
async function toDatasetHead(
  page: Pick<PageHead, 'title' | 'description'> & { path: string },
): Promise<Pick<PageHead, 'path' | 'title' | 'description' | 'modified' | 'entities'>> {
  const [counties, observations, indicators, modified] = await Promise.all([
    getCountiesWithReports(),
    getObservationsByIndicator(),
    getIndicators(),
    getLastChange(),
  ]);
  const dataset = toDataset({
    name: page.title,
    description: page.description,
    page: page.path,
    files: '/data/indicators',
    observations: [...observations.values()].flat(),
    indicators,
    counties: counties.map(({ county }) => county),
    modified,
  });
  return { ...page, modified, entities: [dataset] };
}

/** The page of all indicators. */
export async function getIndicatorsHead(description: string): Promise<PageHead> {
  const { all } = await getPlaceWords();
  const head = { path: '/indicators/', title: `指标：${all}报告里的数字`, description };
  return {
    ...(await toDatasetHead(head)),
    trail: [{ title: '指标' }],
    card: '/indicators/',
    alternates: toDataForms('/data/indicators'),
  };
}

/** The page that describes the files of data. */
export async function getDataHead(description: string): Promise<PageHead> {
  const head = await toDatasetHead({ path: '/data/', title: '数据', description });
  return {
    ...head,
    trail: [{ title: '数据' }],
    alternates: [
      { type: 'application/json', path: '/data/datapackage.json' },
      { type: 'text/csv', path: '/data/indicators.csv' },
      ...(hasArchive ? [{ type: 'application/zip', path: archivePath }] : []),
    ],
    entities: [await getTopicsEntity(), ...(head.entities ?? [])],
  };
}

/**
 * The page of an indicator.
 *
 * @param city that of its counties, where the indicator has a page for each
 */
export async function getIndicatorHead(
  indicator: Indicator,
  { path, title, description }: Pick<PageHead, 'title' | 'description'> & { path: string },
  city?: { code: string; name: string },
): Promise<PageHead> {
  const whole = indicatorPath(indicator);
  const modified = await getIndicatorChange(indicator.slug, city?.code ?? '');
  const own = { path, title, description, card: whole, modified };
  const trail = { title: '指标', path: '/indicators/' };
  if (city) {
    return {
      ...own,
      trail: [trail, { title: indicator.title, path: whole }, { title: city.name }],
    };
  }
  const files = dataPath('indicators', indicator.slug);
  const [counties, observations = []] = await Promise.all([
    getToldCounties(),
    getObservationsOfIndicator(indicator.slug),
  ]);
  const dataset = toDataset({
    name: title,
    description,
    page: whole,
    files,
    observations,
    indicators: [indicator],
    counties,
    modified,
  });
  return {
    ...own,
    trail: [trail, { title: indicator.title }],
    entities: [dataset],
    alternates: toDataForms(files),
  };
}

/** The page that shows an indicator inside other sites. */
export function toEmbedHead(
  indicator: Indicator,
  description: string,
  city?: { code: string; name: string },
): PageHead {
  const whole = hasPage(indicator) ? indicatorPath(indicator) : null;
  return {
    path: embedPath(indicator.slug, city?.code),
    title: `${city?.name ?? ''}${indicator.title}（嵌入）`,
    description,
    card: whole ?? '/indicators/',
    // The list of all indicators does not show the same.
    foundAs: city ? indicatorCityPath(indicator.slug, city.code) : whole,
  };
}

/** A page that leads to another. */
export function toMovedHead(moved: MovedPage): PageHead {
  const { path, to, card, heading, slug, now, words, isEmbedded } = moved;
  const page = isEmbedded ? '嵌入页' : '指标页';
  return {
    path,
    title: `${heading}（${page}）`,
    description: `${page}${slug}：${words[0]}${inQuotes(now)}${words[1]}`,
    // It keeps the picture that it had.
    card: isEmbedded ? card : path,
    movedTo: to,
  };
}
