import { pinyin } from 'pinyin-pro';
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

/** Terms that begin with the same sound. */
export interface GlossaryGroup {
  /** `B`; of what begins with no letter `#` */
  initial: string;
  /** What a folded one says it holds: `标准地、不见面审批` */
  names: string;
  terms: GlossaryEntry[];
}

/** The page of the glossary. */
export interface Glossary {
  count: number;
  /** Whether each group opens by itself: they are too many to be read below each other. */
  isFolded: boolean;
  groups: GlossaryGroup[];
}

/** Most reports that are told of a term, and of all terms: of the rest the search tells. */
const mostUses = 12;
const mostUsesOfAll = 720;

/** Most terms that stand below each other. */
const mostOpen = 24;

/** What a term means, as the page of a report tells it. */
export type Explanation = Pick<PublishedTerm, 'slug' | 'term' | 'explanation'> & {
  /** Whether it is commonly known, and not taken from a report. */
  isCommon: boolean;
};

/** What a term means, whoever uses it. */
export function toExplanation({ slug, term, explanation, source }: PublishedTerm): Explanation {
  return { slug, term, explanation, isCommon: source === null };
}

/** The terms by how they sound, as a dictionary has them. */
export function toGlossary(
  terms: readonly PublishedTerm[],
  reports: ReadonlyMap<string, ReportEntry>,
): Glossary {
  const sounds = new Map(terms.map(({ slug, term }) => [slug, toSound(term)]));
  const soundOf = ({ slug }: { slug: string }) => sounds.get(slug) ?? '';
  const sorted = toEntries(terms, reports).toSorted((a, b) =>
    soundOf(a).localeCompare(soundOf(b), 'en'),
  );
  const groups = Map.groupBy(sorted, (entry) => /^[A-Z]/.exec(soundOf(entry))?.[0] ?? '#');
  return {
    count: terms.length,
    isFolded: terms.length > mostOpen,
    groups: [...groups].map(([initial, own]) => ({
      initial,
      names: own.map(({ term }) => term).join('、'),
      terms: own,
    })),
  };
}

/**
 * How a term sounds, syllable by syllable.
 *
 * @example toSound('标准地') // => 'BIAO ZHUN DI'
 */
function toSound(term: string): string {
  return pinyin(term, { toneType: 'none', v: true, nonZh: 'consecutive' }).toUpperCase();
}

/** Terms with the places they speak of, in their order. */
function toEntries(
  terms: readonly PublishedTerm[],
  reports: ReadonlyMap<string, ReportEntry>,
): GlossaryEntry[] {
  const most = Math.max(1, Math.min(mostUses, Math.floor(mostUsesOfAll / terms.length)));
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
    uses.toSorted((a, b) => (ages.get(a.report) ?? 0) - (ages.get(b.report) ?? 0)).slice(0, most);
  return terms.map(({ slug, term, explanation, source, uses }) => ({
    slug,
    term,
    explanation,
    kind: source === null ? '通行' : '原文',
    source: source && { ...toPlace(source), quote: source.quote },
    uses: (uses.length > most ? newest(uses) : uses).map(toPlace),
    more:
      uses.length > most
        ? { count: uses.length - most, href: withBase(searchPath({ q: term })) }
        : null,
  }));
}
