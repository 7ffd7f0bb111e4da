/** What the site reads of its content: each getter joins its collections once a build. */

import { getCollection, getEntry } from 'astro:content';
import { join } from 'node:path';
import formerFile from '../content/former.json' with { type: 'json' };
import indicatorsFile from '../content/indicators.json' with { type: 'json' };
import topicsFile from '../content/topics.json' with { type: 'json' };
import type { Inconsistency } from '../schemas/consistency.ts';
import type { PublishedCorrection } from '../schemas/correction.ts';
import type { Edition } from '../schemas/edition.ts';
import { type FormerIndicator, FormerSchema } from '../schemas/former.ts';
import type { PublishedTerm } from '../schemas/glossary.ts';
import type { Indicator, Observation, ObservationsFile } from '../schemas/observation.ts';
import type { County } from '../schemas/report.ts';
import type { SynonymGroup } from '../schemas/synonym.ts';
import type { PublishedTopic } from '../schemas/topic.ts';
import type { UndertakingList } from '../schemas/undertakings.ts';
import { digestOf, question } from './asked.ts';
import { markByCounty } from './by-county.ts';
import {
  type CountyEntry,
  distinguish,
  groupByYear,
  inOrderOf,
  type ReportEntry,
  toCountyEntries,
  toReports,
} from './catalog.ts';
import { readBytes, readerOf } from './content-files.ts';
import type digestInThread from './observation-digests-thread.ts';
import { once, oneOf } from './once.ts';
import { type PlaceWords, toPlaceWords } from './place-words.ts';
import { cityCodeOf } from './regions.ts';
import { renderedFile } from './rendered.ts';
import { inThread } from './threads.ts';

/** The counties in the order of their codes. */
export const getCounties = once('counties', async (): Promise<readonly County[]> => {
  const entries = await getCollection('counties');
  const counties = entries.map(({ data: { id: _, ...county } }) => county);
  return distinguish(counties).sort((a, b) => a.code - b.code);
});

/** All reports, newest first. */
export const getReports = once('reports', async (): Promise<readonly ReportEntry[]> => {
  const [entries, counties, editions] = await Promise.all([
    getCollection('reports'),
    getCounties(),
    getCollection('editions'),
  ]);
  const gaps = new Map(editions.map(({ id, data }) => [id, data.gaps]));
  return toReports(entries, counties, gaps);
});

/** All reports by their ids, newest first. */
export const getReportsById = once(
  'reports by id',
  async (): Promise<ReadonlyMap<string, ReportEntry>> =>
    new Map((await getReports()).map((report) => [report.id, report])),
);

/** What all reports are called and where they stand, by their ids: what does not change with a text. */
export const getReportLinks = once(
  'report links',
  async (): Promise<ReadonlyMap<string, Pick<ReportEntry, 'name' | 'path'>>> =>
    new Map((await getReports()).map(({ id, name, path }) => [id, { name, path }])),
);

/** The reports of each year, the latest year first. */
export const getReportsByYear = once(
  'reports by year',
  async (): Promise<ReadonlyMap<number, readonly ReportEntry[]>> => groupByYear(await getReports()),
);

/** The counties that have reports, each with its own. */
export const getCountiesWithReports = once(
  'counties with reports',
  async (): Promise<readonly CountyEntry[]> => {
    const [counties, reports] = await Promise.all([getCounties(), getReports()]);
    return toCountyEntries(counties, reports);
  },
);

/** What the pages call the places of the library. */
export const getPlaceWords = once(
  'place words',
  async (): Promise<PlaceWords> =>
    toPlaceWords((await getCountiesWithReports()).map(({ county }) => county)),
);

const getCountyEntries = once(
  'county entries',
  async (): Promise<ReadonlyMap<string, CountyEntry>> =>
    new Map((await getCountiesWithReports()).map((entry) => [entry.county.slug, entry])),
);

