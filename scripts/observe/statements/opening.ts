/** What a sentence has said when it comes to a name: whose number follows, of what time, as what. */

import { clauseStart, listStart, withoutAsides } from '../clauses.ts';
import { type KnownIndicators, mayBeOfParks } from '../known-indicators.ts';
import { foreignInClause, foreignInSentence, partOfPlace } from '../scope.ts';
import { sentenceBase, sentenceTime, unanchoredTime } from '../sentence-time.ts';
import { hasKind, type Token } from '../token.ts';
import { addedWhere } from './addition.ts';
import { isAnnounced } from './goal.ts';
import { prefixKinds } from './kinds.ts';
import { findList, isOneForAll } from './list.ts';
import { quoteStart } from './quote.ts';
import type { Head, Said, Subject } from './said.ts';

/** A statement that has come to its number, or to the words that lead to it. */
export interface Opening {
  head: Head;
  said: Said;
  /** Index of the token to read on from. */
  next: number;
}

/**
 * The statement that opens with the name at `index`, or with the list of names it stands in. A string
 * says why nothing can be read; undefined is of a name that means something else here.
 *
 * @param name the token of the name, where it stands behind its number
 */
export function openStatement(
  tokens: readonly Token[],
  index: number,
  indicators: KnownIndicators,
  name: Token | undefined = tokens[index],
): Opening | string | undefined {
  const clause = clauseStart(tokens, index);
  const toSubjects = (token: Token | undefined): Subject[] => {
    const { start = 0, end = 0 } = token ?? {};
    return token?.kind === 'subject'
      ? token.indicators.map((slug) => ({
          indicator: indicators.get(slug),
          start,
          name: { start, end },
        }))
      : [{ indicator: undefined, start, name: undefined }];
  };
  const named = toSubjects(name);
  const isLoose = named.every(({ indicator }) => indicator?.isLoose);
  const isOfParks = named.some(({ indicator }) => !indicator || mayBeOfParks(indicator));
  const list = findList(tokens, clause, index, isLoose);
  const first = list?.first ?? index;
  const prefix = withoutAsides(tokens.slice(clause, first));
  // 县域工业增加值、财政收入分别增长8%和6%: what a part opens is all its own.
  if (list && tokens[first]?.kind === 'area' && tokens[first + 1]?.kind === 'subject')
    return '句中先说的是下辖的地方或园区';
  if (hasKind(prefix, 'share') || (hasKind(prefix, 'other-name') && !isLoose)) return undefined;
  const foreign = foreignInClause(prefix, isLoose);
  if (foreign !== undefined) return foreign;
  if (!list && !isLoose && behindAnnouncement(prefix).some(({ kind }) => !prefixKinds.has(kind)))
    return '指标名前有不认识的词';
  if (tokens[index + 1]?.kind === 'share') return undefined;

  const before = tokens.slice(0, first);
  const foreignBefore = foreignInSentence(before, prefix, { isLoose, isOfParks });
  if (foreignBefore !== undefined) return foreignBefore;
  // 五年累计完成甲3亿元、乙5亿元: what is said before the first of a list holds for all.
  const lead = [...listLead(tokens, clause), ...prefix];
  const own = tokens.slice(clause, index);
  return {
    head: {
      subjects: list ? list.items.flatMap(toSubjects) : named,
      together: list ? undefined : togetherOf(name, indicators),
      isShared: list?.isShared ?? isForAll(tokens, index),
      scope: partOfPlace(tokens, prefix),
      isBackground: hasKind(lead, 'background'),
      isRenewal: hasKind(own, 'renewal'),
      quoteStart: quoteStart(tokens, index, isLoose),
    },
    said: {
      time: unanchoredTime(lead) ?? sentenceTime(tokens, first),
      base: sentenceBase(before, clause),
      isGoal:
        isAnnounced(before, clause) ||
        hasKind(prefix, 'goal') ||
        // 甲和乙力争翻番，分别达到…
        (list !== undefined && hasKind(tokens.slice(first, list.next), 'goal')),
      added: addedWhere(tokens, clause, index),
      clause: {
        start: tokens[index]?.start ?? 0,
        mode: 'level',
        sign: 1,
        comparator: comparatorOf(prefix, isLoose),
        isAverage: hasKind(prefix, 'average'),
        isCumulative: hasKind(lead, 'cumulative'),
        isReached: false,
        journey: hasKind(prefix, 'from')
          ? { leg: 'start', timeBefore: undefined, timeOfStart: undefined }
          : undefined,
      },
    },
    next: list?.next ?? index + 1,
  };
}

/** 城乡居民收入: what one number of both is of. */
function togetherOf(name: Token | undefined, indicators: KnownIndicators): Subject | undefined {
  if (name?.kind !== 'subject' || name.together === undefined) return undefined;
  const { start, end } = name;
  return { indicator: indicators.get(name.together), start, name: { start, end } };
}

/** 经济社会发展主要目标是 地区生产总值…: of the words before a name, those behind what announces it. */
function behindAnnouncement(prefix: readonly Token[]): readonly Token[] {
  const at = prefix.findLastIndex(
    ({ kind }, place) => kind === 'level' && prefix[place - 1]?.kind === 'goal',
  );
  return prefix.slice(at + 1);
}

/** 城乡居民人均可支配收入均增长8%: whether one number follows for all that the name at `index` is of. */
function isForAll(tokens: readonly Token[], index: number): boolean {
  const name = tokens[index];
  const behind = tokens.slice(index + 1).find(({ kind }) => kind === 'all' || !leadKinds.has(kind));
  if (name?.kind !== 'subject' || name.indicators.length < 2) return false;
  const number = tokens.findIndex(({ kind }, at) => at > index && kind === 'quantity');
  // 城镇、农村居民收入增长8%: a list, as 甲和乙增长8% is.
  const isListed = name.isList === true && !hasKind(tokens.slice(index, number), 'each');
  return behind?.kind === 'all' || (isListed && isOneForAll(tokens, number));
}

/** Between a name and 均: 年均. */
const leadKinds = new Set<Token['kind']>(['filler', 'time', 'base', 'average', 'change', 'place']);

/** 至少建成1个…: what words before a name make of its number; 超低排放 far before it says nothing. */
function comparatorOf(prefix: readonly Token[], isLoose: boolean) {
  const found = prefix.findLast(
    (token, at) =>
      token.kind === 'comparator' &&
      (!isLoose || token.comparator.endsWith('=') || at === prefix.length - 1),
  );
  return found?.kind === 'comparator' ? found.comparator : undefined;
}

/** What stands before the name of the first of the list that the clause from `clause` goes on. */
function listLead(tokens: readonly Token[], clause: number): readonly Token[] {
  const words = tokens.slice(listStart(tokens, clause), clause);
  const name = words.findIndex(({ kind }) => kind === 'subject');
  return words.slice(0, Math.max(name, 0));
}
