/** What a sentence says before a name of the time of its numbers, and of what they are compared with. */

import { clauseStart } from './clauses.ts';
import { type Base, isSpan, isWithin, oneYear, type Time } from './time.ts';
import { hasKind, quantitiesFrom, type Token, type TokenKind } from './token.ts';

/** The time that governs the clause at `index`: its own, or the last that opened a clause before it. */
export function sentenceTime(tokens: readonly Token[], index: number): Time | undefined {
  const told = tokens.flatMap((one, at) =>
    at < index &&
    one.kind === 'time' &&
    !one.time.isUnanchored &&
    !isInAside(tokens, at, index) &&
    (isAdverbial(tokens, at) || isAnnouncing(tokens, at, index))
      ? [{ at, time: one.time }]
      : [],
  );
  const isAside = asides(tokens, told, index);
  // 2024年GDP增长2.5%，“十四五”以来年均增长7.8%；投资增长6%: those years were of the rate alone.
  const isOfYear = told.some(({ time }) => !isSpan(time) && !time.isPart && !time.isOpen);
  const times = told
    .filter(({ at, time }) => !isOfYear || !isSpan(time) || !isOfRateAlone(tokens, at, index))
    .filter((one) => !isAside(one))
    .map(({ time }) => time);
  const last = times.at(-1);
  if (!last?.isOpen) return last;
  const closed = times.findLast(({ isOpen }) => !isOpen);
  // 前三季度…，预计全年…: the year as a whole is another time, an estimate is not.
  if (!closed || (closed.isPart && times.some(({ isOpen }) => isOpen === 'whole'))) return last;
  return isSpan(closed) && last.isOpen === 'whole' ? oneYear(closed.to) : closed;
}

/** 年均增长4%（2017-2019年年均增长5%）；…: whether the time at `at` is of a number in brackets that close before `index`. */
function isInAside(tokens: readonly Token[], at: number, index: number): boolean {
  const sign = tokens.findIndex(
    ({ kind }, place) => place > at && (kind === 'open' || kind === 'close'),
  );
  const isClosed = sign !== -1 && sign < index && tokens[sign]?.kind === 'close';
  return isClosed && hasKind(tokens.slice(at, sign), 'quantity');
}

/**
 * 五年来，…，2016年进入全国百强；…: whether a year among the several that the sentence opened with is told of a
 * remark alone, which the semicolon before the name at `index` has ended.
 */
function asides(
  tokens: readonly Token[],
  told: readonly { at: number; time: Time }[],
  index: number,
): (one: { at: number; time: Time }) => boolean {
  const years = told.find(({ time }) => isSpan(time));
  return ({ at, time }) => {
    if (!years || at < years.at || isSpan(time) || !isWithin(time, years.time)) return false;
    const end = tokens.findIndex(({ kind }, place) => place > at && kind === 'semicolon');
    return (
      tokens[at - 1]?.kind === 'comma' &&
      end !== -1 &&
      end < index &&
      !hasKind(tokens.slice(at, end), 'quantity')
    );
  };
}

/**
 * 明确了“十五五”时期经济社会发展的主要目标：…, 提出今年的主要目标是：…: whether the time at `at` is that of the goals
 * that are announced between it and the name at `index`.
 */
function isAnnouncing(tokens: readonly Token[], at: number, index: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'time' || token.time.isPart || token.time.isOpen) return false;
  const behind = tokens.slice(at + 1, index);
  const colon = behind.findIndex(({ kind }) => kind === 'colon');
  const words = behind.slice(0, Math.max(colon, 0));
  const isParted = words.some(({ kind }) => partingAnnouncement.has(kind));
  return colon !== -1 && hasKind(words, 'goal') && !isParted && !isDone(words);
}

const partingAnnouncement = new Set<TokenKind>(['comma', 'semicolon', 'quantity']);

/** 目标全面完成：…: whether words on what was aimed at end with its being reached. */
export function isDone(words: readonly Token[]): boolean {
  const last = words.at(-1);
  return last?.kind === 'level' && last.end - last.start > 1;
}

