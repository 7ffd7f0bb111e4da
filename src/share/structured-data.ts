import type { CountyEntry, ReportEntry } from '../library/catalog.ts';
import { publicationDate, speechDate } from '../library/citation.ts';
import { dataLicense } from '../library/dataset.ts';
import { regionsOf } from '../library/regions.ts';
import { countyPath, toAddress, topicPath } from '../library/routes.ts';
import { siteName } from '../library/site.ts';
import type { Indicator, Observation } from '../schemas/observation.ts';
import type { County } from '../schemas/report.ts';
import type { PublishedTopic } from '../schemas/topic.ts';

/** An entity of schema.org. */
export type Entity = Record<string, unknown>;

/** The site, as the publisher of the edition. */
function toSite(): Entity {
  return { '@type': 'Organization', name: siteName, url: toAddress('/') };
}

/** The site itself, on its first page. */
export function toWebSite(): Entity {
  return { '@type': 'WebSite', name: siteName, url: toAddress('/'), inLanguage: 'zh-CN' };
}

/** The way from the home page to a page. */
export function toBreadcrumbs(
  trail: readonly { title: string; path?: string }[],
  page: string,
): Entity {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [{ title: '首页', path: '/' }, ...trail].map(({ title, path }, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name: title,
      item: toAddress(path ?? page),
    })),
  };
}

/** The county as an administrative area, and its government. */
function toGovernment({ county }: Pick<ReportEntry, 'county'>): Entity {
  return {
    '@type': 'GovernmentOrganization',
    name: `${county.name}人民政府`,
    areaServed: {
      '@type': 'AdministrativeArea',
      name: county.name,
      identifier: String(county.code),
      containedInPlace: { '@type': 'AdministrativeArea', name: regionsOf(county).join('') },
    },
  };
}

/** What is known of a report's days: when it was published, or when it was given. */
function toDates(data: ReportEntry['data']): Entity {
  const published = publicationDate(data);
  const given = speechDate(data);
  return {
    ...(published !== undefined && { datePublished: published }),
    ...(given !== undefined && { dateCreated: given }),
  };
}

/**
 * A report: the edition, which the site publishes, based on a source that the government published,
 * unless it is a newspaper's account, which is about the government and by somebody unknown.
 */
export function toReportEntity(
  report: ReportEntry,
  description: string,
  modified: string | undefined,
): Entity {
  const { data, path, name } = report;
  const isOfficial = data.kind !== 'sessions';
  const government = toGovernment(report);
  const speaker = data.speaker?.split(' ').at(-1);
  return {
    '@type': 'Report',
    '@id': toAddress(path),
    url: toAddress(path),
    name,
    headline: data.title,
    description,
    inLanguage: 'zh-CN',
    ...toDates(data),
    ...(modified !== undefined && { dateModified: modified }),
    ...(isOfficial && speaker !== undefined && { author: { '@type': 'Person', name: speaker } }),
    publisher: toSite(),
    isBasedOn: {
      '@type': isOfficial ? 'Report' : 'Article',
      name: data.title,
      ...toDates(data),
      ...(isOfficial ? { publisher: government } : { about: government }),
    },
    spatialCoverage: { '@type': 'AdministrativeArea', name: report.county.name },
    encoding: [
      ['report.json', 'application/json'],
      ['report.md', 'text/markdown'],
      ['report.txt', 'text/plain'],
    ].map(([file, encodingFormat]) => ({
      '@type': 'MediaObject',
      contentUrl: toAddress(`${path}${file}`),
      encodingFormat,
    })),
  };
}

/** A county's page: what is collected of the county. */
export function toCountyEntity({ county, reports }: CountyEntry): Entity {
  return {
    '@type': 'CollectionPage',
    url: toAddress(countyPath(county)),
    name: county.name,
    inLanguage: 'zh-CN',
    about: toGovernment({ county }),
    hasPart: reports.map(({ path, name }) => ({
      '@type': 'Report',
      '@id': toAddress(path),
      name,
    })),
  };
}

