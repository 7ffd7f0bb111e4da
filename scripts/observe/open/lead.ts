/** What stands between a noun and its number, and before what is told in a clause. */

import { whereDone } from '../lexicon/nouns.ts';
import type { Token, TokenKind } from '../token.ts';
import { doingsIn } from './verbs.ts';

/** Words between a noun and its number. */
export const leadKinds = new Set<TokenKind>([
  'level',
  'to',
  'comparator',
  'change',
  'average',
  'cumulative',
  'total',
  'reality',
  'goal',
  'filler',
  'all',
  'base',
  'time',
]);

/** Words before what is told in a clause. */
const frontKinds = new Set<TokenKind>([
  'time',
  'place',
  'base',
  'goal',
  'filler',
  'comma',
  'average',
  'cumulative',
  'all',
  'each',
  'total',
]);

/** Fillers that are parts of nouns: 进出口总额. */
const nounFiller = /^(?:总量|规模|总额|水平|总值)$/;

/** The words before a number, without those that open the clause, and those that lead to the number. */
export function splitLead(
  before: readonly Token[],
  sentence: string,
): { core: Token[]; lead: Token[] } {
  const isLead = (token: Token) =>
    leadKinds.has(token.kind) && !nounFiller.test(sentence.slice(token.start, token.end));
  const length = before.length - 1 - before.findLastIndex((token) => !isLead(token));
  const isDoing = (token: Token) => {
    const [first] = doingsIn(sentence.slice(token.start, token.end));
    return first?.start === 0;
  };
  let cut = before.length - length;
  // 完成 is a verb too, where nothing that is told stands before it.
  const verb = before.findIndex(
    (token, at) => at >= cut && token.kind === 'level' && isDoing(token),
  );
  if (verb !== -1 && before.slice(0, verb).every(({ kind }) => frontKinds.has(kind)))
    cut = verb + 1;
  const open = before.findIndex((token) => !isFront(token, sentence));
  return {
    core: before.slice(open === -1 ? cut : Math.min(open, cut), cut),
    lead: before.slice(cut),
  };
}

const counting = /^(?:共|共计|合计|总计)$/;

/** Whether a token opens a clause; 在 and 可 may begin a noun. */
export function isFront(token: Token, sentence: string): boolean {
  const { kind, start, end } = token;
  if (kind === 'filler') return end - start > 1 && !nounFiller.test(sentence.slice(start, end));
  // 国家级, and a county's own name before 级, begin a noun.
  if (token.kind === 'place' && (!token.isOwn || sentence[end] === '级')) return false;
  return frontKinds.has(kind) || (kind === 'level' && counting.test(sentence.slice(start, end)));
}

/** How long the words are that say in which places, before what was done there. */
export function whereLength(words: string): number {
  return whereDone.exec(words)?.[0].length ?? 0;
}
