import type { Made } from '../../src/library/made.ts';
import { type Indicators, readIndicators } from '../observe/read-indicators.ts';
import { InputError } from '../seeds/input-error.ts';
import type { Seed } from '../seeds/read-seeds.ts';
import { openKept } from './keep.ts';
import { readQuestions } from './questions.ts';
import { readKeptCounty } from './read-county.ts';
import { type ReportReader, reportReader } from './read-report.ts';

/** Reports of some counties, all of each, and the folders of the project and its seeds. */
interface Given {
  root: string;
  folder: string;
  counties: readonly (readonly Seed[])[];
}

/** What reads the reports of a folder, and keeps what it reads. */
interface Opened {
  made: Made;
  indicators: Indicators;
  reader: ReportReader;
}

/** What a thread does for `read-ahead.ts`: it reads reports, and keeps what it has read. */
export default function work({ root, folder, counties }: Given): void {
  const opened = open(root, folder);
  for (const seeds of counties) {
    try {
      readCounty(seeds, opened);
    } catch (error) {
      // Told when the library reads it, with all that is wrong elsewhere.
      if (!(error instanceof InputError)) throw error;
    }
  }
}

function readCounty(seeds: readonly Seed[], { made, indicators, reader }: Opened): void {
  const reports = seeds.map((seed) => reader.read(seed, seeds));
  const named = reports.flatMap(({ summary }) => summary.indicators);
  const all = new Map([...indicators.indicators, ...named].map((one) => [one.slug, one]));
  readKeptCounty(reports, all, made);
}

let last: { key: string; opened: Opened } | undefined;

/** The vocabulary is the same for all that a thread is given in a run. */
function open(root: string, folder: string): Opened {
  const key = JSON.stringify([root, folder]);
  if (last?.key !== key) {
    const made = openKept(root, console.warn);
    const indicators = readIndicators(folder);
    const { questions } = readQuestions(folder);
    last = {
      key,
      opened: { made, indicators, reader: reportReader(folder, made, indicators, questions) },
    };
  }
  return last.opened;
}
