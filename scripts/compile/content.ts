/** Everything in `src/content`, from everything in `seeds/`. */
import type { VFile } from 'vfile';
import { isByCity } from '../../src/figures/by-city.ts';
import { type Made, madeInMemory } from '../../src/library/made.ts';
import type { Indicator } from '../../src/schemas/observation.ts';
import type { County } from '../../src/schemas/report.ts';
import type { PublishedTopic, Topic } from '../../src/schemas/topic.ts';
import type { SourceBlock } from '../edition/blocks.ts';
import { themeFinder } from '../observe/open/theme.ts';
import { readIndicators } from '../observe/read-indicators.ts';
import { tellUnread } from '../observe/tell-unread.ts';
import { textPath } from '../pipeline.ts';
import { byAge } from '../seeds/by-age.ts';
import { InputError } from '../seeds/input-error.ts';
import { readSeeds, type Seeds } from '../seeds/read-seeds.ts';
import { proposeTopics } from '../topics/propose-topics.ts';
import { writeOffers } from '../topics/write-offers.ts';
import { explain, inOrder, readConsistencyNotes } from './consistency.ts';
import { type ContentFile, digestOf, heldFile } from './content-file.ts';
import { compileCorrections } from './corrections.ts';
import { compileFormer } from './former.ts';
import { compileGlossary } from './glossary.ts';
import { keep } from './keep.ts';
import { readQuestions } from './questions.ts';
import { type ReadCounty, readKeptCounty } from './read-county.ts';
import { type ReadReport, reportReader, toFile } from './read-report.ts';
import { list, objectOfRows } from './rows.ts';
import { compileSynonyms } from './synonyms.ts';
import { compileTopics, readTopics } from './topics.ts';
import { compileVariants } from './variants.ts';
import { compileVersions } from './versions.ts';

/** What the seeds give. */
export interface Content {
  /** Every file of `src/content`, by its path from the project's root. */
  files: Map<string, ContentFile>;
  /** What is told of each report. */
  told: ToldReport[];
}

/** What whoever compiles a report is told of it. */
export interface ToldReport {
  id: string;
  county: string;
  /** What was read in it, in a line. */
  counts: string;
  /** How many messages the steps had on its text, and these. */
  messages: number;
  getFile: () => VFile;
  /** The numbers that were not read, each with its place and its reason; empty where all were. */
  tellUnread: () => string;
}

/**
 * Compile a folder of seeds. Of each report only what the others need of it is held.
 *
 * @param made where what is read and compiled is kept; what was kept there before spares the work
 * @param seeds what `readSeeds` gives for the folder
 * @throws InputError, or AggregateError of several, when something in it cannot be used
 */
