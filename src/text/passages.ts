/** The passages of a report, and which of them tells of some words: by the pairs of characters they share, rare ones more. */
import { toPairs } from './pairs.ts';
import { toSentences } from './sentences.ts';

/** Words of a block: `block.text.slice(start, end)`. */
export interface Passage {
  block: string;
  start: number;
  end: number;
  text: string;
}

/** What is needed of a block. */
export interface TextBlock {
  id: string;
  type: string;
  text: string;
}

/** Least part of the words' weight that a passage shares with them, to be said to speak of the same thing. */
const enough = 0.4;
/** Least number of pairs shared: one name that both hold is not yet the same thing. */
const fewestPairs = 4;

/** The sentences of a report's text, without headings and tables. */
export function toPassages(blocks: readonly TextBlock[]): Passage[] {
  return blocks
    .filter(({ type }) => type === 'paragraph' || type === 'list')
    .flatMap(({ id, text }) =>
      toSentences(text).map(({ start, end }) => ({
        block: id,
        start,
        end,
        text: text.slice(start, end),
      })),
    );
}

/** How much each pair of characters tells: one that stands in many passages tells little. */
export type Weights = (pair: string) => number;

/** Weights by the passages of all reports in which words are looked for and found. */
export function toWeights(passages: readonly { text: string }[]): Weights {
  const counts = new Map<string, number>();
  for (const { text } of passages) {
    for (const pair of distinctPairs(text)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return (pair) => rarity(counts.get(pair) ?? 0, passages.length);
}

/** How much a pair tells that stands in some of so many passages. */
export function rarity(holding: number, passages: number): number {
  return Math.log((passages + 1) / (holding + 1));
}

/**
 * The passage closest to some words, or none where no passage speaks of the same thing.
 *
 * @returns the earliest of those that are equally close
 */
export function findClosest(
  words: string,
  passages: readonly Passage[],
  weights: Weights,
): Passage | undefined {
  const pairs = distinctPairs(words);
  const whole = sum(pairs, weights);
  let closest: Passage | undefined;
  let best = enough;
  for (const passage of passages) {
    const own = distinctPairs(passage.text);
    const shared = [...pairs].filter((pair) => own.has(pair));
    if (shared.length < fewestPairs) continue;
    const share = sum(shared, weights) / whole;
    if (share > best) {
      closest = passage;
      best = share;
    }
  }
  return closest;
}

function sum(pairs: Iterable<string>, weights: Weights): number {
  let all = 0;
  for (const pair of pairs) all += weights(pair);
  return all;
}

/** The pairs of characters of a text, each once. */
export function distinctPairs(text: string): Set<string> {
  return new Set(toPairs(text));
}
