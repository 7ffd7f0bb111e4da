/** Entry → URL: every path that holds a name, a year or a number is made here. */

import { cityCodeOf } from './regions.ts';

/** How the slugs of facts begin: indicators that no seed registers, which stand in a row and not on a page. */
export const factPrefix = 'fact-';

/** What says where an indicator is found. */
interface IndicatorLike {
  slug: string;
  compares?: true | undefined;
  byCity?: true | undefined;
  byCounty?: true | undefined;
}

interface Place {
  county: string;
  year: number;
  kind: string;
}

/**
 * Path of a report's page from the site's root, without the base path.
 * The kind is part of it only where a county has several documents of one year.
 *
 * @param reports all of the library, or at least those of its county and year
 */
export function reportPath(report: Place, reports: readonly Place[]): string {
  const year = countyYearPath(report.county, report.year);
  const documents = reports.filter(
    (other) => other.county === report.county && other.year === report.year,
  );
  return documents.length > 1 ? `${year}${report.kind}/` : year;
}

/** Path of a county's page from the site's root. */
export function countyPath({ slug }: { slug: string }): string {
  return `/${slug}/`;
}

/**
 * Path of a file of a county: all its reports in one.
 *
 * @example countyFilePath({ slug: 'jia' }, 'epub') // => '/jia/jia.epub'
 */
export function countyFilePath({ slug }: { slug: string }, ending: 'epub' | 'html'): string {
  return `/${slug}/${slug}.${ending}`;
}

/** Path of a library that this one joins: a site of its own below this one. */
export function branchPath(slug: string): string {
  return `/${slug}/`;
}

/** Path of a county's year: of its report, or of the page that introduces several. */
export function countyYearPath(county: string, year: number): string {
  return `/${county}/${year}/`;
}

/** Path of the page of a year in all counties. */
export function yearPath(year: number): string {
  return `/years/${year}/`;
}

/**
 * Where a correction or a doubt of a report is explained, or all of them, from the site's root.
 *
 * @example correctionsPath('a-2024-work-report', 'river') // => '/corrections/#a-2024-work-report--river'
 */
export function correctionsPath(report: string, id?: string): string {
  return `/corrections/#${id === undefined ? report : correctionAnchor(report, id)}`;
}

/** Path of the page that has the corrections of a report, where all are too many for one. */
export function recordPath(report: string): string {
  return `/corrections/${report}/`;
}

/** Id of the entry of a correction or a doubt on the page of all corrections. */
export function correctionAnchor(report: string, id: string): string {
  return `${report}--${id}`;
}

/** Where a term is explained, from the site's root. */
export function termPath(slug: string): string {
  return `/glossary/#${slug}`;
}

/** Where the topics of a county stand among all, from the site's root. */
export function topicsPath({ slug }: { slug: string }): string {
  return `/topics/#${slug}`;
}

/** The most topics of a county that its own page sets beside its reports. */
const mostTopics = 40;

/** Whether the topics of a county are so many that their table has a page of its own. */
export function hasTopicsPage(topics: readonly unknown[]): boolean {
  return topics.length > mostTopics;
}

/** Path of the page that has the topics of a county beside its reports, where they are too many for the county's own. */
export function countyTopicsPath({ slug }: { slug: string }): string {
  return `/${slug}/topics/`;
}

/** The most targets of a county that its own page lists one by one. */
const mostTargets = 60;

/** Whether the targets of a county are so many that they have a page of their own. */
export function hasTargetsPage(targets: readonly unknown[]): boolean {
  return targets.length > mostTargets;
}

/** Path of the page that has the targets of a county beside their results, where they are too many for the county's own. */
export function countyTargetsPath({ slug }: { slug: string }): string {
  return `/${slug}/targets/`;
}

/**
 * Path of the page that shows an indicator inside other sites, or its counties of one city.
 *
 * @example embedPath('gdp', '1408') // => '/embed/indicators/gdp/1408/'
 */
