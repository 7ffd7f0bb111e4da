import type { ReportEntry } from '../library/catalog.ts';
import { type Link, searchPath, toLink, withBase } from '../library/routes.ts';
import type { PublishedTerm } from '../schemas/glossary.ts';

/** A term as its page explains it. */
export interface GlossaryEntry {
  slug: string;
  term: string;
  explanation: string;
  /** Whose explanation it is: `通行`, `原文` */
  kind: string;
  /** The words it was taken from, with the report they stand in; null where it is common. */
  source: (Link & { quote: string }) | null;
  /** Where the newest reports that use it do so first. */
  uses: Link[];
  /** How many more there are, and where to find them; nothing where all are told. */
  more: { count: number; href: string } | null;
}

/** Most reports that are told of a term: of the rest the search tells. */
const mostUses = 12;

/** What a term means, as the page of a report tells it. */
export type Explanation = Pick<PublishedTerm, 'slug' | 'term' | 'explanation'> & {
  /** Whether it is commonly known, and not taken from a report. */
  isCommon: boolean;
};

/** What a term means, whoever uses it. */
export function toExplanation({ slug, term, explanation, source }: PublishedTerm): Explanation {
  return { slug, term, explanation, isCommon: source === null };
}

/** The glossary with the places it speaks of. */
export function toGlossary(
  terms: readonly PublishedTerm[],
  reports: ReadonlyMap<string, ReportEntry>,
): GlossaryEntry[] {
  const toPlace = ({ report, block }: { report: string; block: string | null }) => {
    const entry = reports.get(report);
    return toLink(
      entry?.name ?? report,
      (entry?.path ?? '/') + (block === null ? '' : `#${block}`),
    );
  };
  // Reports come newest first.
  const ages = new Map([...reports.keys()].map((id, at) => [id, at]));
  const newest = (uses: PublishedTerm['uses']) =>
    uses
      .toSorted((a, b) => (ages.get(a.report) ?? 0) - (ages.get(b.report) ?? 0))
      .slice(0, mostUses);
  return terms.map(({ slug, term, explanation, source, uses }) => ({
    slug,
    term,
    explanation,
    kind: source === null ? '通行' : '原文',
    source: source && { ...toPlace(source), quote: source.quote },
    uses: (uses.length > mostUses ? newest(uses) : uses).map(toPlace),
    more:
      uses.length > mostUses
        ? { count: uses.length - mostUses, href: withBase(searchPath({ q: term })) }
        : null,
  }));
}
