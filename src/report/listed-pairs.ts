/** Which pairs of reports are listed on one page: all while they are few. */
import type { ReportEntry } from '../library/catalog.ts';
import { cityCodeOf } from '../library/regions.ts';

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

/** Most pairs that stand open below each other. */
const mostOpen = 40;

type Pair<Report> = readonly [older: Report, newer: Report];

/**
 * The listed pairs as the page shows them: while they are few one list without a title, else one for each
 * city, by its counties.
 */
export function toPairLists<Report extends Pick<ReportEntry, 'county'>>(
  pairs: readonly Pair<Report>[],
  most: number = mostOpen,
): { title: string; own: Pair<Report>[]; counties: { name: string; own: Pair<Report>[] }[] }[] {
  if (pairs.length <= most) return [{ title: '', own: [...pairs], counties: [] }];
  // Cities of two provinces may have one name.
  return [...Map.groupBy(pairs, ([{ county }]) => cityCodeOf(county)).values()].map((own) => ({
    title: own[0]?.[0].county.city ?? '',
    own,
    counties: [...Map.groupBy(own, ([{ county }]) => county.slug).values()].map((pairsOf) => ({
      name: pairsOf[0]?.[0].county.name ?? '',
      own: pairsOf,
    })),
  }));
}

/**
 * What two reports of a county are called beside its name.
 *
 * @example namePair([{ data: { year: 2023 }, kind: '政府工作报告' }, …]) // => '2023年和2024年政府工作报告'
 */
export function namePair([older, newer]: Pair<{ data: { year: number }; kind: string }>): string {
  const first = `${older.data.year}年${older.kind === newer.kind ? '' : older.kind}`;
  return `${first}和${newer.data.year}年${newer.kind}`;
}