export function compileContent(
  folder: string,
  made: Made = madeInMemory(),
  seeds: Seeds = readSeeds(folder),
): Content {
  const library = readLibrary(folder, made, seeds);
  const { counties, reports, byCounty, listed, questions } = library;
  const glossary = compileGlossary(
    questions.terms,
    reports.map(({ seed, summary: { uses }, getReading }) => ({
      seed,
      uses,
      getBlocks: () => getReading().blocks,
    })),
  );
  const topics = compileLibraryTopics(folder, library, made);
  const told = new Set(byCounty.flatMap((county) => county.told.map(({ slug }) => slug)));
  const former = compileFormer(questions.former, {
    indicators: listed.map(({ slug }) => slug).filter((slug) => told.has(slug)),
    observations: reports.flatMap(({ summary }) => summary.observations),
  });
  const undertakings = Map.groupBy(
    byCounty.flatMap((county) => county.undertakings),
    ({ report }) => report,
  );
  const findings = explain(
    inOrder(
      byCounty.flatMap((county) => county.findings),
      reports.map(({ seed }) => seed.id),
    ),
    readConsistencyNotes(folder),
  );
  const synonyms = new Set(reports.flatMap(({ summary }) => summary.synonyms));
  const characters = new Set<string>();
  for (const { summary } of reports) {
    for (const character of summary.characters) characters.add(character);
  }
  const { typed, ...variants } = compileVariants(characters);
  const files = new Map<string, ContentFile>();
  const add = (path: string, text: string) => files.set(`src/content/${path}`, heldFile(text));
  add('counties.json', `${list(counties)}\n`);
  add('indicators.json', `${list(listed)}\n`);
  add('former.json', objectOfRows({ ...former }));
  add('glossary.json', `${list(glossary)}\n`);
  add('topics.json', `${list(topics)}\n`);
  const lists = reports.flatMap(({ seed }) => undertakings.get(seed.id) ?? []);
  add('undertakings.json', `${list(lists)}\n`);
  add('consistency.json', `${list(findings)}\n`);
  add('synonyms.json', `${list(compileSynonyms(questions.synonyms, synonyms))}\n`);
  add('variants.json', objectOfRows(variants));
  add('variants-typed.json', objectOfRows({ typed }));
  const byId = new Map(reports.map((report) => [report.seed.id, report]));
  for (const report of reports) {
    const { id } = report.seed;
    const { digests } = report.summary;
    const fileOf = (kind: keyof typeof digests): ContentFile => ({
      digest: digests[kind],
      getText: () => report.getFiles()[kind],
    });
    files.set(`src/content/reports/${id}.md`, fileOf('reports'));
    files.set(`src/content/editions/${id}.json`, fileOf('editions'));
    files.set(`src/content/corrections/${id}.json`, correctionsFile(report, byId, made));
    files.set(`src/content/observations/${id}.json`, fileOf('observations'));
  }
  for (const county of byCounty) {
    if (county.told.length > 0) add(`versions/${county.county}.tsv`, compileVersions(county));
  }
  const spellings = Object.assign({}, ...byCounty.map(({ messages }) => messages));
  return {
    files,
    told: reports.map(({ seed, summary, getReading }) => {
      const messages = [...summary.messages, ...(spellings[seed.id] ?? [])];
      const { blocks, observations, unread } = summary.counts;
      return {
        id: seed.id,
        county: seed.source.county,
        counts:
          `${seed.id}：${blocks} 块，校改 ${seed.corrections.length} 条，存疑 ${seed.doubts.length} 处，` +
          `数值 ${observations} 个，未能读定 ${unread} 处（--verbose 逐处列出）`,
        messages: messages.length,
        getFile: () => toFile(seed, messages),
        tellUnread() {
          const { blocks, observed } = getReading();
          return tellUnread(textPath(seed), seed.text, blocks, observed.unread, true);
        },
      };
    }),
  };
}

/** The reports of a folder of seeds, with what the library needs of them. */
function readLibrary(folder: string, made: Made, { counties, reports: seeds }: Seeds) {
  const indicators = readIndicators(folder);
  const { questions, former } = readQuestions(folder);
  const { read } = reportReader(folder, made, indicators, questions);
  const siblings = Map.groupBy(seeds, ({ source }) => source.county);
  const all = new Map(indicators.indicators.map((one) => [one.slug, one]));
  const reports = seeds.map((seed) => {
    const report = read(seed, siblings.get(seed.source.county) ?? []);
    // Those that only tables name; many reports name the same.
    for (const one of report.summary.indicators) all.set(one.slug, one);
    report.summary.indicators = [];
    return report;
  });
  const ofCounty = Map.groupBy(reports, ({ seed }) => seed.source.county);
  const byCounty = [...ofCounty].map(([county, own]) => ({
    county,
    ...readKeptCounty(own, all, made),
  }));
  return {
    counties,
    indicators,
    questions: { ...questions, former },
    reports,
    ofCounty,
    byCounty,
    /** All indicators, those that only tables name too. */
    listed: markPages([...all.values()], byCounty, counties),
  };
}

