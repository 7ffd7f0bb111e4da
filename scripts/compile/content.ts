/** Everything in `src/content`, from everything in `seeds/`. */
import { reporter } from 'vfile-reporter';
import type { Indicator } from '../../src/schemas/observation.ts';
import type { Observed } from '../observe/observe.ts';
import { type Indicators, readIndicators } from '../observe/read-indicators.ts';
import { tellUnread } from '../observe/tell-unread.ts';
import { editSeed } from '../pipeline.ts';
import { readSeeds } from '../seeds/read-seeds.ts';
import { explain, findInconsistencies, readConsistencyNotes } from './consistency.ts';
import { compileCorrections } from './corrections.ts';
import { compileGlossary, readGlossary } from './glossary.ts';
import { compileEdition, compileReport, list, objectOfRows } from './report.ts';
import { compileSimplified } from './simplified.ts';
import { compileSynonyms } from './synonyms.ts';
import { compileTopics, readTopics } from './topics.ts';

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
 * Convert a folder of seeds.
 *
 * @throws InputError, or AggregateError of several, when something in it cannot be used
 */
export function compileContent(folder: string): Content {
  const { counties, reports } = readSeeds(folder);
  const indicators = readIndicators(folder);
  const editions = reports.map((seed) => editSeed(seed, reports, indicators));
  const listed = listIndicators(indicators, editions);
  const converted = editions.map(({ seed, conversion }) => ({ seed, blocks: conversion.blocks }));
  const observed = editions.flatMap((edition) => edition.observed.observations);
  const glossary = compileGlossary(readGlossary(folder), converted);
  const topics = compileTopics(readTopics(folder), {
    counties: counties.map(({ slug }) => slug),
    indicators: listed.map(({ slug }) => slug),
    observations: observed,
    reports: converted,
  });
  const files = new Map<string, string>([
    ['src/content/counties.json', `${list(counties)}\n`],
    ['src/content/indicators.json', `${list(listed)}\n`],
    ['src/content/glossary.json', `${list(glossary)}\n`],
    ['src/content/topics.json', `${list(topics)}\n`],
  ]);
  const shares = editions.flatMap((edition) => edition.observed.shares);
  const findings = explain(
    findInconsistencies(observed, listed, shares),
    readConsistencyNotes(folder),
  );
  files.set('src/content/consistency.json', `${list(findings)}\n`);
  const texts = editions.flatMap(({ conversion }) => conversion.blocks.map(({ text }) => text));
  files.set('src/content/synonyms.json', `${list(compileSynonyms(folder, texts))}\n`);
  files.set('src/content/simplified.json', `${list(compileSimplified(texts))}\n`);
  for (const { seed, conversion, observed } of editions) {
    const edition = compileEdition(seed, conversion);
    const corrections = compileCorrections({ seed, blocks: conversion.blocks }, converted);
    const { observations, unread, shares } = observed;
    files.set(`src/content/reports/${seed.id}.md`, compileReport(seed, conversion, edition));
    files.set(`src/content/editions/${seed.id}.json`, edition);
    files.set(`src/content/corrections/${seed.id}.json`, objectOfRows({ corrections }));
    files.set(
      `src/content/observations/${seed.id}.json`,
      objectOfRows({ observations, shares, unread }),
    );
  }
  return {
    files,
    messages: reporter(
      editions.map(({ conversion }) => conversion.file),
      { quiet: true, verbose: true },
    ),
    unread: editions
      .map(({ seed, conversion, observed }) =>
        tellUnread(`seeds/${seed.id}.txt`, seed.text, conversion.blocks, observed.unread, true),
      )
      .filter((told) => told !== '')
      .join('\n'),
    counts: editions.map(
      ({ seed, conversion, observed }) =>
        `${seed.id}：${conversion.blocks.length} 块，校改 ${seed.corrections.length} 条，存疑 ${seed.notes.length} 处，` +
        `数值 ${observed.observations.length} 个，未能读定 ${observed.unread.length} 处（--verbose 逐处列出）`,
    ),
  };
}

/** The registered indicators, then those that only tables name. */
function listIndicators(
  { indicators }: Indicators,
  editions: readonly { observed: Observed }[],
): Indicator[] {
  const made = new Map(
    editions.flatMap(({ observed }) => observed.indicators.map((one) => [one.slug, one])),
  );
  return [...indicators, ...made.values()];
}
