import { readFileSync } from 'node:fs';
import type { Indicator, Observation, ObservationsFile } from '../schemas/observation.ts';
import { type FilesOfAll, filesOfAll } from './dataset.ts';
import { toAddress } from './routes.ts';

/** The ids of all reports in the order of the datasets, all indicators, and where the site is. */
interface Given {
  reports: readonly string[];
  indicators: readonly Indicator[];
  site: string;
  base: string;
}

/** What a thread does for `files-of-all.ts`: what was read in all reports is read again from their files. */
export default function work({ reports, indicators, site, base }: Given): FilesOfAll {
  return filesOfAll(readAll(reports), indicators, (path) => toAddress(path, site, base));
}

function* readAll(reports: readonly string[]): Generator<readonly Observation[]> {
  for (const id of reports) {
    const file: ObservationsFile = JSON.parse(
      readFileSync(`src/content/observations/${id}.json`, 'utf8'),
    );
    yield file.observations;
  }
}