export function embedPath(slug: string, city?: string): string {
  return `/embed/indicators/${slug}/${city === undefined ? '' : `${city}/`}`;
}

/**
 * Path of a file of data from the site's root, without its ending.
 *
 * @example dataPath('counties', 'jiangxian') // => '/data/counties/jiangxian'
 */
export function dataPath(folder: 'counties' | 'indicators', slug: string): string {
  return `/data/${folder}/${slug}`;
}

/** Where a passage is checked by the code on its picture, from the site's root. */
export function checkPath(code: string): string {
  return `/check/?c=${code}`;
}

/** Path of the check codes that begin with a code, from the site's root. */
export function checkListPath(code: string): string {
  return `/check/${code}.json`;
}

/**
 * Path of the page of all that there is of a city, from the site's root.
 *
 * @example cityContentsPath('1408') // => '/all/1408/'
 */
export function cityContentsPath(code: string): string {
  return `/all/${code}/`;
}

/** Path of the list of a city's reports for programs, from the site's root. */
export function cityListPath(code: string): string {
  return `/llms/${code}.txt`;
}

/**
 * Path of two reports of the library beside each other, from the site's root, by their ids.
 *
 * @example comparePath('a-2024-work-report', 'a-2025-work-report')
 * // => '/compare/?a=a-2024-work-report&b=a-2025-work-report'
 */
export function comparePath(a: string, b: string): string {
  return `/compare/?${new URLSearchParams({ a, b })}`;
}

/**
 * Path of most reports by their ids alone, from the site's root: of those that are the only one of their
 * county's year, where the id says both.
 *
 * @example pathOfId('jia-2024-work-report') // => '/jia/2024/'
 */
export function pathOfId(id: string): string {
  return id.replace(/^(.+)-(\d{4})-.+$/, '/$1/$2/');
}

/**
 * Path of one of the files that pages read of a report, from the site's root.
 *
 * @param report path of the report's page
 * @param number from 1
 * @example blocksPath('/jia/2024/', 1) // => '/jia/2024/blocks/1.json'
 */
export function blocksPath(report: string, number: number): string {
  return `${report}blocks/${number}.json`;
}

/**
 * Path of the source of a report beside its edition, from the site's root.
 *
 * @param report path of the report's page
 * @param part of a long one, from 1
 * @example sourcePath('/jia/2024/', 2) // => '/jia/2024/source/2/'
 */
export function sourcePath(report: string, part = 1): string {
  return `${report}source/${part === 1 ? '' : `${part}/`}`;
}

/** Path of the built page that sets two reports of a county beside each other, the older first. */
export function comparePairPath(a: string, b: string): string {
  return `/compare/${a}/${b}/`;
}

/** Path of a topic's page from the site's root. */
export function topicPath({ slug }: { slug: string }): string {
  return `/topics/${slug}/`;
}

/**
 * Where the picture of a page stands, from the site's root.
 *
 * @example cardPath('/jiangxian/2024/') // => '/og/jiangxian/2024.png'
 */
export function cardPath(page: string): string {
  return `/og/${pictureName(page)}.png`;
}

/** Where the poster of a page stands, from the site's root. */
export function posterPath(page: string): string {
  return `/posters/${pictureName(page)}.png`;
}

/** Where the QR code of a page's address stands, from the site's root. */
export function codePath(page: string): string {
  return `/qr/${pictureName(page)}.svg`;
}

/**
 * The name that a page's pictures have in their folders.
 *
 * @example pictureName('/jiangxian/2024/') // => 'jiangxian/2024'
 */
export function pictureName(page: string): string {
  return page === '/' ? 'index' : page.slice(1, -1);
}

/**
 * Path of a search from the site's root.
 *
 * @example searchPath({ q: '大桥', county: 'jia' }) // => '/search/?q=%E5%A4%A7%E6%A1%A5&county=jia'
 */
