/**
 * Command line: seeds → src/content.
 *
 *     npm run content              write what the seeds give
 *     npm run content -- --check   exit 1 if the committed content is something else
 *
 * Everything is converted before anything is written, so that a fault leaves the content as it was.
 */

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { reporter } from 'vfile-reporter';
import type { Indicator } from '../src/schemas/observation.ts';
import { compileEdition, compileReport, list, objectOfRows } from './compile.ts';
import { compileCorrections } from './compile-corrections.ts';
import { editSeed } from './edit.ts';
import { compileGlossary, readGlossary } from './glossary.ts';
import { printFaults } from './input-error.ts';
import { explain, findInconsistencies, readConsistencyNotes } from './observe/consistency.ts';
import type { Observed } from './observe/observe.ts';
import { type Indicators, readIndicators } from './observe/read-indicators.ts';
import { readSeeds } from './seeds.ts';
import { compileSynonyms } from './synonyms.ts';
import { compileTopics, readTopics } from './topics.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What the seeds give. */
interface Content {
  /** Every file of `src/content`: path from the project's root → text. */
  files: Map<string, string>;
  /** What the steps had to say of the texts. */
  messages: string;
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
    counts: editions.map(
      ({ seed, conversion, observed }) =>
        `${seed.id}：${conversion.blocks.length} 块，校改 ${seed.corrections.length} 条，存疑 ${seed.notes.length} 处，` +
        `数值 ${observed.observations.length} 个，未能读定 ${observed.unread.length} 处`,
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

/** Paths of the generated files that exist, from the project's root. */
function existingFiles(): string[] {
  return ['reports', 'editions', 'corrections', 'observations'].flatMap((folder) => {
    const path = join(root, 'src/content', folder);
    return existsSync(path) ? readdirSync(path).map((name) => `src/content/${folder}/${name}`) : [];
  });
}

function main(args: readonly string[]): number {
  const unknown = args.find((arg) => arg !== '--check');
  if (unknown !== undefined) {
    console.error(`不认识的参数 ${unknown}；可用：--check。`);
    return 2;
  }
  let content: Content;
  try {
    content = compileContent(join(root, 'seeds'));
  } catch (error) {
    printFaults(error);
    console.error('内容没有改动，原先生成的文件都还在。');
    return 1;
  }
  if (content.messages) console.error(content.messages);
  const changed = [...content.files].filter(([path, text]) => readIfAny(path) !== text);
  const stale = existingFiles().filter((path) => !content.files.has(path));
  if (args.includes('--check')) {
    for (const [path] of changed) console.error(`${path}：与 seeds 所得不同`);
    for (const path of stale) console.error(`${path}：seeds 中已没有它的来源`);
    if (changed.length + stale.length === 0) return 0;
    console.error('请运行 npm run content 并提交结果。');
    return 1;
  }
  for (const [path, text] of changed) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    console.log(`写出 ${path}`);
  }
  for (const path of stale) {
    rmSync(join(root, path));
    console.log(`删去 ${path}`);
  }
  console.log(content.counts.join('\n'));
  console.log(`${content.files.size} 个文件，${changed.length + stale.length} 个有变。`);
  return 0;
}

function readIfAny(path: string): string | undefined {
  return existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined;
}

if (process.argv[1] && relative(process.argv[1], fileURLToPath(import.meta.url)) === '') {
  process.exitCode = main(process.argv.slice(2));
}
