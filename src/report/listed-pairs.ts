/** Which pairs of reports are listed on one page: all while they are few. */
import type { ReportEntry } from '../library/catalog.ts';

/** Most pairs of which one page lists every one. */
const mostOnOnePage = 200;

/**
 * The pairs that the page of comparisons lists: of a large library each report with the one before it
 * alone, since any two are set beside each other by choosing them.
 *
 * @param pairs the older first; those of a report in a row, the nearest first
 */
export function toListedPairs<Report extends Pick<ReportEntry, 'id'>>(
  pairs: readonly (readonly [older: Report, newer: Report])[],
  most: number = mostOnOnePage,
): readonly (readonly [older: Report, newer: Report])[] {
  if (pairs.length <= most) return pairs;
  return pairs.filter(([, newer], at) => newer.id !== pairs[at - 1]?.[1].id);
}
