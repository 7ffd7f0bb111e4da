import { border, fold } from './fold.ts';
import { toSimplified } from './simplified.ts';

/** A folded string to look for, and the same in simplified characters where these are others. */
export type SearchTerm = readonly string[];

/** What a reader asks for, read from one line. */
export interface Query {
  /** What must occur: any spelling of each. */
  terms: SearchTerm[];
  /** What must not occur: written `-词`. */
  excluded: SearchTerm[];
}

/** A term in quotes, a quote that was never closed, or a run without spaces; a hyphen before it excludes. */
const parts = /(-?)(?:["＂]([^"＂]*)["＂](?=\s|$)|(\S+))/gu;

/**
 * Read a query: terms are parted by spaces, `-词` excludes, `"…"` keeps spaces in a term and takes
 * it to the letter: it is looked for as typed and not in simplified characters too.
 * Curly quotes are characters like others, since the texts are full of them.
 *
 * @example parseQuery('抽水 "2024 年" -規劃') // => { terms: [['抽水'], ['2024年']], excluded: [['規劃', '规划']] }
 */
export function parseQuery(line: string): Query {
  const terms = new Map<string, SearchTerm>();
  const excluded = new Map<string, SearchTerm>();
  const negatives = new Map<string, SearchTerm>();
  for (const [whole, hyphen, quoted, bare = ''] of line.trim().matchAll(parts)) {
    if (hyphen !== '' && (quoted ?? bare) !== '') {
      add(negatives, whole, false);
      add(excluded, quoted ?? bare, quoted === undefined);
    } else {
      add(terms, quoted ?? whole, quoted === undefined);
    }
  }
  if (terms.size === 0) {
    // Nothing is left to exclude from: the reader means the hyphen itself, as in `-5.9%`.
    return { terms: [...negatives.values()], excluded: [] };
  }
  return { terms: [...terms.values()], excluded: [...excluded.values()] };
}

/** The simplified spellings that a query looks for beside what was typed. */
export function simplifiedTerms({ terms }: Query): string[] {
  return terms.flatMap(([, simplified]) => simplified ?? []);
}

function add(terms: Map<string, SearchTerm>, printed: string, convert: boolean): void {
  const text = fold(printed).text.replaceAll(border, '');
  if (text === '') return;
  const simplified = convert ? toSimplified(text) : text;
  terms.set(text, simplified === text ? [text] : [text, simplified]);
}
