import { fold } from './fold.ts';

/** What a reader asks for, read from one line. */
export interface Query {
  /** Folded strings that must occur. */
  terms: string[];
  /** Folded strings that must not occur: written `-词`. */
  excluded: string[];
}

/** A term in quotes, a quote that was never closed, or a run without spaces; a hyphen before it excludes. */
const parts = /(-?)(?:["＂]([^"＂]*)["＂](?=\s|$)|(\S+))/gu;

/**
 * Read a query: terms are parted by spaces, `"…"` keeps spaces in a term, `-词` excludes.
 * Curly quotes are characters like others, since the texts are full of them.
 *
 * @example parseQuery('抽水 "2024 年" -规划') // => { terms: ['抽水', '2024年'], excluded: ['规划'] }
 */
export function parseQuery(line: string): Query {
  const terms = new Set<string>();
  const excluded = new Set<string>();
  const negatives: string[] = [];
  for (const match of line.trim().matchAll(parts)) {
    const [whole, hyphen, quoted, bare] = match;
    if (hyphen !== '' && (quoted ?? bare ?? '') !== '') {
      negatives.push(whole);
      add(excluded, quoted ?? bare ?? '');
    } else {
      add(terms, quoted ?? whole);
    }
  }
  if (terms.size === 0) {
    // Nothing is left to exclude from: the reader means the hyphen itself, as in `-5.9%`.
    return { terms: negatives.map((term) => fold(term).text), excluded: [] };
  }
  return { terms: [...terms], excluded: [...excluded] };
}

function add(terms: Set<string>, printed: string): void {
  const { text } = fold(printed);
  if (text !== '') {
    terms.add(text);
  }
}
