import type { Block } from '../../schemas/edition.ts';
import { type PublishedTerm, parseForm } from '../../schemas/glossary.ts';

/** A range of a block's text that is a term of the glossary. */
export interface TermRange {
  start: number;
  end: number;
  /** Slug of the term. */
  id: string;
}

/** What finding needs of a term. */
type Findable = Pick<PublishedTerm, 'slug' | 'forms'>;

/**
 * A function that gives the terms of a block which no block before it had: one is explained where
 * a reader first meets it. Headings and tables are left alone, and so are words that an editor's
 * mark runs through.
 */
export function findTerms(terms: readonly Findable[]): (block: Block) => TermRange[] {
  const left = terms
    .flatMap(({ slug, forms }) => forms.map((form) => ({ slug, ...parseForm(form) })))
    // Of two terms at one place the longer is meant.
    .sort((a, b) => b.words.length - a.words.length);
  const met = new Set<string>();
  return (block) => {
    if (block.type !== 'paragraph' && block.type !== 'list') return [];
    const taken: { start: number; end: number; id: string | undefined }[] = block.marks
      .filter(({ kind }) => kind !== 'observation')
      .map(({ start, end }) => ({ start, end, id: undefined }));
    const borders = block.marks
      .filter(({ kind }) => kind === 'observation')
      .flatMap(({ start, end }) => [start, end]);
    for (const { slug, words, ...inside } of left) {
      for (
        let at = block.text.indexOf(words);
        at >= 0;
        at = block.text.indexOf(words, at + words.length)
      ) {
        const start = at + inside.start;
        const end = at + inside.end;
        const clashes =
          taken.some((other) => other.start < end && start < other.end) ||
          borders.some((border) => start < border && border < end);
        if (clashes) continue;
        // A longer term keeps its place even where it was met before, or its parts would be taken for others.
        taken.push({ start, end, id: met.has(slug) ? undefined : slug });
        met.add(slug);
      }
    }
    return taken.flatMap(({ start, end, id }) => (id === undefined ? [] : [{ start, end, id }]));
  };
}
