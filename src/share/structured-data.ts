import { publicationDate, speechDate } from '../library/citation.ts';
import { dataLicense } from '../library/dataset.ts';
import type { CountyEntry, ReportEntry } from '../library/entries.ts';
import { regionsOf } from '../library/regions.ts';
import { topicPath } from '../library/routes.ts';
import type { Indicator, Observation } from '../schemas/observation.ts';
import type { PublishedTopic } from '../schemas/topic.ts';

/** An entity of schema.org. */
export type Entity = Record<string, unknown>;

/** Makes full addresses of paths from the site's root. */
type Address = (path: string) => string;

/** The site, as the publisher of the edition. */
function toSite(name: string, address: Address): Entity {
  return { '@type': 'Organization', name, url: address('/') };
}

/** The way from the home page to a page. */
export function toBreadcrumbs(
  trail: readonly { title: string; path?: string }[],
  page: string,
  address: Address,
): Entity {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [{ title: '首页', path: '/' }, ...trail].map(({ title, path }, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name: title,
      item: address(path ?? page),
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
  site: string,
  description: string,
  modified: string | undefined,
  address: Address,
): Entity {
  const { data, path, name } = report;
  const isOfficial = data.kind !== 'sessions';
  const government = toGovernment(report);
  const speaker = data.speaker?.split(' ').at(-1);
  return {
    '@type': 'Report',
    '@id': address(path),
    url: address(path),
    name,
    headline: data.title,
    description,
    inLanguage: 'zh-CN',
    ...toDates(data),
    ...(modified !== undefined && { dateModified: modified }),
    ...(isOfficial && speaker !== undefined && { author: { '@type': 'Person', name: speaker } }),
    publisher: toSite(site, address),
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
      contentUrl: address(`${path}${file}`),
      encodingFormat,
    })),
  };
}

/** A county's page: what is collected of the county. */
export function toCountyEntity({ county, reports }: CountyEntry, address: Address): Entity {
  return {
    '@type': 'CollectionPage',
    url: address(`/${county.slug}/`),
    name: county.name,
    inLanguage: 'zh-CN',
    about: toGovernment({ county }),
    hasPart: reports.map(({ path, name }) => ({
      '@type': 'Report',
      '@id': address(path),
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
  address: Address,
): Entity {
  return {
    '@type': 'CollectionPage',
    '@id': address(topicPath(topic)),
    url: address(topicPath(topic)),
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
        url: address(url),
        ...(note !== null && { comment: { '@type': 'Comment', text: note } }),
        ...(source && {
          isPartOf: { '@type': 'Report', '@id': address(source.path), name: source.name },
        }),
      };
    }),
  };
}

/** The dataset of all topics, of the counties that have some. */
export function toTopicsDataset(
  site: string,
  counties: readonly string[],
  modified: string | undefined,
  address: Address,
): Entity {
  return {
    '@type': 'Dataset',
    '@id': address('/topics/'),
    url: address('/topics/'),
    name: '事项追踪',
    description:
      '同一件事历年的报告各怎样说：编者选录的原文、它的位置和措辞的类别，以及没有提到它的报告。',
    inLanguage: 'zh-CN',
    isAccessibleForFree: true,
    license: dataLicense.url,
    ...(modified !== undefined && { dateModified: modified }),
    creator: toSite(site, address),
    spatialCoverage: counties.map((county) => ({ '@type': 'AdministrativeArea', name: county })),
    distribution: [
      {
        '@type': 'DataDownload',
        contentUrl: address('/data/topics.json'),
        encodingFormat: 'application/json',
      },
    ],
  };
}

/** What a dataset of values is made of. */
interface Values {
  /** Path of the page that shows them. */
  page: string;
  /** Path of the files that hold them, without their endings. */
  files: string;
  observations: readonly Pick<Observation, 'county' | 'period'>[];
  indicators: readonly Pick<Indicator, 'title' | 'unit'>[];
  /** When the texts they were read in last changed; nothing where that is not known. */
  modified: string | undefined;
}

/** The dataset that the indicator pages show, whole or one indicator of it. */
export function toDataset(
  name: string,
  description: string,
  { page, files, observations, indicators, modified }: Values,
  site: string,
  counties: readonly { slug: string; name: string }[],
  address: Address,
): Entity {
  const told = new Set(observations.map(({ county }) => county));
  const years = observations.flatMap(({ period }) => period.match(/\d{4}/g) ?? []).sort();
  return {
    '@type': 'Dataset',
    '@id': address(page),
    url: address(page),
    name,
    description,
    inLanguage: 'zh-CN',
    isAccessibleForFree: true,
    license: dataLicense.url,
    ...(modified !== undefined && { dateModified: modified }),
    creator: toSite(site, address),
    ...(years.length > 0 && { temporalCoverage: `${years[0]}/${years.at(-1)}` }),
    spatialCoverage: counties
      .filter(({ slug }) => told.has(slug))
      .map((county) => ({ '@type': 'AdministrativeArea', name: county.name })),
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
      contentUrl: address(`${files}.${ending}`),
      encodingFormat,
    })),
  };
}
