/** Everything in `src/content`, from everything in `seeds/`. */
import { reporter } from 'vfile-reporter';
import { isByCity } from '../../src/figures/by-city.ts';
import { compares } from '../../src/figures/compares.ts';
import type { Indicator, Observation } from '../../src/schemas/observation.ts';
import type { County } from '../../src/schemas/report.ts';
import type { Observed } from '../observe/observe.ts';
import { themeFinder } from '../observe/open/theme.ts';
import { type Indicators, readIndicators } from '../observe/read-indicators.ts';
import { tellUnread } from '../observe/tell-unread.ts';
import { textPath } from '../pipeline.ts';
import { byAge } from '../seeds/by-age.ts';
import { InputError } from '../seeds/input-error.ts';
import { readSeeds } from '../seeds/read-seeds.ts';
import { proposeTopics } from '../topics/propose-topics.ts';
import { writeOffers } from '../topics/write-offers.ts';
import { explain, findInconsistencies, readConsistencyNotes } from './consistency.ts';
import { compileCorrections } from './corrections.ts';
import { compileFormer, readFormer } from './former.ts';
import { compileGlossary, readGlossary } from './glossary.ts';
import { tellNameSpellings } from './name-spellings.ts';
import { type Reader, readReport } from './read-report.ts';
import { list, objectOfRows } from './rows.ts';
import { compileSynonyms } from './synonyms.ts';
import { compileTopics, readTopics } from './topics.ts';
import { compileUndertakings } from './undertakings.ts';
import { tellUndrawn } from './undrawn.ts';
import { compileVariants } from './variants.ts';

/** What the seeds give. */
export interface Content {
  /** Every file of `src/content`: path from the project's root → text. */
  files: Map<string, string>;
  /** What the steps had to say of the texts. */
  messages: string;
  /** The numbers that were not read, each with its place and its reason. */
  unread: string;
  /** One line a report: what was read in it. */
  counts: string[];
}

/**
 * Compile a folder of seeds.
 *
 * @param read reads each report; one that keeps what it has read spares most of the work
 * @throws InputError, or AggregateError of several, when something in it cannot be used
 */
export function compileContent(folder: string, read: Reader = readReport): Content {
  const library = readLibrary(folder, read);
  const { counties, results, listed, observed } = library;
  tellNameSpellings(results.map((one) => ({ place: one.seed.county.slug, edition: one })));
  for (const one of results) tellUndrawn(one.seed, one);
  const glossary = compileGlossary(readGlossary(folder), results);
  const topics = compileLibraryTopics(folder, library);
  const told = new Set(observed.map(({ indicator }) => indicator));
  const former = compileFormer(readFormer(folder), {
    indicators: listed.map(({ slug }) => slug).filter((slug) => told.has(slug)),
    observations: observed.map(({ id }) => id),
  });
  const files = new Map<string, string>([
    ['src/content/counties.json', `${list(counties)}\n`],
    ['src/content/indicators.json', `${list(listed)}\n`],
    ['src/content/former.json', objectOfRows({ ...former })],
    ['src/content/glossary.json', `${list(glossary)}\n`],
    ['src/content/topics.json', `${list(topics)}\n`],
    ['src/content/undertakings.json', `${list(compileUndertakings(results))}\n`],
  ]);
  const shares = results.flatMap((result) => result.observed.shares);
  const findings = explain(
    findInconsistencies(observed, listed, shares),
    readConsistencyNotes(folder),
  );
  files.set('src/content/consistency.json', `${list(findings)}\n`);
  const texts = results.flatMap(({ blocks }) => blocks.map(({ text }) => text));
  files.set('src/content/synonyms.json', `${list(compileSynonyms(folder, texts))}\n`);
  // What the source prints is searched too, where the edition reads something else.
  const sources = results.map(({ seed }) => seed.text);
  const { typed, ...variants } = compileVariants([...texts, ...sources]);
  files.set('src/content/variants.json', objectOfRows(variants));
  files.set('src/content/variants-typed.json', objectOfRows({ typed }));
  for (const { seed, blocks, markdown, apparatus, observed } of results) {
    const corrections = compileCorrections({ seed, blocks }, results);
    const { observations, unread, shares } = observed;
    files.set(`src/content/reports/${seed.id}.md`, markdown);
    files.set(`src/content/editions/${seed.id}.json`, apparatus);
    files.set(`src/content/corrections/${seed.id}.json`, objectOfRows({ corrections }));
    files.set(
      `src/content/observations/${seed.id}.json`,
      objectOfRows({ observations, shares, unread }),
    );
  }
  return {
    files,
    messages: reporter(
      results.map(({ file }) => file),
      { quiet: true, verbose: true },
    ),
    unread: results
      .map(({ seed, blocks, observed }) =>
        tellUnread(textPath(seed), seed.text, blocks, observed.unread, true),
      )
      .filter((told) => told !== '')
      .join('\n'),
    counts: results.map(
      ({ seed, blocks, observed }) =>
        `${seed.id}：${blocks.length} 块，校改 ${seed.corrections.length} 条，存疑 ${seed.doubts.length} 处，` +
        `数值 ${observed.observations.length} 个，未能读定 ${observed.unread.length} 处（--verbose 逐处列出）`,
    ),
  };
}