/** Whether the years at `at` lead to a yearly rate, and the number behind the name at `index` is none. */
function isOfRateAlone(tokens: readonly Token[], at: number, index: number): boolean {
  const number = tokens.findIndex(({ kind }, place) => place > index && kind === 'quantity');
  const own = tokens.slice(clauseStart(tokens, index), number);
  return tokens[at + 1]?.kind === 'average' && !hasKind(own, 'average');
}

/** 五年完成…: years that hold for the clause alone whose words before its name are given. */
export function unanchoredTime(prefix: readonly Token[]): Time | undefined {
  const token = prefix.find(({ kind }) => kind === 'time');
  return token?.kind === 'time' && token.time.isUnanchored ? token.time : undefined;
}

/**
 * What a sentence compares with before a name: 与2015年相比较，…, and what the clause of the name does, which
 * begins at `clause`. What another clause compared its own number with, 比2010年翻一番, is not it.
 */
export function sentenceBase(before: readonly Token[], clause: number): Base | undefined {
  const token = before.findLast(
    ({ kind }, at) => kind === 'base' && (at >= clause || before[at + 1]?.kind === 'comma'),
  );
  return token?.kind === 'base' ? token.base : undefined;
}

/** What a time has behind it that says when. */
const behindAdverbial = new Set<TokenKind>([
  'comma',
  'place',
  'subject',
  'filler',
  'level',
  'goal',
  'average',
  'colon',
  'each',
]);

/** Whether a word that changes nothing ends a clause. */
function endsClause(word: Token | undefined, next: Token | undefined): boolean {
  return word?.kind === 'filler' && (next?.kind === 'comma' || next?.kind === 'semicolon');
}

/** 2023年，… and 到2025年GDP… say when; 2018年的成果 does not. */
function isAdverbial(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.kind;
  const [behind, next] = tokens.slice(at + 1, at + 3);
  // 从2015年的…增加到2020年的… says nothing of the clauses that follow.
  if (before === 'from' || before === 'to') return false;
  // 提前完成“十一五”目标；…: what is aimed at has been named, and no time.
  if (behind?.kind === 'goal' && (!next || next.kind === 'comma' || next.kind === 'semicolon')) {
    return false;
  }
  // 完成“十二五”规划目标的92%: nor is one where the number is a share of what is aimed at.
  if (behind?.kind === 'goal' && next?.kind === 'filler' && tokens[at + 3]?.kind === 'quantity') {
    return false;
  }
  // 按照“十四五”规划的目标要求，…: nor is one that only tells whose aims they are.
  const aims =
    behind?.kind === 'filler' && next?.kind === 'goal' ? tokens[at + 3]?.kind : undefined;
  if (aims === 'word' || aims === 'comma') return false;
  // 实现“十一五”目标的关键一年: nor is what only tells what kind of year it is.
  if (behind?.kind === 'goal' && next?.kind === 'filler' && tokens[at + 3]?.kind === 'word') {
    return false;
  }
  // 2012年全年…
  if (behind?.kind === 'time' && behind.time.isOpen) return before !== 'word';
  // 恢复到2019年水平: an earlier level, and no time.
  const of = tokens[at - 1];
  if (of?.kind === 'level' && of.isReached && behind?.kind === 'filler') return false;
  // 不低于上年水平: nor is one that a comparison ends with.
  if (of?.kind === 'comparator' && (behind?.kind === 'comma' || endsClause(behind, next)))
    return false;
  // 分别是2008年的1.8、1.9倍, 是2008年的近2倍 and 恢复至2019年的94%、77% say nothing of when.
  const number = next?.kind === 'comparator' ? at + 3 : at + 2;
  const { unit } = quantitiesFrom(tokens, number).at(-1)?.quantity ?? {};
  if (unit === '倍' || (unit === '%' && behind?.kind === 'filler')) return false;
  // 预计2005年农业总产值60亿元；…: a year before a name that nobody knows, and its number.
  if (behind?.kind === 'word' && next?.kind === 'quantity') return of?.kind === 'time';
  const isOpened = before !== 'word' || behind?.kind === 'comma';
  return isOpened && behind !== undefined && behindAdverbial.has(behind.kind);
}
