/** The reading of one report: what `npm run content` writes of it, and what the whole library asks of it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import type { Made } from '../../src/library/made.ts';
import type { Term } from '../../src/schemas/glossary.ts';
import type { Indicator } from '../../src/schemas/observation.ts';
import type { SourceBlock } from '../edition/blocks.ts';
import type { Observed } from '../observe/observe.ts';
import { type Indicators, indicatorFiles } from '../observe/read-indicators.ts';
import { observeSeed, pathOf, textPath } from '../pipeline.ts';
import type { Seed } from '../seeds/read-seeds.ts';
import { digestOf } from './content-file.ts';
import { compileEdition } from './edition.ts';
import { findUses } from './glossary.ts';
import { putKept, takeKept } from './keep.ts';
import { compileReport } from './report.ts';
import { objectOfRows } from './rows.ts';
import { findSynonyms } from './synonyms.ts';
import { tellUndrawn } from './undrawn.ts';
import { charactersOf } from './variants.ts';

/** What a step had to say of a text. */
export type Message = Pick<
  VFile['messages'][number],
  'reason' | 'place' | 'ruleId' | 'source' | 'note'
>;

/** What depends on nothing but the report, the rules and the indicators. */
export interface Reading {
  blocks: SourceBlock[];
  observed: Omit<Observed, 'marks'>;
  messages: Message[];
}

/** The files of `src/content` that depend on nothing else either: folder → text. */
type ReportFiles = Record<'reports' | 'editions' | 'observations', string>;

/** What is asked of each report, besides what is always wanted. */
export interface Questions {
  terms: readonly Term[];
  synonyms: readonly (readonly string[])[];
  /** Ids that an observation may have. */
  observations: readonly string[];
}

/** What the whole library needs of a report: little, so that it can be held of all. */
interface Summary {
  messages: Message[];
  /** How many there are of each. */
  counts: Record<'blocks' | 'observations' | 'unread', number>;
  /** Indicators that are not registered. */
  indicators: Indicator[];
  /** Slugs of the indicators that it tells. */
  told: string[];
  /** Which of the observations that were asked for it has. */
  observations: string[];
  /** Of each term the block that uses it first. */
  uses: (string | null)[];
  /** Which of the synonyms stand in it. */
  synonyms: string[];
  /** Every character that its source or its edition prints, once. */
  characters: string;
  /** Digests of its files. */
  digests: ReportFiles;
}

/** A report as it was read; what is large is not held, but taken from where it is kept whenever it is asked for. */
export interface ReadReport {
  seed: Seed;
  /** Digest of everything that decides how it is read. */
  name: string;
  summary: Summary;
  getReading: () => Reading;
  getFiles: () => ReportFiles;
}

/** What reads reports, or takes what was read of them before. */
export interface ReportReader {
  read: (seed: Seed, siblings: readonly Seed[]) => ReadReport;
  /** Whether all that is read of a report was kept. */
  isKept: (seed: Seed, siblings: readonly Seed[]) => boolean;
}

/**
 * Prepare to read the reports of a folder of seeds.
 *
 * @param made where readings are kept
 */
export function reportReader(
  folder: string,
  made: Made,
  indicators: Indicators,
  questions: Questions,
): ReportReader {
  const vocabulary = indicatorFiles
    .map((name) => join(folder, name))
    .map((file) => (existsSync(file) ? readFileSync(file) : null));
  const words = made.name(vocabulary);
  const asked = made.name(['questions', questions]);
  const namesOf = (seed: Seed, siblings: readonly Seed[]) => {
    const name = made.name([words, digestOfSeed(seed), pathOf(seed, siblings)]);
    return {
      name,
      reading: made.name(['reading', name]),
      files: made.name(['files', name]),
      summary: made.name(['summary', name, asked]),
    };
  };
  const read = (seed: Seed, siblings: readonly Seed[]): ReadReport => {
    const { name, ...names } = namesOf(seed, siblings);
    const readNow = () => {
      const { reading, files } = readReport(seed, siblings, indicators);
      putKept(made, names.reading, reading);
      putKept(made, names.files, files);
      return { reading, files };
    };
    const getReading = () => takeKept<Reading>(made, names.reading) ?? readNow().reading;
    const getFiles = () => takeKept<ReportFiles>(made, names.files) ?? readNow().files;
    const isRead = made.holds(names.reading) && made.holds(names.files);
    const kept = isRead ? takeKept<Summary>(made, names.summary) : undefined;
    // What is read now is in no variable: the functions that are given back would hold it.
    const summary =
      kept ??
      putKept(
        made,
        names.summary,
        summarize(
          seed,
          isRead ? { reading: getReading(), files: getFiles() } : readNow(),
          questions,
        ),
      );
    return { seed, name, summary, getReading, getFiles };
  };
  return {
    read,
    isKept: (seed, siblings) => {
      const { reading, files, summary } = namesOf(seed, siblings);
      return [reading, files, summary].every((one) => made.holds(one));
    },
  };
}

/** Digests of seeds: of a large library each is asked for twice. */
const seedDigests = new WeakMap<Seed, string>();

function digestOfSeed(seed: Seed): string {
  const digest = seedDigests.get(seed) ?? digestOf(JSON.stringify(seed));
  seedDigests.set(seed, digest);
  return digest;
}

/** @throws InputError when a correction or a doubt does not match */
function readReport(seed: Seed, siblings: readonly Seed[], indicators: Indicators) {
  const { edition, observed } = observeSeed(seed, siblings, indicators);
  const { marks: _, ...told } = observed;
  const apparatus = compileEdition(seed, edition);
  tellUndrawn(seed, edition);
  const { observations, shares, unread } = told;
  const files: ReportFiles = {
    reports: compileReport(seed, edition, apparatus),
    editions: apparatus,
    observations: objectOfRows({ observations, shares, unread }),
  };
  const reading: Reading = {
    blocks: edition.blocks,
    observed: told,
    messages: messagesOf(edition.file),
  };
  return { reading, files };
}

function summarize(
  seed: Seed,
  { reading: { blocks, observed, messages }, files }: { reading: Reading; files: ReportFiles },
  { terms, synonyms, observations }: Questions,
): Summary {
  const texts = blocks.map(({ text }) => text);
  const ids = new Set(observed.observations.map(({ id }) => id));
  return {
    messages,
    counts: {
      blocks: blocks.length,
      observations: observed.observations.length,
      unread: observed.unread.length,
    },
    indicators: observed.indicators,
    told: [...new Set(observed.observations.map(({ indicator }) => indicator))],
    observations: observations.filter((id) => ids.has(id)),
    uses: findUses(terms, blocks),
    synonyms: findSynonyms(synonyms, texts),
    // What the source prints is searched too, where the edition reads something else.
    characters: charactersOf([...texts, seed.text]),
    digests: {
      reports: digestOf(files.reports),
      editions: digestOf(files.editions),
      observations: digestOf(files.observations),
    },
  };
}

/** What was said of a text, as it can be kept. */
export function messagesOf(file: VFile): Message[] {
  return file.messages.map(({ reason, place, ruleId, source, note }) => ({
    reason,
    place,
    ruleId,
    source,
    note,
  }));
}

/** The text of a seed, with what was said of it. */
export function toFile(seed: Seed, messages: readonly Message[]): VFile {
  const file = new VFile({ path: textPath(seed), value: seed.text });
  for (const { reason, place, ruleId, source, note } of messages) {
    file.message(reason, { place, ruleId, source }).note = note;
  }
  return file;
}
