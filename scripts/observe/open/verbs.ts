/** What is said to be done in a piece of a clause, and of what. */

import {
  buildingDoings,
  courseWords,
  firmDoings,
  helpingDoings,
  looseDoings,
  nounsOfVerbs,
  partingDoings,
} from '../lexicon/doings.ts';
import { longestMatch } from '../longest-match.ts';
import { matchAt } from '../match-at.ts';

/** One verb, or several that are said of the same: 新建改建. */
export interface Doing {
  start: number;
  end: number;
  /** Whether it opens a statement wherever it stands. */
  isFirm: boolean;
  /** Whether it opens anew what another verb has opened. */
  isParting: boolean;
  isHelping: boolean;
}

const match = longestMatch([
  ...firmDoings.map((word): [string, boolean] => [word, true]),
  ...looseDoings.map((word): [string, boolean] => [word, false]),
]);

/** Between verbs that are said of the same. */
const joint = /[、和及并与]?/y;

/** The verbs in words, from left to right. */
export function doingsIn(words: string): Doing[] {
  const found: Doing[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const one = match(words, at);
    if (!one || notVerb(one.word, words, at)) continue;
    const doing: Doing = {
      start: at,
      end: at + one.word.length,
      isFirm: one.value,
      isParting: partingDoings.has(one.word),
      isHelping: helpingDoings.has(one.word),
    };
    let last = one.word;
    for (;;) {
      const link = matchAt(joint, words, doing.end)?.[0] ?? '';
      const next = match(words, doing.end + link.length);
      const isSame =
        next !== undefined &&
        (link !== '' || (buildingDoings.test(last) && buildingDoings.test(next.word)));
      if (!next || !isSame) break;
      doing.end += link.length + next.word.length;
      doing.isFirm ||= next.value;
      doing.isParting ||= partingDoings.has(next.word);
      last = next.word;
    }
    found.push(doing);
    at = doing.end - 1;
  }
  return found;
}

/** 建成区 is no 建成: words that begin with a verb. */
function notVerb(word: string, words: string, at: number): boolean {
  const behind = words.slice(at + word.length);
  return nounsOfVerbs.some(([verb, rest]) => word === verb && rest.test(behind));
}

const matchCourse = longestMatch(courseWords.map((word): [string, true] => [word, true]));

/** Where words begin that say more than how something went, from `at` on. */
export function behindCourse(words: string, at = 0): number {
  for (let end = at; ; ) {
    const found = matchCourse(words, end);
    if (!found) return end;
    end += found.word.length;
  }
}

const article = /(?:了|各类|各级|各种|各项|各式|一批|等)?/y;

/** Where the noun begins behind a verb. */
export function behindArticle(words: string, at: number): number {
  return at + (matchAt(article, words, at)?.[0].length ?? 0);
}
