/** What books are made of, from the collections. */

import { fact } from '../library/asked.ts';
import type { CountyEntry, ReportEntry } from '../library/catalog.ts';
import { getCorrections, getCountyEntry, getEdition, getReportLinks } from '../library/entries.ts';
import { inThread } from '../library/threads.ts';
import { toReportPage } from '../report/report-page.ts';
import { toSheetNotes } from '../report/sheet-notes.ts';
import { lastChange } from '../share/dates.ts';
import type { Poster } from '../share/poster.ts';
import type work from './book-thread.ts';
import type { Book, BookReport } from './epub.ts';
import { signNotes } from './text-nodes.ts';

/** A report with what books print of it. */
export async function getBookReport(report: ReportEntry): Promise<BookReport> {
  const [edition, corrections, reports, { reports: siblings }] = await Promise.all([
    getEdition(report),
    getCorrections(report),
    getReportLinks(),
    getCountyEntry(report.county.slug),
  ]);
  const page = toReportPage(report, edition, corrections, siblings, lastChange([report.file]));
  const notes = toSheetNotes(report.id, edition, corrections, reports, () => '');
  return {
    id: report.id,
    name: report.name,
    subtitle: report.subtitle,
    address: page.address,
    facts: page.facts,
    edited: page.edited,
    citation: page.citation.standard,
    contents: page.contents,
    edition,
    notes: signNotes(notes, corrections, edition.doubts),
  };
}

/** All reports of a county with what books print of them, newest first. */
export function getBookReports({ reports }: CountyEntry): Promise<BookReport[]> {
  return Promise.all(reports.map(getBookReport));
}

/**
 * When the texts of some reports last changed; where that is not known, when the site was built, for
 * a book has to say when it was made.
 */
export function whenChanged(reports: readonly Pick<ReportEntry, 'file'>[]): string {
  return lastChange(reports.map(({ file }) => file)) ?? whenBuilt();
}

const built = new Date().toISOString();
const whenBuilt = fact('time of building', () => built);

const makeInThread = inThread<typeof work>('src/export/book-thread.ts');

/** A book whose cover is made of a poster, as a file. */
export function makeBook(
  { reports, ...book }: Omit<Book, 'cover' | 'toSite'>,
  poster: Poster,
): Promise<Uint8Array<ArrayBuffer>> {
  // The thread reads the texts itself.
  const told = reports.map(({ edition: _, ...report }) => report);
  return makeInThread({ book: { ...book, reports: told }, poster, site: import.meta.env.SITE });
}

/** Full address of a place that is written from the host's root. */
export function toSite(href: string): string {
  return new URL(href, import.meta.env.SITE).href;
}