export function searchPath(state: {
  q: string;
  county?: string;
  year?: number;
  kind?: string;
  view?: 'lines';
}): string {
  const parameters = Object.entries(state).map(([name, value]) => [name, String(value)]);
  return `/search/?${new URLSearchParams(parameters)}`;
}

/**
 * Path of an indicator: of its page, or of its row among the others where it has none.
 *
 * @param county whose numbers are told: facts of a large library stand on the page of each
 * @example indicatorPath({ slug: 'gdp', compares: true }) // => '/indicators/gdp/'
 * @example indicatorPath({ slug: 'area' }) // => '/indicators/#area'
 * @example indicatorPath({ slug: 'fact-1a', byCounty: true }, { slug: 'jia' }) // => '/jia/#fact-1a'
 */
export function indicatorPath(indicator: IndicatorLike, county?: { slug: string }): string {
  const { slug } = indicator;
  if (indicator.byCounty === true && county) return `${countyPath(county)}#${slug}`;
  return hasPage(indicator) ? standingPath(slug) : indicatorRowPath(slug);
}

/**
 * Path of the file that tells where facts stand which the page of all indicators has no room for.
 *
 * @example factsPath('fact-81802204') // => '/indicators/facts/81.json'
 */
export function factsPath(slug: string): string {
  return `/indicators/facts/${factsPart(slug)}.json`;
}

/** Which of these files a fact is in: the first characters of its digest. */
export function factsPart(slug: string): string {
  return slug.slice(factPrefix.length, factPrefix.length + 2);
}

/**
 * Path of the page of an indicator in the counties of a city.
 *
 * @example indicatorCityPath('gdp', '1408') // => '/indicators/gdp/1408/'
 */
export function indicatorCityPath(slug: string, city: string): string {
  return `${standingPath(slug)}${city}/`;
}

/**
 * Path of where an indicator stands with the numbers of a county: of its page or of that of the
 * county's city, or of its row where it has none.
 *
 * @param code the county's
 */
export function indicatorCountyPath(indicator: IndicatorLike, code: number | undefined): string {
  return hasPage(indicator) && indicator.byCity === true && code !== undefined
    ? indicatorCityPath(indicator.slug, cityCodeOf({ code }))
    : indicatorPath(indicator);
}

/** Path of the row of an indicator among the others: it has one whether it has a page or not. */
export function indicatorRowPath(slug: string): string {
  return `/indicators/#${slug}`;
}

/**
 * Path of an indicator that holds whatever becomes of the data: of its page, or of one that leads to
 * its row. For what outlives a build: citations, former names.
 */
export function standingPath(slug: string): string {
  return `/indicators/${slug}/`;
}

/** Whether an indicator has a page and a picture of its own: where it compares something. */
export function hasPage({ slug, compares }: IndicatorLike): boolean {
  return compares === true && isRegistered({ slug });
}

/** Whether an indicator has files and an embedded page: all but the facts that no seed registers. */
export function isRegistered({ slug }: { slug: string }): boolean {
  return !slug.startsWith(factPrefix);
}

/**
 * Put the site's base path before a path from its root.
 *
 * @example withBase('/search/', '/library') // => '/library/search/'
 */
export function withBase(path: string, base: string = import.meta.env.BASE_URL): string {
  return base.replace(/\/$/, '') + path;
}

/**
 * Full address of a path from the site's root.
 *
 * @example toAddress('/search/', 'https://example.org', '/library') // => 'https://example.org/library/search/'
 */
export function toAddress(
  path: string,
  site: string = import.meta.env.SITE ?? '',
  base: string = import.meta.env.BASE_URL,
): string {
  return new URL(withBase(path, base), site).href;
}

/** A place that can be gone to, with the words that lead there. */
export interface Link {
  title: string;
  href: string;
}

/**
 * A link to a path from the site's root.
 *
 * @example toLink('指标', '/indicators/') // => { title: '指标', href: '/library/indicators/' }
 */
export function toLink(title: string, path: string): Link {
  return { title, href: withBase(path) };
}
