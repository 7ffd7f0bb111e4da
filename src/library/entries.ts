import { type CollectionEntry, getCollection, getEntry, render } from 'astro:content';
import indicatorsFile from '../content/indicators.json' with { type: 'json' };
import topicsFile from '../content/topics.json' with { type: 'json' };
import { type Figure, toFigures } from '../figures/figures.ts';
import type { Inconsistency } from '../schemas/consistency.ts';
import type { PublishedCorrection } from '../schemas/correction.ts';
import type { Block, Edition } from '../schemas/edition.ts';
import type { PublishedTerm } from '../schemas/glossary.ts';
import type { Indicator, Observation } from '../schemas/observation.ts';
import { type County, kinds, type Report } from '../schemas/report.ts';
import type { SynonymGroup } from '../schemas/synonym.ts';
import type { PublishedTopic } from '../schemas/topic.ts';
import { lastDay } from '../text/format.ts';
import { reportPath } from './routes.ts';

/** A report with what every page says of it. */
export interface ReportEntry {
  /** `jiangxian-2024-work-report`, also the name of its files. */
  id: string;
  data: Report;
  county: County;
  /** The kind in words: `政府工作报告` */
  kind: string;
  /** A short title that tells it from the county's others: `甲县2024年政府工作报告` */
  name: string;
  /** Path of its page from the site's root. */
  path: string;
  /** The Markdown file, from the project's folder. */
  file: string;
  /** Path of the first place where words of its source are lost; nothing where none are. */
  gap?: string;
}

/** A county and its reports, newest first. */
export interface CountyEntry {
  county: County;
  reports: ReportEntry[];
}

/** All reports, newest first. */
export async function getReports(): Promise<ReportEntry[]> {
  const counties = await getCounties();
  const entries = await getCollection('reports');
  const editions = await getCollection('editions');
  const siblings = entries.map(({ data }) => data);
  return entries
    .map((entry) => {
      const report = toReport(entry, counties, siblings);
      const edition = editions.find(({ id }) => id === entry.id)?.data;
      const gap = edition?.blocks.find(isIncomplete);
      return { ...report, ...(gap && { gap: `${report.path}#${gap.id}` }) };
    })
    .sort(
      (a, b) =>
        b.data.year - a.data.year ||
        lastDay(b.data.date).localeCompare(lastDay(a.data.date)) ||
        a.id.localeCompare(b.id),
    );
}

/** Whether words are lost in a block, or where it stands. */
function isIncomplete({ type, marks }: Block): boolean {
  return type === 'gap' || marks.some(({ kind }) => kind === 'gap');
}

function toReport(
  { id, data, filePath }: CollectionEntry<'reports'>,
  counties: readonly County[],
  siblings: readonly Report[],
): ReportEntry {
  const county = counties.find(({ slug }) => slug === data.county);
  if (!county) {
    throw new Error(
      `src/content/reports/${id}.md: unknown county "${data.county}", expected one of ` +
        `src/content/counties.json; run \`npm run content\``,
    );
  }
  const kind = kinds[data.kind];
  return {
    id,
    data,
    county,
    kind,
    name: `${county.name}${data.year}年${kind}`,
    path: reportPath(data, siblings),
    file: filePath ?? `src/content/reports/${id}.md`,
  };
}

/** The counties in the order of their codes. */
export async function getCounties(): Promise<County[]> {
  const entries = await getCollection('counties');
  return entries.map(({ data: { id: _, ...county } }) => county).sort((a, b) => a.code - b.code);
}

/** The counties that have reports, each with its own. */
export async function getCountiesWithReports(): Promise<CountyEntry[]> {
  const [counties, reports] = await Promise.all([getCounties(), getReports()]);
  return counties
    .map((county) => ({
      county,
      reports: reports.filter((report) => report.county.slug === county.slug),
    }))
    .filter((entry) => entry.reports.length > 0);
}

/** The blocks of a report and its ledger. */
export async function getEdition(report: ReportEntry): Promise<Edition> {
  const entry = await getEntry('editions', report.id);
  if (!entry) {
    throw new Error(
      `src/content/editions/${report.id}.json is missing; run \`npm run content\` to write it`,
    );
  }
  return entry.data;
}

/** What was read in a report, in the order of the text. */
export async function getObservations(report: ReportEntry): Promise<Observation[]> {
  const entry = await getEntry('observations', report.id);
  return entry?.data.observations ?? [];
}

/** What was read in all reports, the latest report first: a later one may revise what it repeats. */
export async function getLatestObservations(): Promise<Observation[]> {
  const reports = await getReports();
  return (await Promise.all(reports.map(getObservations))).flat();
}

/** What was read in all reports, in the order of their ids: as the datasets list it. */
export async function getAllObservations(): Promise<Observation[]> {
  const entries = await getCollection('observations');
  return entries.flatMap(({ data }) => data.observations);
}

/** What an editor decided in a report, in the order of the corrections file. */
export async function getCorrections(report: ReportEntry): Promise<PublishedCorrection[]> {
  const entry = await getEntry('corrections', report.id);
  return entry?.data.corrections ?? [];
}

/** The glossary in the order of its file. */
export async function getGlossary(): Promise<PublishedTerm[]> {
  const entries = await getCollection('glossary');
  return entries.map(({ data: { id: _, ...term } }) => term);
}

/** The groups of names that mean the same, in the order of their file. */
export async function getSynonyms(): Promise<SynonymGroup[]> {
  const entries = await getCollection('synonyms');
  return entries.map(({ data: { id: _, ...group } }) => group);
}

/** The indicators of which a report tells something, in the order of their file. */
export async function getIndicators(): Promise<Indicator[]> {
  const [entries, observations] = await Promise.all([
    getCollection('indicators'),
    getAllObservations(),
  ]);
  const told = new Set(observations.map(({ indicator }) => indicator));
  // A collection comes in the order of its ids.
  const order = new Map(indicatorsFile.map(({ slug }, place) => [slug, place]));
  return entries
    .map(({ data: { id: _, ...indicator } }) => indicator)
    .filter(({ slug }) => told.has(slug))
    .sort((a, b) => (order.get(a.slug) ?? 0) - (order.get(b.slug) ?? 0));
}

/** One indicator in each county that has reports; empty where none of them tells it. */
export async function getFigures(indicator: Indicator): Promise<Figure[]> {
  const [observations, counties, reports] = await Promise.all([
    getLatestObservations(),
    getCountiesWithReports(),
    getReports(),
  ]);
  return counties.flatMap(({ county }) => toFigures(county, [indicator], observations, reports));
}

/** The topics in the order of their file. */
export async function getTopics(): Promise<PublishedTopic[]> {
  const entries = await getCollection('topics');
  // A collection comes in the order of its ids.
  const order = new Map(topicsFile.map(({ slug }, place) => [slug, place]));
  return entries
    .map(({ data: { id: _, ...topic } }) => topic)
    .sort((a, b) => (order.get(a.slug) ?? 0) - (order.get(b.slug) ?? 0));
}

/** Where the reports disagree with themselves or with each other. */
export async function getInconsistencies(): Promise<Inconsistency[]> {
  const entries = await getCollection('consistency');
  return entries.map(({ data }) => data);
}

/** The component that prints a report's text. */
export async function renderReport(report: ReportEntry) {
  const entry = await getEntry('reports', report.id);
  // Astro logs an error of a Markdown plugin and goes on with an empty page.
  if (!entry?.rendered) {
    throw new Error(
      `${report.file} was not rendered: see the message of remark-edition above, ` +
        'or remove .astro/ and build again to see it',
    );
  }
  return render(entry);
}