/** The corrections of a report, whose evidence may stand in others. */
function correctionsFile(
  report: ReadReport,
  all: ReadonlyMap<string, ReadReport>,
  made: Made,
): ContentFile {
  const { seed } = report;
  if (seed.corrections.length === 0) return heldFile(objectOfRows({ corrections: [] }));
  const quoted = seed.corrections.flatMap(({ evidence = [] }) => evidence.map((one) => one.report));
  const sources = [...new Set(quoted)].flatMap((id) => all.get(id) ?? []);
  const editionOf = (one: ReadReport) => ({ seed: one.seed, blocks: one.getReading().blocks });
  const getText = () =>
    keep(made, ['corrections', report.name, sources.map(({ name }) => name)], () => {
      const corrections = compileCorrections(editionOf(report), sources.map(editionOf));
      return objectOfRows({ corrections });
    });
  return { digest: digestOf(getText()), getText };
}

function compileLibraryTopics(
  folder: string,
  { counties, listed, byCounty, reports, ofCounty }: ReturnType<typeof readLibrary>,
  made: Made,
): PublishedTopic[] {
  const slugs = counties.map(({ slug }) => slug);
  const indicators = listed.map(({ slug }) => slug);
  /** What a topic depends on. */
  const inputsOf = (topic: Topic) => [
    topic,
    slugs.includes(topic.county),
    topic.indicators?.filter((one) => indicators.includes(one)),
    ofCounty.get(topic.county)?.map(({ name }) => name),
  ];
  const library = {
    counties: slugs,
    indicators,
    observations: byCounty.flatMap(({ county, told }) =>
      told.map(({ slug }) => ({ county, indicator: slug })),
    ),
    reports: withBlocks(reports),
  };
  return compileTopics(readTopics(folder), library, (topic, compile) =>
    keep(made, ['topic', inputsOf(topic)], compile),
  );
}

/** Reports with their blocks, of which those of one county are held: the one that was asked for last. */
function withBlocks(reports: readonly ReadReport[]) {
  let last = '';
  const held = new Map<string, SourceBlock[]>();
  return reports.map(({ seed, getReading }) => ({
    seed,
    get blocks(): SourceBlock[] {
      const { county } = seed.source;
      if (county !== last) held.clear();
      last = county;
      const blocks = held.get(seed.id) ?? getReading().blocks;
      held.set(seed.id, blocks);
      return blocks;
    },
  }));
}

/**
 * What the reports offer to follow, as entries for `topics.yml`.
 *
 * @param asked slug of the county that is wanted, or all that have two reports
 * @throws InputError, or AggregateError of several, when something in the folder cannot be used
 */
export function offerTopics(folder: string, asked?: string, made: Made = madeInMemory()): string {
  const library = readLibrary(folder, made, readSeeds(folder));
  const { counties, ofCounty, indicators } = library;
  if (asked !== undefined && !counties.some(({ slug }) => slug === asked)) {
    throw new InputError(
      '--topics',
      `不认识的县 ${asked}`,
      `请改为 ${counties.map(({ slug }) => slug).join('、')} 之一，或不写`,
    );
  }
  const named = counties.map(({ slug, name }) => ({
    slug,
    name,
    reports: (ofCounty.get(slug) ?? [])
      .toSorted((a, b) => byAge(a, b))
      .map(({ seed, getReading }) => ({ id: seed.id, blocks: getReading().blocks })),
  }));
  const offers = proposeTopics(named, compileLibraryTopics(folder, library, made), asked);
  return offers.map((one) => writeOffers(one, themeFinder(indicators.themes))).join('\n\n');
}

/** Say of the indicators that compare something that they do, and of those that have a page for each city. */
function markPages(
  indicators: readonly Indicator[],
  byCounty: readonly ({ county: string } & ReadCounty)[],
  counties: readonly County[],
): Indicator[] {
  const told = Map.groupBy(
    byCounty.flatMap(({ county, told }) => told.map((one) => ({ county, ...one }))),
    ({ slug }) => slug,
  );
  return indicators.map((indicator) => {
    const own = told.get(indicator.slug) ?? [];
    // Those of two counties can always be set beside each other.
    if (own.length < 2 && !own.some(({ compares }) => compares)) return indicator;
    const values = own.flatMap(({ county, count }) =>
      Array.from({ length: count }, () => ({ county })),
    );
    return {
      ...indicator,
      compares: true,
      ...(isByCity(values, counties) ? { byCity: true } : {}),
    };
  });
}
