/** Whether words are the name of something that a number can be said of, and of the whole place. */

import {
  badEnd,
  badStart,
  doneTo,
  genericEnd,
  genericModifier,
  joinedWords,
  nameable,
  ofOnePurse,
  otherPlace,
  partingSigns,
  partingWords,
} from '../lexicon/nouns.ts';
import type { Quantity } from '../quantity.ts';

const shortest = 2;
const longest = 16;
/** Most characters of several nouns that one number is said of: 绿道和步道. */
const longestJoint = 24;

/** From what size on things are counted: 500万元以上项目. */
const threshold = /\d+(?:\.\d+)?(?:亿元|万元|千万元|亿美元|万美元|千伏|吨|蒸吨)(?:及?以上)?/;

/** Whether words are a noun that stands by itself: a clean run, with nothing that parts it. */
export function isNoun(words: string): boolean {
  return isRun(words) || isJoint(words) || isShare(words);
}

/** 民营经济增加值占地区生产总值的比重: a noun whose part in another is told. */
export function isShare(words: string): boolean {
  const [, part = '', whole = ''] = /^(.+?)占(.+?)的?(?:比重|比例|比)?$/.exec(words) ?? [];
  return isRun(part) && isRun(whole) && words.length <= longestJoint;
}

/** Several nouns that one number is said of. */
function isJoint(words: string): boolean {
  const parts = words
    .replaceAll(joinedWords, (word) => '□'.repeat(word.length))
    .split(/[、和与及]/);
  if (parts.length < 2 || parts.length > 4 || words.length > longestJoint) return false;
  let start = 0;
  return parts.every((part) => {
    const own = words.slice(start, start + part.length);
    start += part.length + 1;
    return isRun(own) && !otherPlace.test(own);
  });
}

/** Whether words are one noun. */
export function isRun(words: string): boolean {
  const plain = words.replace('5G', '').replace(threshold, '');
  if (!/^[\p{Script=Han}A-Za-z]+$/u.test(plain)) return false;
  if (words.length < shortest || words.length > longest) return false;
  if (badStart.test(plain) || badEnd.test(plain)) return false;
  if (otherPlace.test(plain) || ofOnePurse.test(plain)) return false;
  const signs = plain.replaceAll(joinedWords, '□');
  return !partingWords.test(signs) && !partingSigns.test(signs);
}

/**
 * Whether words name one thing: 滨河路 but not 农村公路. Of two or more, counted, none is meant by name.
 */
export function isProperName(words: string, { value, unit }: Quantity, kind: string): boolean {
  if (unit !== undefined && kind === 'count' && value >= 2) return false;
  // 滨河路改造 is of that one road.
  const own = words.replace(doneTo, '');
  const ending = nameable.exec(own);
  if (!ending || genericEnd.test(own)) return false;
  const before = own.slice(0, ending.index);
  return before !== '' && !genericModifier.test(before);
}
