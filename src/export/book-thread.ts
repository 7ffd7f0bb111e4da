import { readEditionContent } from '../library/report-content.ts';
import drawPicture from '../share/picture-thread.ts';
import type { Poster } from '../share/poster.ts';
import { type Book, type BookReport, toEpub } from './epub.ts';

/** A book before its cover is drawn, and its texts are read. */
interface BareBook extends Omit<Book, 'cover' | 'toSite' | 'reports'> {
  reports: readonly Omit<BookReport, 'edition'>[];
}

/**
 * What a thread does for `get-book.ts`: a book whose cover is made of a poster, as a file.
 *
 * @param site address of the site's host
 */
export default async function work({
  book,
  poster,
  site,
}: {
  book: BareBook;
  poster: Poster;
  site: string;
}): Promise<Uint8Array<ArrayBuffer>> {
  return toEpub({
    ...book,
    reports: book.reports.map((report) => ({ ...report, edition: readEditionContent(report.id) })),
    cover: await drawPicture({ cover: poster }),
    toSite: (href) => new URL(href, site).href,
  });
}
