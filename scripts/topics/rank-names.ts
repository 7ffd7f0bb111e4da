/** Which names of a county are worth following: things with a name of their own, rare in the library, with numbers. */
import { distinctPairs, rarity } from '../../src/text/passages.ts';
import { genericEnd, nameable } from '../observe/lexicon/nouns.ts';
import type { CountyText } from './county-text.ts';
import type { FoundName } from './find-names.ts';
import { toWords } from './words.ts';

/** Endings of what is followed, beside those that a number is said of: institutions, sights, programmes. */
const alsoNameable = /(?:院|堂|墓|庙|峪|坝|集群|品牌|行动|示范县|试点|改革|户厕|网)$/;

/** A name, how much it tells, and by what. */
export interface RankedName extends FoundName {
  score: number;
  /** In how many of its sentences a number stands in the same clause. */
  figures: number;
}

/** How common pairs of characters are in the library, and in how many counties they stand. */
export class Commonness {
  readonly #passages = new Map<string, number>();
  readonly #counties = new Map<string, number>();
  readonly #count: { passages: number; counties: number };

  constructor(counties: readonly CountyText[]) {
    for (const { passages } of counties) {
      const own = new Set<string>();
      for (const { text } of passages) {
        for (const pair of distinctPairs(text)) {
          own.add(pair);
          this.#passages.set(pair, (this.#passages.get(pair) ?? 0) + 1);
        }
      }
      for (const pair of own) this.#counties.set(pair, (this.#counties.get(pair) ?? 0) + 1);
    }
    const passages = counties.reduce((sum, county) => sum + county.passages.length, 0);
    this.#count = { passages, counties: counties.length };
  }

  /** How rare the pairs of a name are on average: of a set phrase each stands everywhere. */
  rarity(name: string): number {
    const pairs = [...distinctPairs(name)];
    const sum = pairs.reduce(
      (all, pair) => all + rarity(this.#passages.get(pair) ?? 0, this.#count.passages),
      0,
    );
    return sum / Math.max(1, pairs.length);
  }

  /** From 1, of a name that only this county can have, down: the more counties have all of its pairs, the less. */
  particularity(name: string): number {
    const least = [...distinctPairs(name)].map((pair) => this.#counties.get(pair) ?? 1);
    return 1 / Math.sqrt(Math.max(1, Math.min(this.#count.counties, ...least)));
  }
}

/** Names by how much they tell, most first; of equal ones in the order of their characters. */
export function rankNames(names: readonly FoundName[], common: Commonness): RankedName[] {
  return names
    .map((name) => rank(name, common))
    .sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1));
}

function rank(found: FoundName, common: Commonness): RankedName {
  const { name, proper, occurrences, reports } = found;
  const figures = occurrences.filter(({ passage }) => hasFigure(passage.text, name)).length;
  const isQuoted = occurrences.some(({ passage }) => passage.text.includes(`“${name}”`));
  const isTitle = occurrences.some(({ passage: { path } }) =>
    path.some((heading) => heading.includes(name)),
  );
  const isThing = [nameable, genericEnd, alsoNameable].some((end) => end.test(name));
  const naming =
    1 +
    (Math.min(4, name.length) / 4) * Number(proper) +
    Number(isThing && name.length > 2) +
    0.5 * Number(isQuoted) +
    0.5 * Number(isTitle);
  const isTown = /[镇乡村]$/.test(name) || occurrences.some(({ after }) => /^[镇乡]/.test(after));
  // A town has many matters, and one word of a dictionary or two characters are seldom a name.
  const doubt =
    (isTown ? 0.4 : 1) *
    (toWords(name).length === 1 || name.length === 2 ? 0.6 : 1) *
    (naming === 1 ? 0.7 : 1);
  const telling = 1 + figures / occurrences.length;
  const score =
    common.rarity(name) *
    common.particularity(name) *
    naming *
    doubt *
    telling *
    Math.log(1 + reports);
  return { ...found, score, figures };
}

/** Whether a number stands in the clause of a name. */
function hasFigure(text: string, name: string): boolean {
  return text.split(/[，；。]/u).some((clause) => clause.includes(name) && /\d/.test(clause));
}
