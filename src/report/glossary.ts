import type { ReportEntry } from '../library/catalog.ts';
import { type Link, toLink } from '../library/routes.ts';
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
  /** Where each report first uses it. */
  uses: Link[];
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
  return terms.map(({ slug, term, explanation, source, uses }) => ({
    slug,
    term,
    explanation,
    kind: source === null ? '通行' : '原文',
    source: source && { ...toPlace(source), quote: source.quote },
    uses: uses.map(toPlace),
  }));
}
