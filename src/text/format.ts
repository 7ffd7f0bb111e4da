/** Dates and numbers in the words readers use. */

/**
 * A day, a month, a year or a span of days in Chinese; a span does not repeat what both ends share.
 *
 * @example formatDate('2024-02-19/2024-02-22') // => '2024年2月19日至22日'
 */
export function formatDate(date: string): string {
  const [first = '', last] = date.split('/');
  const from = parts(first);
  if (last === undefined) return from.join('');
  const to = parts(last);
  const shared = to.findIndex((part, index) => part !== from[index]);
  return shared < 0 ? from.join('') : `${from.join('')}至${to.slice(shared).join('')}`;
}

/** `2024-02-20` → `['2024年', '2月', '20日']` */
function parts(date: string): string[] {
  return date.split('-').map((part, index) => `${Number(part)}${['年', '月', '日'][index] ?? ''}`);
}

/**
 * The last day, month or year of a date: what sorts and what a feed or a `time` element shows.
 *
 * @example lastDay('2024-02-19/2024-02-22') // => '2024-02-22'
 */
export function lastDay(date: string): string {
  return date.split('/').at(-1) ?? date;
}

/**
 * A whole number with its thousands apart.
 *
 * @example formatCount(106759) // => '106,759'
 */
export function formatCount(count: number): string {
  return count.toLocaleString('zh-CN');
}

/**
 * A length of text in the unit readers think in, to two digits that matter.
 *
 * @example formatLength(64823) // => '约6.5万字'
 */
export function formatLength(characters: number): string {
  if (characters < 1000) return `${characters}字`;
  const rounded = Number(characters.toPrecision(2));
  return rounded < 10_000 ? `约${rounded}字` : `约${rounded / 10_000}万字`;
}

/**
 * Bytes in the unit readers know from their phones.
 *
 * @example formatBytes(3_240_000) // => '3.2MB'
 */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.ceil(bytes / 1000)}KB`;
  const [unit, of] = bytes < 1_000_000_000 ? ['MB', 1_000_000] : ['GB', 1_000_000_000];
  return `${(bytes / of).toFixed(1)}${unit}`;
}

/** Characters a minute that a reader of reports gets through. */
export const readingSpeed = 400;

/**
 * How long a text takes to read.
 *
 * @example formatReadingTime(9234) // => '约23分钟'
 */
export function formatReadingTime(characters: number): string {
  const minutes = Math.max(1, Math.round(characters / readingSpeed));
  if (minutes < 60) return `约${minutes}分钟`;
  return `约${Number((minutes / 60).toFixed(1))}小时`;
}
