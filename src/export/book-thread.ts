import drawPicture from '../share/picture-thread.ts';
import type { Poster } from '../share/poster.ts';
import { type Book, toEpub } from './epub.ts';

/** A book before its cover is drawn. */
export type BareBook = Omit<Book, 'cover' | 'toSite'>;

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
    cover: await drawPicture({ cover: poster }),
    toSite: (href) => new URL(href, site).href,
  });
}
