/** Which two reports have a page that sets them beside each other. */

/** How many reports before one it is set beside, each on a page: else a county's pages would grow as the square. */
const manyBefore = 5;

/**
 * The pairs that have a page, the older first: the reports of a county, each with those before it.
 *
 * @param reports those of a county in a row from the newest to the oldest, or among those of others
 * @param countyOf the slug of a report's county
 */
export function toPairs<Report>(
  reports: readonly Report[],
  countyOf: (report: Report) => string,
): (readonly [older: Report, newer: Report])[] {
  return [...Map.groupBy(reports, countyOf).values()].flatMap((own) =>
    own.flatMap((newer, at) =>
      own.slice(at + 1, at + 1 + manyBefore).map((older) => [older, newer] as const),
    ),
  );
}
