import type { CountyEntry } from '../library/catalog.ts';
import { countyFilePath, type Link, toLink } from '../library/routes.ts';

/** A file that is kept under a name which tells what it is, and of which day. */
export interface CountyFile extends Link {
  /** `甲县历年报告 2026-03-01.epub` */
  name: string;
}

/** What the reports of a county are called together. */
export function nameReports({ county }: Pick<CountyEntry, 'county'>): string {
  return `${county.name}历年报告`;
}

/**
 * The files that hold all reports of a county.
 *
 * @param changed when its texts last changed: ISO 8601
 */
export function toCountyFiles(entry: Pick<CountyEntry, 'county'>, changed: string): CountyFile[] {
  const forms = [
    ['电子书（EPUB）', 'epub'],
    ['单个网页（HTML）', 'html'],
  ] as const;
  return forms.map(([title, ending]) => ({
    ...toLink(title, countyFilePath(entry.county, ending)),
    name: `${nameReports(entry)} ${changed.slice(0, 10)}.${ending}`,
  }));
}
