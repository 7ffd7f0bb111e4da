/** Everything in `src/content`, from everything in `seeds/`. */
import { reporter } from 'vfile-reporter';
import { isByCity } from '../../src/figures/by-city.ts';
import { compares } from '../../src/figures/compares.ts';
import type { Indicator, Observation } from '../../src/schemas/observation.ts';
import type { County } from '../../src/schemas/report.ts';
import type { Observed } from '../observe/observe.ts';
import { type Indicators, readIndicators } from '../observe/read-indicators.ts';
import { tellUnread } from '../observe/tell-unread.ts';
import { observeSeed } from '../pipeline.ts';
import { readSeeds } from '../seeds/read-seeds.ts';
import { explain, findInconsistencies, readConsistencyNotes } from './consistency.ts';
import { compileCorrections } from './corrections.ts';
import { compileEdition } from './edition.ts';
import { compileFormer, readFormer } from './former.ts';
import { compileGlossary, readGlossary } from './glossary.ts';
import { tellNameSpellings } from './name-spellings.ts';
import { compileReport } from './report.ts';
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
 * @throws InputError, or AggregateError of several, when something in it cannot be used
 */
export function compileContent(folder: string): Content {
  const { counties, reports } = readSeeds(folder);
  const indicators = readIndicators(folder);
  const results = reports.map((seed) => observeSeed(seed, reports, indicators));
  const editions = results.map(({ seed, edition }) => ({ seed, blocks: edition.blocks }));
  tellNameSpellings(results.map(({ seed, edition }) => ({ place: seed.county.slug, edition })));
  for (const { seed, edition } of results) tellUndrawn(seed, edition);
  const observed = results.flatMap((result) => result.observed.observations);
  const listed = markPages(listIndicators(indicators, results), observed, counties);
  const glossary = compileGlossary(readGlossary(folder), editions);
  const topics = compileTopics(readTopics(folder), {
    counties: counties.map(({ slug }) => slug),
    indicators: listed.map(({ slug }) => slug),
    observations: observed,
    reports: editions,
  });
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
    ['src/content/undertakings.json', `${list(compileUndertakings(editions))}\n`],
  ]);
  const shares = results.flatMap((result) => result.observed.shares);
  const findings = explain(
    findInconsistencies(observed, listed, shares),
    readConsistencyNotes(folder),
  );
  files.set('src/content/consistency.json', `${list(findings)}\n`);
  const texts = editions.flatMap(({ blocks }) => blocks.map(({ text }) => text));
  files.set('src/content/synonyms.json', `${list(compileSynonyms(folder, texts))}\n`);
  files.set('src/content/variants.json', objectOfRows({ ...compileVariants(texts) }));
  for (const { seed, edition, observed } of results) {
    const apparatus = compileEdition(seed, edition);
    const corrections = compileCorrections({ seed, blocks: edition.blocks }, editions);
    const { observations, unread, shares } = observed;
    files.set(`src/content/reports/${seed.id}.md`, compileReport(seed, edition, apparatus));
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
      results.map(({ edition }) => edition.file),
      { quiet: true, verbose: true },
    ),
    unread: results
      .map(({ seed, edition, observed }) =>
        tellUnread(`seeds/${seed.id}.txt`, seed.text, edition.blocks, observed.unread, true),
      )
      .filter((told) => told !== '')
      .join('\n'),
    counts: results.map(
      ({ seed, edition, observed }) =>
        `${seed.id}：${edition.blocks.length} 块，校改 ${seed.corrections.length} 条，存疑 ${seed.doubts.length} 处，` +
        `数值 ${observed.observations.length} 个，未能读定 ${observed.unread.length} 处（--verbose 逐处列出）`,
    ),
  };
}

/** The registered indicators, then those that only tables name. */
function listIndicators(
  { indicators }: Indicators,
  results: readonly { observed: Observed }[],
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
