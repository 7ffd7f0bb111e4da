/** A zip has no time zone: the hours of UTC, wherever it is made, and no year before 1980. */
export function toZipTime(time: string): Date {
  const date = new Date(time);
  return new Date(
    Math.max(date.getUTCFullYear(), 1980),
    date.getUTCMonth(),
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds(),
  );
}
