/** Topics that the reports of a county offer, and further passages of those that an editor has chosen. */
import type { PublishedTopic } from '../../src/schemas/topic.ts';
import { fewestShared, indexTexts, likeInPlace } from '../../src/text/likeness.ts';
import { distinctPairs } from '../../src/text/passages.ts';
import { type CountyPassage, CountyText, type NamedReport } from './county-text.ts';
import { findNames } from './find-names.ts';
import { Commonness, type RankedName, rankNames } from './rank-names.ts';

/** A county with its reports, the oldest first. */
export interface NamedCounty {
  slug: string;
  name: string;
  reports: readonly NamedReport[];
}

/** A matter that may be followed. */
export interface Proposal {
  name: string;
  /** Longer and shorter names in which this one stands, or which stand in it. */
  forms: string[];
  /** How many reports have the name, how many sentences, and how many of these a number beside it. */
  reports: number;
  sentences: number;
  figures: number;
  /** Of each report the first sentences. */
  passages: CountyPassage[];
}

/** A sentence that is like a passage of a topic, in another report, without any of the topic's terms. */
export interface Further {
  topic: string;
  /** The words of the topic's passage. */
  quote: string;
  passage: CountyPassage;
  likeness: number;
}

/** What is offered of a county. */
export interface Offers {
  county: NamedCounty;
  proposals: Proposal[];
  further: Further[];
}

/** Most proposals of a county, and most sentences of a report for each. */
export const manyProposals = 150;
const manySentences = 4;

/**
 * What the reports of counties offer to follow. The same for the same reports and topics, whatever their order.
 *
 * @param counties all of the library: what many of them say is no name of one
 * @param topics those that are followed already
 * @param asked slug of the county that is wanted, or all that have two reports
 */
export function proposeTopics(
  counties: readonly NamedCounty[],
  topics: readonly PublishedTopic[],
  asked?: string,
): Offers[] {
  const texts = counties.map((county) => ({ county, text: new CountyText(county.reports) }));
  const common = new Commonness(texts.map(({ text }) => text));
  return texts
    .filter(({ county }) => (asked ? county.slug === asked : county.reports.length > 1))
    .map(({ county, text }) => {
      const own = topics.filter((topic) => topic.county === county.slug);
      const terms = own.flatMap((topic) => topic.terms);
      const names = rankNames(findNames(text, county.name), common).filter(
        ({ name }) => !terms.some((term) => name.includes(term) || term.includes(name)),
      );
      return {
        county,
        proposals: group(names).slice(0, manyProposals).map(toProposal),
        further: findFurther(text, own),
      };
    });
}

/** A name with the less telling ones that stand in it, or in which it stands. */
function group(names: readonly RankedName[]): { name: RankedName; forms: string[] }[] {
  const groups: { name: RankedName; forms: string[] }[] = [];
  for (const one of names) {
    const same = groups.find(
      ({ name }) => name.name.includes(one.name) || one.name.includes(name.name),
    );
    if (same) same.forms.push(one.name);
    else groups.push({ name: one, forms: [] });
  }
  return groups;
}

function toProposal({ name, forms }: { name: RankedName; forms: string[] }): Proposal {
  const passages = [...new Set(name.occurrences.map(({ passage }) => passage))];
  const shown = Map.groupBy(passages, ({ age }) => age)
    .values()
    .flatMap((own) => own.slice(0, manySentences));
  return {
    name: name.name,
    forms,
    reports: name.reports,
    sentences: passages.length,
    figures: name.figures,
    passages: [...shown],
  };
}

/** Sentences of other reports that are like those of a topic, the likest first. */
function findFurther({ passages }: CountyText, topics: readonly PublishedTopic[]): Further[] {
  const reports = Map.groupBy(passages, ({ report }) => report);
  const index = indexTexts(
    [...reports.values()].map((own) => ({ place: '', texts: own.map(({ text }) => text) })),
  );
  const like = [...likeInPlace(index, 0, index.length)].flatMap(([a, b, likeness]) => [
    { from: a, to: b, likeness },
    { from: b, to: a, likeness },
  ]);
  const likeTo = Map.groupBy(like, ({ from }) => from);
  return topics.flatMap((topic) => {
    const quoted = (passage: CountyPassage) =>
      topic.passages.find(
        ({ report, block, start, end }) =>
          report === passage.report &&
          block === passage.block &&
          start < passage.end &&
          passage.start < end,
      );
    const found = new Map<CountyPassage, Further>();
    for (const [from, own] of likeTo) {
      const here = passages[from];
      const quote = here && quoted(here)?.quote;
      if (quote === undefined) continue;
      for (const { to, likeness } of own) {
        const passage = passages[to];
        if (!passage || topic.terms.some((term) => passage.text.includes(term))) continue;
        // Of a sentence quoted in part the rest may be what is alike.
        if (sharedPairs(quote, passage.text) < fewestShared) continue;
        if (quoted(passage) || (found.get(passage)?.likeness ?? 0) >= likeness) continue;
        found.set(passage, { topic: topic.slug, quote, passage, likeness });
      }
    }
    return [...found.values()].sort((a, b) => b.likeness - a.likeness);
  });
}

function sharedPairs(one: string, other: string): number {
  return distinctPairs(one).intersection(distinctPairs(other)).size;
}
