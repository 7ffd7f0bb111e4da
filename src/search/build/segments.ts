/** Which reports stand in one segment of the index. */

/** What decides where a report stands. */
export interface Placeable {
  year: number;
  /** Six-digit code of its place in the register of divisions. */
  code: number;
  /** Characters of its text. */
  length: number;
}

/**
 * Characters of a segment at most, some hundred reports: a query then reads about as much of the
 * list of a segment's words as of the words themselves.
 */
export const segmentLength = 2_000_000;

/** Bits of a year, and of a code of six digits. */
const yearBits = 12;
const codeBits = 20;

/**
 * Divide reports into segments, newest first; within one they keep their order.
 *
 * What is too long is halved by the year, and a year by the codes of places, always at the same
 * marks: a new report changes the segment that it comes into, or divides it, and no other.
 */
export function toSegments<Report extends Placeable>(
  reports: readonly Report[],
  longest = segmentLength,
): Report[][] {
  return divide(reports, 0, longest);
}

/** First and last year of some reports. */
export function yearsOf(reports: readonly Placeable[]): [from: number, to: number] {
  const years = reports.map(({ year }) => year);
  return [Math.min(...years), Math.max(...years)];
}

function divide<Report extends Placeable>(
  reports: readonly Report[],
  bit: number,
  longest: number,
): Report[][] {
  if (reports.length === 0) return [];
  const length = reports.reduce((sum, report) => sum + report.length, 0);
  if (length <= longest || reports.length === 1 || bit === yearBits + codeBits) {
    return [[...reports]];
  }
  const isUpper = (report: Report) => bitOf(report, bit) === 1;
  const upper = reports.filter(isUpper);
  const lower = reports.filter((report) => !isUpper(report));
  // Years run from the newest, codes from the first.
  const halves = bit < yearBits ? [upper, lower] : [lower, upper];
  return halves.flatMap((half) => divide(half, bit + 1, longest));
}

/** A bit of a report's key, the most significant first: its year, then the code of its place. */
function bitOf({ year, code }: Placeable, bit: number): number {
  return bit < yearBits
    ? (year >> (yearBits - 1 - bit)) & 1
    : (code >> (yearBits + codeBits - 1 - bit)) & 1;
}
