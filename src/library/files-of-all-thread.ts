import { randomUUID } from 'node:crypto';
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Indicator, Observation } from '../schemas/observation.ts';
import { type FormOfAll, piecesOfAll } from './dataset.ts';
import { readObservationsContent } from './report-content.ts';
import { toAddress } from './routes.ts';

/** The ids of all reports in the order of the datasets, all indicators, where the site is, and a folder. */
interface Given {
  form: FormOfAll;
  reports: readonly string[];
  indicators: readonly Indicator[];
  site: string;
  base: string;
  folder: string;
}

/**
 * What a thread does for `files-of-all.ts`: what was read in all reports is read again from their files.
 *
 * @returns the file that it has written into the folder
 */
export default function work(given: Given): string {
  const { form, reports, indicators, site, base, folder } = given;
  const addressOf = (path: string) => toAddress(path, site, base);
  mkdirSync(folder, { recursive: true });
  // Who asks at the same time has a file of his own.
  const path = join(folder, `${randomUUID()}.${form}`);
  const file = openSync(path, 'wx');
  try {
    for (const piece of piecesOfAll(form, readAll(reports), indicators, addressOf)) {
      writeWhole(file, Buffer.from(piece));
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

function* readAll(reports: readonly string[]): Generator<readonly Observation[]> {
  for (const id of reports) {
    yield readObservationsContent(id).observations;
  }
}
