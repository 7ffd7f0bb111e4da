/**
 * Of what place the sentences of a paragraph speak: of the report's own, until a heading or a sentence that
 * tells a topic opens a part of it, and until the next topic, the next paragraph or 全县 closes that.
 */

import {
  furthers,
  isDoing,
  isListOrHonour,
  isPark,
  isRank,
  leadsToAims,
  macroOfPart,
  noPlace,
  onPark,
  onPart,
  parksCounted,
  partWord,
  saysRank,
} from './lexicon/places.ts';
import { hasKind, type Token, type TokenKind } from './token.ts';

/** What a paragraph speaks of: the words of a part of the place, or nothing, which is the whole. */
export type Topic = string | undefined;

/** Most characters of a sentence that tells a topic: 经开区建设步伐加快。 */
const longestTopic = 30;

/** The part of the place that a heading or a run-in head speaks of: （四）沿海经济带开发开放成效显著. */
export function headingTopic(heading: string): Topic {
  return partIn(heading.replace(/^[(（]?[一二三四五六七八九十\d]+[)）、.．是]*/, ''));
}

/** The topic from a sentence on that stands in another: one without numbers tells the next. */
export function sentenceTopic(topic: Topic, tokens: readonly Token[], text: string): Topic {
  if (saysOwnPlace(tokens, text.length, text)) return undefined;
  if (hasKind(tokens, 'quantity') || text.length > longestTopic)
    return openingPart(tokens, text) ?? onPark.exec(text)?.[1] ?? openingTopic(text) ?? topic;
  if (saysRank.test(text)) return topic;
  // 一年来，我们主要做了以下工作: says nothing of places.
  return partIn(text);
}

/** Whether a number whose name stands at `start` in a sentence is of the whole place, whatever the topic. */
export function saysOwnPlace(tokens: readonly Token[], start: number, text: string): boolean {
  return tokens.some(
    (token) =>
      token.kind === 'place' && token.isOwn && token.start < start && !isAside(token, text),
  );
}

/**
 * Where the clause ends in a sentence that says that one part is worked for: 支持某某高质量发展，确保….
 *
 * @param place the report's own place, which others may support
 */
export function endOfFurthering(text: string, place: string | null): number | undefined {
  const found = furthers.exec(text);
  const name = found?.[1];
  const isPlace = name === undefined || (!noPlace.test(name) && !place?.startsWith(name));
  return found && isPlace ? found.index + found[0].length : undefined;
}

/**
 * Whether a number whose name stands at `start` may be of the part that a clause which ends at `end` works for:
 * …，确保生产总值增长9%，投资增长10%. So it is until the sentence ends, or names the whole place.
 */
export function isOfFurthered(
  tokens: readonly Token[],
  start: number,
  text: string,
  end: number,
): boolean {
  const behind = tokens.filter((token) => token.start >= end);
  return leadsToAims.test(text.slice(end, start)) && !saysOwnPlace(behind, start, text);
}

/** 居全市第一, 占全县的…, 高于全市平均: what a number is compared with, not whose it is. */
function isAside({ start, end }: Token, text: string): boolean {
  return (
    /(?:居|位列|列|占|占到|于|比|超过|超|为|在|对|较)$/.test(text.slice(0, start)) ||
    isRank.test(text.slice(end))
  );
}

/** What may stand in a sentence before the parks that it opens with, and before a part. */
const beforeParks = new Set<TokenKind>(['comma', 'time', 'goal']);
const beforePart = new Set<TokenKind>([...beforeParks, 'filler', 'level']);

/** The part that a sentence with numbers opens with: 经开区完成…, 9个省级产业集聚区建成面积达…. */
function openingPart(tokens: readonly Token[], text: string): Topic {
  const first = tokens.find(({ kind }) => !beforePart.has(kind));
  if (first?.kind === 'area') {
    const words = text.slice(first.start, first.end);
    // 甲县、乙区财政收入超10亿元: of several no more is told, unless they are parks.
    const isListed = tokens[tokens.indexOf(first) + 1]?.kind === 'and' && !isPark.test(words);
    // 推进某某区建设: what comes behind it may be done elsewhere.
    return isListed || isDoing.test(words) ? undefined : words;
  }
  // 推动9个产业园建设 tells what is done, and what comes behind it may be done elsewhere.
  const isDone = tokens.find(({ kind }) => !beforeParks.has(kind)) !== first;
  return first?.kind === 'quantity' && first.quantity.unit === '个' && !isDone
    ? parksCounted.exec(text.slice(first.end))?.[0]
    : undefined;
}

/**
 * The part of which a sentence tells what the whole place has too, and which the sentences behind it may still
 * speak of: …，某县地区生产总值增长9%.
 */
export function partWithSums(tokens: readonly Token[], text: string): Topic {
  const at = tokens.findLastIndex(({ kind }) => kind === 'area');
  const part = tokens[at];
  // 甲县、乙区财政收入超10亿元: of several parts no more is told.
  const words = part && text.slice(part.start, part.end);
  if (!words || (tokens[at - 1]?.kind === 'and' && !isPark.test(words))) return undefined;
  return macroOfPart.test(text.slice(part.end)) ? words : undefined;
}

/** What part a first clause without a number tells of, before those of it follow. */
function openingTopic(text: string): Topic {
  const clause = onPart.exec(text)?.[0];
  return clause === undefined ? undefined : partIn(clause);
}

/** A part of the place that a text speaks of, where it is not named among others or as an honour. */
function partIn(text: string): Topic {
  return isListOrHonour.test(text) ? undefined : partWord.exec(text)?.[0];
}
