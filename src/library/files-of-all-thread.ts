import { readFileSync } from 'node:fs';
import type { Indicator, Observation, ObservationsFile } from '../schemas/observation.ts';
import { type FormOfAll, piecesOfAll } from './dataset.ts';
import { toAddress } from './routes.ts';

/** The ids of all reports in the order of the datasets, all indicators, and where the site is. */
interface Given {
  form: FormOfAll;
  reports: readonly string[];
  indicators: readonly Indicator[];
  site: string;
  base: string;
}

/**
 * What a thread does for `files-of-all.ts`: what was read in all reports is read again from their files.
 *
 * @returns the pieces of the file, one after the other
 */
export default function work(given: Given): Uint8Array<ArrayBuffer>[] {
  const { form, reports, indicators, site, base } = given;
  const encoder = new TextEncoder();
  const addressOf = (path: string) => toAddress(path, site, base);
  return piecesOfAll(form, readAll(reports), indicators, addressOf)
    .map((piece) => encoder.encode(piece))
    .toArray();
}

function* readAll(reports: readonly string[]): Generator<readonly Observation[]> {
  for (const id of reports) {
    const file: ObservationsFile = JSON.parse(
      readFileSync(`src/content/observations/${id}.json`, 'utf8'),
    );
    yield file.observations;
  }
}
