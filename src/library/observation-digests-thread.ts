import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Observation } from '../schemas/observation.ts';
import { keepOf } from './keep.ts';
import { reportContentPath } from './report-content.ts';

/** Digests of what was read of each indicator, by the indicator. */
type DigestsOfReport = ReadonlyMap<string, string>;

/**
 * What a thread does for `entries.ts`: digests of what was read in some reports, by their ids.
 *
 * @param reports the digests of their files as far as they are known, by their ids
 */
export default function work(
  reports: ReadonlyMap<string, string | undefined>,
): ReadonlyMap<string, DigestsOfReport> {
  return new Map(
    [...reports].map(([id, known]) => {
      const digests = keepOf(
        'observations by indicator',
        known,
        () => readFileSync(reportContentPath('observations', id)),
        (file) => digestByIndicator(JSON.parse(file.toString()).observations),
      );
      return [id, digests];
    }),
  );
}

/** Digests of what was read of each indicator in a report. */
export function digestByIndicator(observations: readonly Observation[]): DigestsOfReport {
  const byIndicator = Map.groupBy(observations, ({ indicator }) => indicator);
  return new Map(
    [...byIndicator].map(([slug, own]) => [
      slug,
      // 132 bits are enough.
      hash('sha256', JSON.stringify(own), 'base64').slice(0, 22),
    ]),
  );
}