/** A county that has reports, with them. */
export const getCountyEntry = question(
  'county entry',
  async (slug: string): Promise<CountyEntry> => {
    const entry = (await getCountyEntries()).get(slug);
    if (!entry) throw new Error(`No report of county "${slug}" in src/content/reports`);
    return entry;
  },
);

/** The counties that have reports: what does not change with a text. */
export const getToldCounties = once(
  'told counties',
  async (): Promise<readonly County[]> =>
    (await getCountiesWithReports()).map(({ county }) => county),
);

/** The digests of the files that have been checked, as the store has them: see `load-report-data.ts`. */
const toDigests = (entries: readonly { id: string; digest?: string | number }[]) =>
  new Map(entries.map(({ id, digest }) => [id, digest?.toString()]));

export const getEditionDigests = once('digests of editions', async () =>
  toDigests(await getCollection('editions')),
);
export const getObservedDigests = once('digests of observations', async () =>
  toDigests(await getCollection('observations')),
);

const readEdition = readerOf<Edition>('src/content/editions', async (id) =>
  (await getEditionDigests()).get(id),
);
const readObserved = readerOf<ObservationsFile>('src/content/observations', async (id) =>
  (await getObservedDigests()).get(id),
);

/** The blocks of a report and its ledger. */
export async function getEdition({ id }: Pick<ReportEntry, 'id'>): Promise<Edition> {
  const edition = await readEdition(id);
  if (!edition) {
    throw new Error(
      `src/content/editions/${id}.json is missing; run \`npm run content\` to write it`,
    );
  }
  return edition;
}

/** On how many pages the source of a report stands. */
export async function countSourceParts({ id }: Pick<ReportEntry, 'id'>): Promise<number> {
  return (await getEntry('editions', id))?.data.sourceParts ?? 1;
}

/** How many doubts are noted in a report. */
export async function countDoubts({ id }: Pick<ReportEntry, 'id'>): Promise<number> {
  return (await getEntry('editions', id))?.data.doubts ?? 0;
}

/** How many bytes the blocks and numbers of a report are in the files that pages read. */
export async function countBlockBytes({ id }: Pick<ReportEntry, 'id'>): Promise<number> {
  const [edition, observations] = await Promise.all([
    getEntry('editions', id),
    getEntry('observations', id),
  ]);
  return (edition?.data.blockBytes ?? 0) + (observations?.data.numberBytes ?? 0);
}

const digestObservations = inThread<typeof digestInThread>(
  'src/library/observation-digests-thread.ts',
);

/** Digests of what was read of each indicator in each report, in the order of their ids. */
const getObservationDigests = once('digests of observations by report', async () =>
  digestObservations(await getObservedDigests()),
);

/** Begin with them while pages are listed: a thread reads what was read in all reports. */
export function beginDigests(): void {
  // In `astro dev` nobody asks for them. Whoever does is told what is wrong.
  if (!import.meta.env.DEV) getObservationDigests().catch(() => {});
}

/** Digests of what was read of each indicator in some reports, in their order. */
async function joinDigests(reports: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  const digests = await getObservationDigests();
  const told = [...reports].flatMap((id) =>
    [...(digests.get(id) ?? [])].map(([slug, digest]) => ({ slug, digest })),
  );
  return new Map(
    [...Map.groupBy(told, ({ slug }) => slug)].map(([slug, own]) => [
      slug,
      digestOf(own.map(({ digest }) => digest).join()),
    ]),
  );
}

/** Digests of what was read of each indicator, as the datasets list it. */
const getDigestsByIndicator = once('digests of observations by indicator', async () =>
  joinDigests((await getObservationDigests()).keys()),
);

/** Digests of what was read of each indicator, the latest report first. */
const getLatestDigestsByIndicator = once('digests of latest by indicator', async () =>
  joinDigests((await getReports()).map(({ id }) => id)),
);

