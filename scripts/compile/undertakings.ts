import { reportPath } from '../../src/library/routes.ts';
import type { UndertakingList, WordsInReport } from '../../src/schemas/undertakings.ts';
import {
  findClosest,
  type Passage,
  toPassages,
  toWeights,
  type Weights,
} from '../../src/text/passages.ts';
import type { SourceBlock } from '../edition/blocks.ts';
import { byAge } from '../seeds/by-age.ts';
import type { Seed } from '../seeds/read-seeds.ts';
import { readUndertakings } from '../undertakings/read-undertakings.ts';

/** The edition of a seed: its register entry and its blocks. */
interface SeedEdition {
  seed: Pick<Seed, 'id'> & { source: Pick<Seed['source'], 'county' | 'year' | 'kind' | 'date'> };
  blocks: readonly Pick<SourceBlock, 'id' | 'type' | 'level' | 'text' | 'path'>[];
}

/** A report in which words are looked for. */
interface Followed {
  id: string;
  path: string;
  passages: Passage[];
}

/**
 * The lists of undertakings that the reports promise, by report in their given order, each with what
 * later reports of the county say of its items.
 */
export function compileUndertakings(editions: readonly SeedEdition[]): UndertakingList[] {
  const siblings = editions.map(({ seed }) => seed.source);
  return editions.flatMap((edition) => {
    const { seed, blocks } = edition;
    const { county, year } = seed.source;
    const lists = readUndertakings(blocks, year);
    if (lists.length === 0) return [];
    const later = editions
      .filter((other) => other.seed.source.county === county && isLater(other, edition))
      .toSorted(byAge)
      .map((other) => ({
        id: other.seed.id,
        path: reportPath(other.seed.source, siblings),
        passages: toPassages(other.blocks),
      }));
    const weights = toWeights([
      ...toPassages(blocks),
      ...later.flatMap(({ passages }) => passages),
    ]);
    const path = reportPath(seed.source, siblings);
    const texts = new Map(blocks.map(({ id, text }) => [id, text]));
    const wordsOf = ({ block, start, end }: Omit<Passage, 'text'>) => ({
      block,
      start,
      end,
      quote: texts.get(block)?.slice(start, end) ?? '',
      url: `${path}#${block}`,
    });
    return lists.map(({ head, name, items }) => ({
      id: `${seed.id}-${head.block}`,
      county,
      report: seed.id,
      year,
      name,
      ...pick(wordsOf(head)),
      items: items.map((item, at) => {
        const words = wordsOf(item);
        return { ...words, number: at + 1, later: follow(words.quote, later, weights) };
      }),
      followed: later.map(({ id }) => id),
    }));
  });
}

/** Where a list is announced. */
function pick({ block, quote, url }: Omit<WordsInReport, 'report'>) {
  return { block, quote, url };
}

/** What each later report says of some words, where it says something. */
function follow(words: string, later: readonly Followed[], weights: Weights): WordsInReport[] {
  return later.flatMap(({ id, path, passages }) => {
    const found = findClosest(words, passages, weights);
    if (!found) return [];
    const { block, start, end, text } = found;
    return [{ report: id, block, start, end, quote: text, url: `${path}#${block}` }];
  });
}

/** Whether a report is later than another: a plan looks ahead, it does not tell what became of a promise. */
function isLater(other: SeedEdition, { seed }: SeedEdition): boolean {
  const { kind, year } = other.seed.source;
  return kind !== 'five-year-plan' && year > seed.source.year;
}
