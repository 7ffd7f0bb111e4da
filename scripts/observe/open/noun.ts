/** Whether words are the name of something that a number can be said of, and of the whole place. */

import type { Quantity } from '../quantity.ts';
import {
  badEnd,
  badStart,
  genericEnd,
  genericModifier,
  joinedWords,
  nameable,
  partingSigns,
  partingWords,
} from '../lexicon/nouns.ts';

const shortest = 2;
const longest = 16;

/** Whether words are a noun that stands by itself: a clean run, with nothing that parts it. */
export function isNoun(words: string): boolean {
  const plain = words.replace('5G', '');
  if (!/^[\p{Script=Han}A-Za-z]+$/u.test(plain)) return false;
  if (words.length < shortest || words.length > longest) return false;
  if (badStart.test(words) || badEnd.test(words) || partingWords.test(words)) return false;
  return !partingSigns.test(words.replaceAll(joinedWords, '□'));
}

/**
 * Whether words name one thing: 滨河路 but not 农村公路. Of two or more, counted, none is meant by name.
 */
export function isProperName(words: string, { value, unit }: Quantity, kind: string): boolean {
  if (unit !== undefined && kind === 'count' && value >= 2) return false;
  const ending = nameable.exec(words);
  if (!ending || genericEnd.test(words)) return false;
  const before = words.slice(0, ending.index);
  return before !== '' && !genericModifier.test(before);
}