/** Digests of what was read of each indicator in the counties of each city, by both. */
const getDigestsByCity = once(
  'digests of observations by city',
  async (): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> => {
    const [told, reports] = await Promise.all([getObservationDigests(), getReportsById()]);
    const byCity = Map.groupBy(told.keys(), (id) => {
      const county = reports.get(id)?.county;
      return county && cityCodeOf(county);
    });
    const digests = [...byCity].map(
      async ([city, own]) => [city ?? '', await joinDigests(own)] as const,
    );
    return new Map(await Promise.all(digests));
  },
);

/** Digests of what was read of each county, the latest report first. */
const getDigestsByCounty = once(
  'digests of observations by county',
  async (): Promise<ReadonlyMap<string, string>> => {
    const [files, reports] = await Promise.all([getObservedDigests(), getReports()]);
    const byCounty = Map.groupBy(reports, ({ county }) => county.slug);
    const digests = [...byCounty].map(async ([slug, own]) => {
      const ofReports = own.map(
        async ({ id }) => files.get(id) ?? digestOf(await getObservations({ id })),
      );
      return [slug, digestOf(await Promise.all(ofReports))] as const;
    });
    return new Map(await Promise.all(digests));
  },
);

/** What was read in each report, in the order of its text; the reports in the order of their ids. */
export const getObservationsByReport = once(
  'observations by report',
  async (): Promise<ReadonlyMap<string, readonly Observation[]>> =>
    new Map(
      await Promise.all(
        (await getCollection('observations')).map(
          async ({ id }) => [id, await getObservations({ id })] as const,
        ),
      ),
    ),
);

/** What was read in a report and what was not, in the order of the text: as its file holds it. */
export async function getObserved({ id }: Pick<ReportEntry, 'id'>): Promise<ObservationsFile> {
  return (await readObserved(id)) ?? { observations: [], shares: [], unread: [] };
}

/** What was read in a report, in the order of the text. */
export async function getObservations({
  id,
}: Pick<ReportEntry, 'id'>): Promise<readonly Observation[]> {
  return (await getObserved({ id })).observations;
}

/** What was read in all reports, in the order of their ids: as the datasets list it. */
const getAllObservations = once(
  'all observations',
  async (): Promise<readonly Observation[]> =>
    [...(await getObservationsByReport()).values()].flat(),
);

/** Every observation by its id. */
const getObservationsById = once(
  'observations by id',
  async (): Promise<ReadonlyMap<string, Observation>> =>
    new Map((await getAllObservations()).map((one) => [one.id, one])),
);

/** An observation. */
export const getObservation = question(
  'observation',
  async (id: string): Promise<Observation | undefined> => (await getObservationsById()).get(id),
  // That of all that its report tells of its indicator, which is known.
  async (id) => {
    const [all, told] = await Promise.all([getObservationsById(), getObservationDigests()]);
    const one = all.get(id);
    return (one && told.get(one.report)?.get(one.indicator)) ?? 'none';
  },
);

/** What was read of each indicator, as the datasets list it. */
export const getObservationsByIndicator = once(
  'observations by indicator',
  async (): Promise<ReadonlyMap<string, readonly Observation[]>> =>
    Map.groupBy(await getAllObservations(), ({ indicator }) => indicator),
);

/** What was read of an indicator. */
export const getObservationsOfIndicator = oneOf(
  'observations of indicator',
  getObservationsByIndicator,
  getDigestsByIndicator,
);

/** What was read of an indicator in the counties of a city, by its code. */
export const getObservationsInCity = question(
  'observations of indicator in city',
  async (slug: string, city: string): Promise<readonly Observation[]> => {
    const [told, counties] = await Promise.all([getObservationsByIndicator(), getCounties()]);
    const own = new Set(
      counties.filter((county) => cityCodeOf(county) === city).map((county) => county.slug),
    );
    return (told.get(slug) ?? []).filter(({ county }) => own.has(county));
  },
  async (slug, city) => (await getDigestsByCity()).get(city)?.get(slug) ?? 'none',
);

