import type { ReportEntry } from '../library/catalog.ts';
import { lastChange } from './dates.ts';

/** The reports a page is made of: its own, those below it, those of its year; else all. */
export function reportsOf<Report extends { path: string; data: { year: number } }>(
  page: string,
  reports: readonly Report[],
): Report[] {
  const year = /^\/years\/(\d+)\/$/.exec(page)?.[1];
  if (year !== undefined) return reports.filter(({ data }) => data.year === Number(year));
  const own = reports.filter(({ path }) => page.startsWith(path) || path.startsWith(page));
  return own.length > 0 ? own : [...reports];
}

/** Pages whose words are not the reports'. */
const fixed = /^\/(?:about|search|check|404)(?:\/|\.html|$)/;

/** When the texts that a page is made of last changed; nothing where that is not known. */
export function lastModified(page: string, reports: readonly ReportEntry[]): string | undefined {
  if (fixed.test(page)) return undefined;
  return lastChange(reportsOf(page, reports).map(({ file }) => file));
}
