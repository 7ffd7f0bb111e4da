/** Words to tap for a search: what several reports speak of. */
import { type Link, searchPath, toLink } from '../library/routes.ts';
import type { PublishedTerm } from '../schemas/glossary.ts';
import type { PublishedTopic } from '../schemas/topic.ts';

/** How many words stand under the search field. */
const manyWords = 6;
/** Longer words do not stand two in a row on a phone. */
const longest = 8;

/** A word with what it belongs to, and the reports it stands in. */
interface Candidate {
  word: string;
  /** Of one theme only one is shown. */
  theme: string;
  reports: Set<string>;
}

/**
 * Six words, each of which stands in several reports, the most first: topics of different themes
 * and terms of the glossary in turn. Only words that find what was counted are taken: topics that
 * are looked for by one word, terms that the texts print as the glossary does.
 *
 * @param countyOf a report, by its id: what several counties speak of comes first
 */
export function toSearchWords(
  topics: readonly PublishedTopic[],
  glossary: readonly PublishedTerm[],
  countyOf: (report: string) => string | undefined,
): Link[] {
  const terms = glossary
    .filter(({ term, forms }) => forms.length === 1 && forms[0] === term)
    .map(({ term, uses }) => ({
      word: term,
      theme: '',
      reports: new Set(uses.map(({ report }) => report)),
    }));
  const matters = topics.flatMap(({ terms: [word = '', ...more], theme, reports }): Candidate[] =>
    more.length > 0
      ? []
      : [
          {
            word,
            theme,
            reports: new Set(
              reports.filter(({ mentions }) => mentions > 0).map(({ report }) => report),
            ),
          },
        ],
  );
  const counties = ({ reports }: Candidate) => new Set([...reports].map(countyOf)).size;
  const rank = (candidates: readonly Candidate[]) =>
    candidates
      .filter(({ word, reports }) => reports.size > 1 && word.length <= longest)
      .toSorted((a, b) => counties(b) - counties(a) || b.reports.size - a.reports.size);
  const themes = new Set<string>();
  const ofThemes = rank(matters).filter(({ theme }) => {
    const isNew = !themes.has(theme);
    themes.add(theme);
    return isNew;
  });
  const ofTerms = rank(terms);
  const turns = Array.from({ length: Math.max(ofThemes.length, ofTerms.length) }, (_, at) =>
    [ofThemes[at], ofTerms[at]].flatMap((candidate) => candidate?.word ?? []),
  );
  return [...new Set(turns.flat())].slice(0, manyWords).map((q) => toLink(q, searchPath({ q })));
}
