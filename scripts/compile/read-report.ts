/** The reading of one report: what `npm run content` writes of it, and what the whole library asks of it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { VFile } from 'vfile';
import { digestOfCode, openMade } from '../../src/library/made.ts';
import type { SourceBlock } from '../edition/blocks.ts';
import type { Observed } from '../observe/observe.ts';
import { type Indicators, indicatorFiles } from '../observe/read-indicators.ts';
import { observeSeed, pathOf, textPath } from '../pipeline.ts';
import type { Seed } from '../seeds/read-seeds.ts';
import { compileEdition } from './edition.ts';
import { compileReport } from './report.ts';

/** What depends on nothing but the report, the rules and the indicators. */
interface Reading {
  blocks: SourceBlock[];
  observed: Omit<Observed, 'marks'>;
  /** `src/content/reports/<id>.md` */
  markdown: string;
  /** `src/content/editions/<id>.json` */
  apparatus: string;
}

/** A report as it was read. */
export interface ReadReport extends Reading {
  seed: Seed;
  /** The text with what the steps had to say of it. */
  file: VFile;
}

/** Reads a report; see `readReport`. */
export type Reader = (seed: Seed, all: readonly Seed[], indicators: Indicators) => ReadReport;

/**
 * Read a report.
 *
 * @param all every report of the library, among which its address is told
 * @throws InputError when a correction or a doubt does not match
 */
export function readReport(seed: Seed, all: readonly Seed[], indicators: Indicators): ReadReport {
  const { edition, observed } = observeSeed(seed, all, indicators);
  const { marks: _, ...told } = observed;
  const apparatus = compileEdition(seed, edition);
  return {
    seed,
    blocks: edition.blocks,
    file: edition.file,
    observed: told,
    markdown: compileReport(seed, edition, apparatus),
    apparatus,
  };
}

/** What is kept of a reading. */
interface Kept extends Reading {
  messages: Pick<VFile['messages'][number], 'reason' | 'place' | 'ruleId' | 'source' | 'note'>[];
}

/** Everything that decides what the same seed is read as. */
const code = ['scripts/**/*.ts', 'src/**/*.ts', 'package-lock.json'];

/**
 * A reader that reads nothing twice: what it has read is kept in a folder that can be deleted any time.
 *
 * @param seeds folder of the seeds
 * @param folder where readings are kept
 * @param warn is told of a damaged file
 */
export function keepingReader(
  seeds: string,
  folder: string,
  warn: (message: string) => void,
): Reader {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const digest = digestOfCode(root, code);
  const vocabulary = indicatorFiles
    .map((name) => join(seeds, name))
    .map((file) => (existsSync(file) ? readFileSync(file) : null));
  const made = openMade(folder, () => digest, warn);
  return (seed, all, indicators) => {
    const name = made.name([...vocabulary, seed, pathOf(seed, all)]);
    const taken = made.take(name);
    if (taken) {
      const { messages, ...reading }: Kept = JSON.parse(Buffer.from(taken).toString());
      return { seed, ...reading, file: toFile(seed, messages) };
    }
    const read = readReport(seed, all, indicators);
    const { seed: _, file, ...reading } = read;
    const messages = file.messages.map(({ reason, place, ruleId, source, note }) => ({
      reason,
      place,
      ruleId,
      source,
      note,
    }));
    made.put(name, Buffer.from(JSON.stringify({ ...reading, messages } satisfies Kept)));
    return read;
  };
}

function toFile(seed: Seed, messages: Kept['messages']): VFile {
  const file = new VFile({ path: textPath(seed), value: seed.text });
  for (const { reason, place, ruleId, source, note } of messages) {
    file.message(reason, { place, ruleId, source }).note = note;
  }
  return file;
}