/** The reports of a folder of seeds, with what was read in them. */
function readLibrary(folder: string, read: Reader) {
  const { counties, reports } = readSeeds(folder);
  const indicators = readIndicators(folder);
  const results = reports.map((seed) => read(seed, reports, indicators));
  const observed = results.flatMap((result) => result.observed.observations);
  return {
    counties,
    indicators,
    results,
    observed,
    /** All indicators, those that only tables name too. */
    listed: markPages(listIndicators(indicators, results), observed, counties),
  };
}

function compileLibraryTopics(
  folder: string,
  { counties, listed, observed, results }: ReturnType<typeof readLibrary>,
) {
  return compileTopics(readTopics(folder), {
    counties: counties.map(({ slug }) => slug),
    indicators: listed.map(({ slug }) => slug),
    observations: observed,
    reports: results,
  });
}

/**
 * What the reports offer to follow, as entries for `topics.yml`.
 *
 * @param asked slug of the county that is wanted, or all that have two reports
 * @throws InputError, or AggregateError of several, when something in the folder cannot be used
 */
export function offerTopics(folder: string, asked?: string, read: Reader = readReport): string {
  const library = readLibrary(folder, read);
  const { counties, results, indicators } = library;
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
    reports: results
      .filter(({ seed }) => seed.source.county === slug)
      .toSorted(byAge)
      .map(({ seed, blocks }) => ({ id: seed.id, blocks })),
  }));
  const offers = proposeTopics(named, compileLibraryTopics(folder, library), asked);
  return offers.map((one) => writeOffers(one, themeFinder(indicators.themes))).join('\n\n');
}

/** The registered indicators, then those that only tables name. */
function listIndicators(
  { indicators }: Indicators,
  results: readonly { observed: Pick<Observed, 'indicators'> }[],
): Indicator[] {
  const made = new Map(
    results.flatMap(({ observed }) => observed.indicators.map((one) => [one.slug, one])),
  );
  return [...indicators, ...made.values()];
}

/** Say of the indicators that compare something that they do, and of those that have a page for each city. */
function markPages(
  indicators: readonly Indicator[],
  observations: readonly Observation[],
  counties: readonly County[],
): Indicator[] {
  const told = Map.groupBy(observations, ({ indicator }) => indicator);
  return indicators.map((indicator) => {
    const own = told.get(indicator.slug) ?? [];
    if (!compares(indicator, own)) return indicator;
    return { ...indicator, compares: true, ...(isByCity(own, counties) ? { byCity: true } : {}) };
  });
}
