import type { CatalogReport } from '../../search/files.ts';
import { compareWords } from './compare-words.ts';
import type { Reading } from './reading.ts';

/** By what lines are sorted: their place, or the words after or before those found. */
export type Sort = 'place' | 'next' | 'previous';

/** One occurrence in a line: what precedes the words, the words, and what follows. */
export interface Line {
  report: CatalogReport;
  id: string;
  /** Number of the occurrence in its block, from 1. */
  inBlock: number;
  before: string;
  words: string;
  after: string;
}

/** Characters before and after the words in a line. */
const lineContext = 40;

/** The lines of a block: one for each of its marks. */
export function toLines({ report, id, text, marks }: Reading): Line[] {
  const flat = text.replace(/\s/g, ' ');
  return marks.map(([start, end], index) => ({
    report,
    id,
    inBlock: index + 1,
    before: flat.slice(Math.max(0, start - lineContext), start),
    words: flat.slice(start, end),
    after: flat.slice(end, end + lineContext),
  }));
}

/** Lines in an order; those of one place stay as they are. */
export function sortLines(lines: Line[], sort: Sort): Line[] {
  if (sort === 'next') {
    return lines.sort((a, b) => compareWords(a.after, b.after));
  }
  if (sort === 'previous') {
    // Read backwards, so that equal words before those found stand together.
    const keyed = lines.map((line) => ({ line, key: Array.from(line.before).reverse().join('') }));
    return keyed.sort((a, b) => compareWords(a.key, b.key)).map(({ line }) => line);
  }
  return lines;
}
