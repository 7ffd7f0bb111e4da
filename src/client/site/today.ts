/**
 * A day where the reader is, as citations have it: today, unless it is said otherwise.
 *
 * @example today(new Date(2026, 2, 1)) // => '2026-03-01'
 */
export function today(now: Date = new Date()): string {
  // Swedish dates are written as ISO 8601 has them.
  return now.toLocaleDateString('sv-SE');
}