/** What was read of each county, as the datasets list it. */
export const getObservationsByCounty = once(
  'observations by county',
  async (): Promise<ReadonlyMap<string, readonly Observation[]>> =>
    Map.groupBy(await getAllObservations(), ({ county }) => county),
);

/** What was read of a county. */
export const getObservationsOfCounty = oneOf(
  'observations of county',
  getObservationsByCounty,
  getDigestsByCounty,
);

/** What was read in all reports, the latest report first: a later one may revise what it repeats. */
const getLatestObservations = once(
  'latest observations',
  async (): Promise<readonly Observation[]> => {
    const [reports, files] = await Promise.all([getReports(), getObservationsByReport()]);
    return reports.flatMap(({ id }) => files.get(id) ?? []);
  },
);

/** What was read of each county, the latest report first. */
const getLatestByCounty = once(
  'latest by county',
  async (): Promise<ReadonlyMap<string, readonly Observation[]>> =>
    Map.groupBy(await getLatestObservations(), ({ county }) => county),
);

/** What was read of a county, the latest report first. */
export const getLatestOfCounty = oneOf('latest of county', getLatestByCounty, getDigestsByCounty);

/** What was read of each indicator, the latest report first. */
export const getLatestByIndicator = once(
  'latest by indicator',
  async (): Promise<ReadonlyMap<string, readonly Observation[]>> =>
    Map.groupBy(await getLatestObservations(), ({ indicator }) => indicator),
);

/** What was read of an indicator, the latest report first. */
export const getLatestOfIndicator = oneOf(
  'latest of indicator',
  getLatestByIndicator,
  getLatestDigestsByIndicator,
);

const askCorrections = question(
  'corrections',
  async (id: string): Promise<PublishedCorrection[]> =>
    (await getEntry('corrections', id))?.data.corrections ?? [],
);

/** What an editor decided in a report, in the order of the corrections file. */
export function getCorrections({ id }: Pick<ReportEntry, 'id'>): Promise<PublishedCorrection[]> {
  return askCorrections(id);
}

/** The glossary in the order of its file. */
export const getGlossary = once('glossary', async (): Promise<readonly PublishedTerm[]> => {
  const entries = await getCollection('glossary');
  return entries.map(({ data: { id: _, ...term } }) => term);
});

/** The groups of names that mean the same, in the order of their file. */
export const getSynonyms = once('synonyms', async (): Promise<readonly SynonymGroup[]> => {
  const entries = await getCollection('synonyms');
  return entries.map(({ data: { id: _, ...group } }) => group);
});

/** The indicators of which a report tells something, in the order of their file. */
export const getIndicators = once('indicators', async (): Promise<readonly Indicator[]> => {
  const [entries, told] = await Promise.all([
    getCollection('indicators'),
    getObservationsByIndicator(),
  ]);
  const indicators = entries.map(({ data: { id: _, ...indicator } }) => indicator);
  const read = inOrderOf(indicators, indicatorsFile).filter(({ slug }) => told.has(slug));
  return markByCounty(read, told);
});

/** The indicators that had pages once, each with the one of today. */
export const getFormerIndicators = once(
  'former indicators',
  async (): Promise<readonly FormerIndicator[]> => FormerSchema.parse(formerFile).indicators,
);

/** The former slugs of each indicator. */
export const getFormerSlugs = once(
  'former slugs',
  async (): Promise<ReadonlyMap<string, readonly string[]>> =>
    new Map(
      [...Map.groupBy(await getFormerIndicators(), ({ now }) => now)].map(([now, all]) => [
        now,
        all.map(({ slug }) => slug),
      ]),
    ),
);

/** The topics in the order of their file. */
export const getTopics = once('topics', async (): Promise<readonly PublishedTopic[]> => {
  const entries = await getCollection('topics');
  return inOrderOf(
    entries.map(({ data: { id: _, ...topic } }) => topic),
    topicsFile,
  );
});

