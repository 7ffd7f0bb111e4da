/**
 * Which rows of a report read as they did in the version that a browser has: of a long report all but a few
 * do, and need not be sent again.
 */

import { createHash } from 'node:crypto';
import type { DeskRow } from './rows.ts';

/** So many versions are remembered; of an older one everything is sent. */
const most = 24;

/** Digest of each row by its place, of the versions that were shown last. */
const versions = new Map<string, ReadonlyMap<number, string>>();

/**
 * The places of the rows that are the same in two versions.
 *
 * @param version digest of what the rows were made of
 * @param since the version that is known
 */
export function sameRows(
  version: string,
  rows: readonly DeskRow[],
  since: string | null,
): Set<number> {
  const digests = new Map(rows.map((row) => [row.start, digestOf(row)]));
  versions.delete(version);
  versions.set(version, digests);
  const [oldest] = versions.keys();
  if (versions.size > most && oldest !== undefined) versions.delete(oldest);
  const known = since === null ? undefined : versions.get(since);
  return new Set(
    rows.map(({ start }) => start).filter((start) => known?.get(start) === digests.get(start)),
  );
}

function digestOf(row: DeskRow): string {
  return createHash('sha1').update(JSON.stringify(row)).digest('base64');
}