/** A topic's page: what the reports of a county say of one undertaking, in their own words. */
export function toTopicEntity(
  topic: PublishedTopic,
  { county, reports }: CountyEntry,
  description: string,
  modified: string | undefined,
): Entity {
  return {
    '@type': 'CollectionPage',
    '@id': toAddress(topicPath(topic)),
    url: toAddress(topicPath(topic)),
    name: topic.title,
    description,
    inLanguage: 'zh-CN',
    ...(modified !== undefined && { dateModified: modified }),
    about: { '@type': 'Thing', name: topic.title, description: topic.subject },
    spatialCoverage: { '@type': 'AdministrativeArea', name: county.name },
    hasPart: topic.passages.map(({ report, quote, note, url }) => {
      const source = reports.find(({ id }) => id === report);
      return {
        '@type': 'Quotation',
        text: quote,
        url: toAddress(url),
        ...(note !== null && { comment: { '@type': 'Comment', text: note } }),
        ...(source && {
          isPartOf: { '@type': 'Report', '@id': toAddress(source.path), name: source.name },
        }),
      };
    }),
  };
}

/** The dataset of all topics, of the counties that have some. */
export function toTopicsDataset(counties: readonly string[], modified: string | undefined): Entity {
  return {
    '@type': 'Dataset',
    '@id': toAddress('/topics/'),
    url: toAddress('/topics/'),
    name: '计划与进展',
    description:
      '同一件事历年的报告各怎样说：编者选录的原文、它的位置和措辞的类别，以及没有提到它的报告。',
    inLanguage: 'zh-CN',
    isAccessibleForFree: true,
    license: dataLicense.url,
    ...(modified !== undefined && { dateModified: modified }),
    creator: toSite(),
    spatialCoverage: counties.map((county) => ({ '@type': 'AdministrativeArea', name: county })),
    distribution: [
      {
        '@type': 'DataDownload',
        contentUrl: toAddress('/data/topics.json'),
        encodingFormat: 'application/json',
      },
    ],
  };
}

/** What a dataset of values is made of. */
interface Values {
  name: string;
  description: string;
  /** Path of the page that shows them. */
  page: string;
  /** Path of the files that hold them, without their endings. */
  files: string;
  observations: readonly Pick<Observation, 'county' | 'period'>[];
  indicators: readonly Pick<Indicator, 'title' | 'unit'>[];
  /** All counties, in the order in which those are named that have a value. */
  counties: readonly Pick<County, 'slug' | 'name' | 'province'>[];
  /** When the texts they were read in last changed; nothing where that is not known. */
  modified: string | undefined;
}

/** Most counties that a dataset names; of more it names the provinces. */
const mostNamed = 60;

function toPlaces(counties: readonly Pick<County, 'name' | 'province'>[]): string[] {
  return counties.length > mostNamed
    ? [...new Set(counties.map(({ province }) => province))]
    : counties.map(({ name }) => name);
}

/** The dataset that the indicator pages show, whole or one indicator of it. */
export function toDataset({
  name,
  description,
  page,
  files,
  observations,
  indicators,
  counties,
  modified,
}: Values): Entity {
  const told = new Set(observations.map(({ county }) => county));
  const periods = [...new Set(observations.map(({ period }) => period))];
  const years = periods.flatMap((period) => period.match(/\d{4}/g) ?? []).sort();
  return {
    '@type': 'Dataset',
    '@id': toAddress(page),
    url: toAddress(page),
    name,
    description,
    inLanguage: 'zh-CN',
    isAccessibleForFree: true,
    license: dataLicense.url,
    ...(modified !== undefined && { dateModified: modified }),
    creator: toSite(),
    ...(years.length > 0 && { temporalCoverage: `${years[0]}/${years.at(-1)}` }),
    spatialCoverage: toPlaces(counties.filter(({ slug }) => told.has(slug))).map((name) => ({
      '@type': 'AdministrativeArea',
      name,
    })),
    variableMeasured: indicators.map(({ title, unit }) => ({
      '@type': 'PropertyValue',
      name: title,
      ...(unit !== '' && { unitText: unit }),
    })),
    distribution: [
      ['csv', 'text/csv'],
      ['json', 'application/json'],
    ].map(([ending, encodingFormat]) => ({
      '@type': 'DataDownload',
      contentUrl: toAddress(`${files}.${ending}`),
      encodingFormat,
    })),
  };
}
