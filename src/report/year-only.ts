/** What the report of one county speaks of and those beside it do not: counted by topics and terms. */
import { type Link, toLink } from '../library/routes.ts';
import type { Block } from '../schemas/edition.ts';
import type { PublishedTerm } from '../schemas/glossary.ts';
import type { SynonymGroup } from '../schemas/synonym.ts';
import type { PublishedTopic } from '../schemas/topic.ts';

/** A report beside others. */
interface TextReport {
  id: string;
  path: string;
  county: { slug: string; name: string };
  blocks: readonly Pick<Block, 'text'>[];
}

/** What only one county speaks of; each leads to the first words of it. */
export interface OnlyThere {
  place: string;
  /** Undertakings. */
  matters: Link[];
  /** Terms of officialdom. */
  terms: Link[];
}

/**
 * The topics and terms of each county that stand in no report of another.
 *
 * @param reports of one year, those of a county may be several
 */
export function toOnlyThere(
  reports: readonly TextReport[],
  topics: readonly PublishedTopic[],
  glossary: readonly PublishedTerm[],
  synonyms: readonly SynonymGroup[],
): OnlyThere[] {
  const byCounty = Map.groupBy(reports, ({ county }) => county.slug);
  const countyOf = new Map(reports.map(({ id, county }) => [id, county.slug]));
  const texts = new Map(
    [...byCounty].map(([slug, own]) => [
      slug,
      own.flatMap(({ blocks }) => blocks.map(({ text }) => text)).join('\n'),
    ]),
  );
  // 规模以上工业 is no other thing than 规上工业.
  const namesOf = (term: string) => [
    term,
    ...synonyms.flatMap(({ names }) => (names.includes(term) ? names : [])),
  ];
  const isElsewhere = (slug: string, words: readonly string[]) =>
    [...texts].some(([other, text]) => other !== slug && words.some((word) => text.includes(word)));
  return [...byCounty].flatMap(([slug, own]) => {
    const pathOf = (id: string) => own.find((report) => report.id === id)?.path;
    const toPlace = (title: string, places: readonly { report: string; block: string }[]) => {
      const found = places.find(({ report }) => pathOf(report) !== undefined);
      return found ? [toLink(title, `${pathOf(found.report)}#${found.block}`)] : [];
    };
    const matters = topics
      .filter((topic) => topic.county === slug && !isElsewhere(slug, topic.terms))
      .flatMap(({ title, passages }) => toPlace(title, passages));
    const terms = glossary
      .filter(
        ({ term, uses }) =>
          !isElsewhere(slug, namesOf(term)) &&
          uses.every(({ report }) => !countyOf.has(report) || countyOf.get(report) === slug),
      )
      .flatMap(({ term, uses }) => toPlace(term, uses));
    const place = own[0]?.county.name ?? '';
    return matters.length + terms.length > 0 ? [{ place, matters, terms }] : [];
  });
}
