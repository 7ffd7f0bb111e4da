import { randomUUID } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Indicator, ObservationsFile } from '../schemas/observation.ts';
import { type FormOfAll, piecesOfAll, toRowsOfAll } from './dataset.ts';
import { keepOf } from './keep.ts';
import { reportContentPath } from './report-content.ts';
import { toAddress } from './routes.ts';

/**
 * The ids of all reports in the order of the datasets, with the digests of what was read in them as far as
 * they are known; all indicators, where the site is, and a folder.
 */
interface Given {
  form: FormOfAll;
  reports: ReadonlyMap<string, string | undefined>;
  indicators: readonly Indicator[];
  site: string;
  base: string;
  folder: string;
}

/**
 * What a thread does for `files-of-all.ts`: what was read in all reports is read again from their files, or
 * its rows are taken as the last build has made them.
 *
 * @returns the file that it has written into the folder
 */
export default function work(given: Given): string {
  const { form, indicators, folder } = given;
  mkdirSync(folder, { recursive: true });
  // Who asks at the same time has a file of his own.
  const path = join(folder, `${randomUUID()}.${form}`);
  const file = openSync(path, 'wx');
  try {
    for (const piece of piecesOfAll(form, rowsOf(given), indicators)) {
      writeWhole(file, typeof piece === 'string' ? Buffer.from(piece) : piece);
    }
  } finally {
    closeSync(file);
  }
  return path;
}

/** The system may take less at once than it is given. */
function writeWhole(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

/** The rows of each report. */
function* rowsOf({ form, reports, site, base }: Given): Generator<Uint8Array> {
  const addressOf = (path: string) => toAddress(path, site, base);
  for (const [id, known] of reports) {
    yield keepOf(
      JSON.stringify(['rows of all', form, site, base]),
      known,
      () => readFileSync(reportContentPath('observations', id)),
      (content) => {
        const { observations }: ObservationsFile = JSON.parse(content.toString());
        // As bytes: a string is written as it stands in memory, and has to be encoded each time.
        return new Uint8Array(Buffer.from(toRowsOfAll(form, observations, addressOf)));
      },
    );
  }
}