/** The topics of each county that has some, in the order of their file. */
export const getTopicsByCounty = once(
  'topics by county',
  async (): Promise<ReadonlyMap<string, readonly PublishedTopic[]>> =>
    Map.groupBy(await getTopics(), ({ county }) => county),
);

/** The topics of a county, in the order of their file. */
export const getTopicsOfCounty = oneOf('topics of county', getTopicsByCounty);

/** The lists of undertakings that the reports of each county promise, the latest report first. */
export const getUndertakingsByCounty = once(
  'undertakings by county',
  async (): Promise<ReadonlyMap<string, readonly UndertakingList[]>> => {
    const [reports, entries] = await Promise.all([getReports(), getCollection('undertakings')]);
    const own = Map.groupBy(
      entries.map(({ data }) => data),
      ({ report }) => report,
    );
    return Map.groupBy(
      reports.flatMap(({ id }) => own.get(id) ?? []),
      ({ county }) => county,
    );
  },
);

/** The lists of undertakings of a county, the latest report first. */
export const getUndertakingsOfCounty = oneOf('undertakings of county', getUndertakingsByCounty);

/** Where the reports disagree with themselves or with each other. */
const getInconsistencies = once('inconsistencies', async (): Promise<readonly Inconsistency[]> => {
  const entries = await getCollection('consistency');
  return entries.map(({ data }) => data);
});

/** Where the reports of each county disagree. */
const getInconsistenciesByCounty = once(
  'inconsistencies by county',
  async (): Promise<ReadonlyMap<string, readonly Inconsistency[]>> =>
    Map.groupBy(await getInconsistencies(), ({ county }) => county),
);

/** Where the reports of a county disagree. */
export const getInconsistenciesOfCounty = oneOf(
  'inconsistencies of county',
  getInconsistenciesByCounty,
);

/** Where the reports disagree on each indicator. */
const getInconsistenciesByIndicator = once(
  'inconsistencies by indicator',
  async (): Promise<ReadonlyMap<string, readonly Inconsistency[]>> =>
    Map.groupBy(await getInconsistencies(), ({ indicator }) => indicator),
);

/** Where the reports disagree on an indicator. */
export const getInconsistenciesOfIndicator = oneOf(
  'inconsistencies of indicator',
  getInconsistenciesByIndicator,
);

const getRendered = question(
  'rendered text',
  async (id: string) => (await getEntry('reports', id))?.rendered?.html,
);

/** A report's text as HTML. */
export async function renderReport(report: ReportEntry): Promise<string> {
  const rendered = await getRendered(report.id);
  // Astro logs an error of a Markdown plugin and goes on with an empty page.
  if (rendered === undefined) {
    throw new Error(
      `${report.file} was not rendered: see the message above, ` +
        'or remove .astro/ and build again to see it',
    );
  }
  // Named by its digest, it is the same.
  return (await readBytes(renderedFile(rendered))).toString();
}

/** A report by its id. */
async function getReport(id: string): Promise<ReportEntry> {
  const report = (await getReportsById()).get(id);
  if (!report) throw new Error(`No report "${id}" in src/content/reports`);
  return report;
}

const askMarkdown = question(
  'Markdown',
  async (id: string) => readBytes((await getReport(id)).file),
  // That of the store, which has read it.
  async (id) => `${(await getEntry('reports', id))?.digest}`,
);

/** The Markdown of a report as its file holds it: the collection keeps no bodies. */
export async function readMarkdown({ id }: Pick<ReportEntry, 'id'>): Promise<string> {
  return (await askMarkdown(id)).toString('utf8');
}

const askSource = question(
  'source',
  async (id: string) => readBytes(join('seeds', (await getReport(id)).data.source.file)),
  // Its register has it, and `npm run content` has compared them.
  async (id) => (await getReport(id)).data.source.sha256,
);

/** The source of a report as it is kept, byte for byte. */
export function readSource({ id }: Pick<ReportEntry, 'id'>): Promise<Buffer<ArrayBuffer>> {
  return askSource(id);
}
