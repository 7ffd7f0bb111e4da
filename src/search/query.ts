import { border, fold } from './fold.ts';
import { type Part, toGroups, wantedGroups } from './query-line.ts';
import { isAmbiguous, toCommonForm } from './variants.ts';

/** One way to write what is sought. */
export interface Spelling {
  /** Folded, with one form for all variants of a character: as the index has it. */
  text: string;
  /** What must be printed, folded, where not every variant will do. */
  exact?: string;
}

/** What is sought: any of its spellings. */
export type SearchTerm = readonly Spelling[];

/** What a reader asks for, read from one line. */
export interface Query {
  /** What must occur. */
  terms: SearchTerm[];
  /** What must not occur: written `-词`. */
  excluded: SearchTerm[];
}

/**
 * Read a query: terms are parted by spaces; of those with `|` or `或` between them any will do;
 * `-词` excludes; `"…"` and `“…”` keep spaces in a term and take it to the letter: variants of its
 * characters are others.
 *
 * @example parseQuery('抽水|蓄能 -规划')
 * // => { terms: [[{ text: '抽水' }, { text: '蓄能' }]], excluded: [[{ text: '规划' }]] }
 */
export function parseQuery(line: string): Query {
  const groups = toGroups(line);
  const wanted = wantedGroups(groups);
  if (wanted.length === 0) {
    // Nothing is left to exclude from: the reader means the hyphen itself, as in `-5.9%`.
    const literal = groups.map((group) =>
      group.map((part) => ({ ...part, inner: part.whole, isQuoted: false })),
    );
    return { terms: toTerms(literal), excluded: [] };
  }
  return {
    terms: toTerms(wanted),
    excluded: toTerms(groups.filter(([first]) => first?.isExcluded)),
  };
}

/** What was typed in variants, as it is looked for. */
export function variantsIn(line: string): string[] {
  const terms = toGroups(line)
    .flat()
    .filter(({ isQuoted, isExcluded }) => !isQuoted && !isExcluded)
    .map(({ inner }) => fold(inner).text);
  return [...new Set(terms)]
    .map((term) => [term, toCommonForm(term)] as const)
    .flatMap(([term, common]) => (term === common ? [] : common));
}

/** Each group as a term; what says nothing, or the same as one before, is left out. */
function toTerms(groups: readonly Part[][]): SearchTerm[] {
  const terms = new Map<string, SearchTerm>();
  for (const group of groups) {
    const spellings = new Map<string, Spelling>();
    for (const part of group) {
      const spelling = toSpelling(part);
      if (spelling.text !== '') spellings.set(JSON.stringify(spelling), spelling);
    }
    if (spellings.size > 0) terms.set([...spellings.keys()].join(), [...spellings.values()]);
  }
  return [...terms.values()];
}

function toSpelling({ inner, isQuoted }: Part): Spelling {
  const typed = fold(inner).text.replaceAll(border, '');
  const text = toCommonForm(typed);
  return isQuoted && isAmbiguous(typed) ? { text, exact: typed } : { text };
}
