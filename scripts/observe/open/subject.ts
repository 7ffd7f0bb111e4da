/** What the clauses before a number's own speak of: a thing whose aspects follow, or a part of the place. */

import { doneBehind } from '../lexicon/doings.ts';
import { bareNoun, partMeasured } from '../lexicon/nouns.ts';
import { isListOrHonour, partWord } from '../lexicon/places.ts';
import {
  aspect,
  branch,
  comesIn,
  fair,
  house,
  noBranch,
  ofBranch,
  ofParks,
  ofWater,
  partDoing,
  plainDoing,
  signed,
  spent,
  waters,
  wideBranch,
} from '../lexicon/subjects.ts';
import { hasKind, type Token, type TokenKind } from '../token.ts';
import type { KindOfUnit } from './fact-name.ts';
import { isFront } from './lead.ts';
import { isNoun, isRun } from './noun.ts';
import { behindArticle, doingsIn } from './verbs.ts';

/** What a clause speaks of. */
export interface Subject {
  /** Its name: 铸造业, 引进制造业项目. */
  words: string;
  start: number;
}

/** What stands before a clause. */
interface Before {
  /** What the clauses before spoke of, where it is one thing alone. */
  subject: Subject | undefined;
  /** The last of them that has no number. */
  told: string;
}

const nothing: Before = { subject: undefined, told: '' };

/** Gives what stands before the clause of a number that begins at an offset. */
export type SubjectFinder = (start: number) => Before;

/** Characters in which a clause says that it is of a part. */
const longestOpening = 6;

const ends = new Set<TokenKind>(['comma', 'semicolon', 'colon']);

/** Whose number it would be. */
const strange = new Set<TokenKind>(['owner', 'area', 'every', 'from', 'each']);

/** What the clauses of a sentence speak of. */
export function subjectsIn(
  tokens: readonly Token[],
  sentence: string,
  kindOf: KindOfUnit,
): SubjectFinder {
  const found: { end: number; before: Before }[] = [];
  let before: Before = nothing;
  let clause: Token[] = [];
  const close = (end: number) => {
    if (clause.length > 0) {
      const isOwn = startsWithAspect(clause, sentence);
      found.push({ end, before: isOwn ? before : { ...before, subject: undefined } });
      before = behind(clause, before, sentence, kindOf);
    }
    clause = [];
  };
  for (const token of tokens) {
    if (ends.has(token.kind)) close(token.start);
    else clause.push(token);
    if (token.kind === 'semicolon') before = nothing;
  }
  close(sentence.length);
  return (start) => found.find(({ end }) => start < end)?.before ?? nothing;
}

/** What is spoken of behind a clause. */
function behind(
  clause: readonly Token[],
  before: Before,
  sentence: string,
  kindOf: KindOfUnit,
): Before {
  const open = clause.findIndex((token) => !isFront(token, sentence));
  const core = clause.slice(Math.max(open, 0));
  const [first] = core;
  const last = clause.at(-1);
  if (!first || !last) return before;
  const words = sentence.slice(first.start, last.end);
  const isStrange = core.some(
    (token) => strange.has(token.kind) || (token.kind === 'place' && !token.isOwn),
  );
  if (!hasKind(clause, 'quantity')) {
    const found = isStrange || partMeasured.test(words) ? undefined : branch.exec(words)?.[1];
    const name = found && !noBranch.test(found) ? found : undefined;
    return {
      subject: name ? { words: name, start: first.start + words.indexOf(name) } : undefined,
      told: words,
    };
  }
  // 重点园区新开工项目80个，实际利用外资…
  const opening = partDoing.exec(words)?.[0] ?? words.slice(0, longestOpening);
  const part = partWord.test(opening) ? opening : before.told;
  // 总投资9亿元, 增长5%: what is spoken of stays.
  const numbers = clause.filter((token) => token.kind === 'quantity');
  const [number] = numbers;
  if (!number || isStrange) return { told: part, subject: undefined };
  const told = sentence.slice(first.start, number.start);
  if (before.subject && (first.kind === 'change' || aspectOf(told) !== undefined)) return before;
  const isCount =
    kindOf(number.quantity.unit ?? '') === 'count' &&
    number.quantity.value >= 2 &&
    /\d/.test(sentence.charAt(number.start));
  const subject =
    numbers.length === 1 && isCount && !before.subject && !hasKind(clause, 'and')
      ? thingCounted(told, sentence.slice(number.end, last.end), first.start)
      : undefined;
  return { told: part, subject };
}

/** Whether the first number of a clause is of what is only an aspect. */
function startsWithAspect(clause: readonly Token[], sentence: string): boolean {
  const open = clause.findIndex((token) => !isFront(token, sentence));
  const number = clause.find(({ kind }) => kind === 'quantity');
  const start = clause[open]?.start ?? 0;
  const words = sentence.slice(start, number?.start ?? start);
  return aspectOf(words.replace(/(?:增长|提高|下降|从|由)$/, '')) !== undefined;
}

/** What a clause counts, before its number or behind it. */
function thingCounted(told: string, rest: string, start: number): Subject | undefined {
  const words = told.replace(/(?:达到?|共有?|增加?[到至]|总数)+$/, '');
  const doing = doingsIn(words)[0];
  const verb = doing?.start === 0 ? words.slice(0, doing.end) : '';
  const own = words.slice(verb === '' ? 0 : behindArticle(words, verb.length));
  if ((own !== '' && rest !== '') || /^(?:实现|完成)$/.test(verb)) return undefined;
  const noun = own === '' ? rest : own;
  if (!isNoun(noun) || bareNoun.test(noun) || partMeasured.test(noun)) return undefined;
  const isDone = /年产|投资$/.test(noun) || doneBehind.some((word) => noun.endsWith(word));
  if (isDone || doingsIn(noun).some(({ isParting }) => isParting)) return undefined;
  return { words: plainDoing.test(verb) ? noun : `${verb}${noun}`, start };
}

/** Whether a name may be of a part, an event or a water that the clause before it speaks of. */
export function isOfThat(told: string, name: string): boolean {
  return (
    (partWord.test(told) && !isListOrHonour.test(told) && ofParks.test(name)) ||
    (ofBranch.test(name) && isOnBranch(told)) ||
    (house.test(told) && comesIn.test(name)) ||
    (fair.test(told) && signed.test(name)) ||
    (waters.test(told) && ofWater.test(name))
  );
}

/** Whether a clause tells how one branch went, of several: 铸造业提质增效. */
function isOnBranch(told: string): boolean {
  const found = branch.exec(told)?.[1];
  return found !== undefined && !noBranch.test(found) && !wideBranch.test(found);
}

/** What of a thing a clause measures, where it does not say of what: 实现产值. */
export function aspectOf(words: string): string | undefined {
  const plain = words.replace(/[达到为超突破逾近约]+$/, '');
  if (!aspect.test(plain) || !isRun(plain)) return undefined;
  return spent.test(plain)
    ? plain
    : plain.replace(/^(?:年|全年|当年|累计|共)?(?:实现|完成|达成)/, '');
}
