/**
 * 甲5亿元，乙3亿元，分别增长6%和4%, or 甲5亿元、乙3亿元，均增长6%: a clause that tells the growths of what
 * stands before it.
 */

import { clauseStart } from '../clauses.ts';
import type { KnownIndicators } from '../known-indicators.ts';
import type { Base } from '../time.ts';
import { hasKind, quantitiesFrom, sharedComparator, type Token, type TokenOf } from '../token.ts';
import { asideKinds, chainKinds } from './kinds.ts';
import { isOneForAll } from './list.ts';
import { readMultiple } from './multiple.ts';
import type { Statement } from './statement.ts';

/**
 * The growths that the clauses with 分别 tell of the values right before them: as many rates as there are
 * values, one name each, and no other number between them; with 均 one rate of all in a list.
 */
export function jointGrowths(
  tokens: readonly Token[],
  statements: readonly Statement[],
  indicators: KnownIndicators,
): Statement[] {
  const values = statements.filter(({ when }) => when.passed === undefined);
  return tokens.flatMap((token, at): Statement[] => {
    if (token.kind !== 'each' && token.kind !== 'all' && token.kind !== 'change') return [];
    const first = tokens.findIndex(({ kind }, index) => index > at && kind === 'quantity');
    const found = first === -1 ? [] : quantitiesFrom(tokens, first);
    // 甲5亿元，乙3亿元，分别增长6%左右: of each, though one rate alone is told.
    const isOneOfEach = token.kind === 'each' && isOneForAll(tokens, first);
    const isShared = (token.kind === 'all' && found.length === 1) || isOneOfEach;
    if (found.length < 2 && !isShared) return [];
    const clause = clauseStart(tokens, at);
    // 实际增长9.8%和8.5%: 分别 may be left out; with it the clause has been seen already.
    const isSeen = tokens.slice(clause, at).some(({ kind }) => kind === 'each' || kind === 'all');
    if (token.kind === 'change' && isSeen) return [];
    const words = tokens.slice(clause, first);
    const isChange =
      hasKind(words, 'change') && words.every(({ kind }) => kind === 'all' || chainKinds.has(kind));
    const count = isOneOfEach
      ? amountsBefore(tokens, behindAside(tokens, clause))
      : isShared
        ? manyOfAll(tokens, clause)
        : found.length;
    const rates = isShared ? Array.from({ length: count }, () => found).flat() : found;
    const isRead = rates.some(({ end }) => statements.some(({ words: own }) => own.end === end));
    if (!isChange || rates.length < 2 || isRead) return [];
    const rise = increments(tokens, behindAside(tokens, clause), count);
    const from = rise?.clause ?? behindAside(tokens, clause);
    const levels =
      levelsBefore(tokens, from, count, values, indicators) ??
      levelsAmong(tokens, from, count, values, indicators);
    if (!levels) return [];

    const sign = words.findLast((word) => word.kind === 'change')?.sign ?? 1;
    const since = rise?.base ?? multiplesBefore(tokens, clause)?.base;
    const base = words.findLast((word) => word.kind === 'base')?.base ?? since;
    const shared = sharedComparator(rates);
    return levels.flatMap((level, place): Statement[] => {
      const growth = indicators.get(level?.indicator ?? '')?.growth;
      const rate = rates[place];
      if (!level || !rate || growth === undefined || rate.quantity.upper !== undefined) return [];
      const { value, unit = rates.at(-1)?.quantity.unit, comparator = shared } = rate.quantity;
      if (unit !== '%') return [];
      const { when, words: own } = level;
      return [
        {
          ...level,
          indicator: growth,
          value: sign * value,
          unit,
          comparator: comparator ?? '=',
          when: {
            ...when,
            base: base ?? when.base ?? startOf(level, statements),
            isAverage: hasKind(words, 'average'),
            isReached: false,
            isCumulative: false,
          },
          words: { ...own, end: rate.end, ownStart: rate.start, quoteEnd: rate.end },
        },
      ];
    });
  });
}

/** Index of the clause that says how what the clause from `clause` tells was counted: 按可比口径计算，. */
function behindAside(tokens: readonly Token[], clause: number): number {
  if (tokens[clause - 1]?.kind !== 'comma') return clause;
  const start = clauseStart(tokens, clause - 1);
  const aside = tokens.slice(start, clause - 1);
  // 甲从3亿元提高到5亿元，乙…，分别是2016年的1.6倍和1.5倍，年均分别增长…
  const multiples = multiplesBefore(tokens, clause);
  if (multiples) return multiples.clause;
  const isAside = aside.length > 0 && aside.every(({ kind }) => asideKinds.has(kind));
  return isAside && start > 0 ? start : clause;
}

/** The clause that tells how many times earlier values the values are, right before the clause from `clause`. */
function multiplesBefore(
  tokens: readonly Token[],
  clause: number,
): { clause: number; base: Base | undefined } | undefined {
  const comma = tokens.findLastIndex(
    ({ kind }, at) => at < clause - 1 && (kind === 'comma' || kind === 'semicolon'),
  );
  const multiple = comma === -1 ? undefined : readMultiple(tokens, comma + 1);
  return multiple?.next === clause - 1 ? { clause: comma + 1, base: multiple.base } : undefined;
}

/**
 * Where the clause begins that tells, right before the clause from `clause`, by how much each of as many values
 * rose, and since when: 分别比2020年增加3475元和1031元，.
 */
function increments(
  tokens: readonly Token[],
  clause: number,
  count: number,
): { clause: number; base: Base | undefined } | undefined {
  if (tokens[clause - 1]?.kind !== 'comma') return undefined;
  const from = clauseStart(tokens, clause - 1);
  const start = tokens[from - 1]?.kind === 'and' ? clauseStart(tokens, from - 1) : from;
  const own = tokens.slice(start, clause - 1);
  const number = own.findIndex(({ kind }) => kind === 'quantity');
  const lead = own.slice(0, Math.max(number, 0));
  const values = quantitiesFrom(own, number);
  const isRise =
    values.length === count &&
    own.at(-1) === values.at(-1) &&
    values.every(({ quantity: { unit } }) => unit !== '%') &&
    hasKind(lead, 'change') &&
    lead.every(({ kind }) => chainKinds.has(kind));
  const base = lead.find((word) => word.kind === 'base')?.base;
  return isRise ? { clause: start, base } : undefined;
}

/** How many amounts stand right before a clause with no rate among them: 甲5亿元，乙3亿元，…. */
function amountsBefore(tokens: readonly Token[], clause: number): number {
  const before = tokens.slice(0, clause);
  const from = before.findLastIndex(
    (token) =>
      token.kind === 'semicolon' ||
      token.kind === 'colon' ||
      (token.kind === 'quantity' && token.quantity.unit === '%'),
  );
  return before.slice(from + 1).filter(({ kind }) => kind === 'quantity').length;
}

/**
 * Of how many amounts 均 tells: of the list before it, or of the only two that no rate has been told of, since
 * it is said of no single one: 甲5亿元，乙3亿元，均增长6%.
 */
function manyOfAll(tokens: readonly Token[], clause: number): number {
  const listed = listBefore(tokens, clause);
  return listed === 1 && amountsBefore(tokens, clause) === 2 ? 2 : listed;
}

/** How many numbers the list has that ends before a clause: 甲5亿元、乙3亿元，…. */
function listBefore(tokens: readonly Token[], clause: number): number {
  let count = 1;
  for (let at = clause - 1; at > 0; count += 1) {
    const start = clauseStart(tokens, at - 1);
    if (tokens[start - 1]?.kind !== 'and') break;
    at = start - 1;
  }
  return count;
}

/** The year that a value is told to have come from: 由2015年的12亿元增加到19亿元. */
function startOf(level: Statement, statements: readonly Statement[]): Base | undefined {
  const start = statements.find(
    ({ indicator, when }) => when.isBaseline && indicator === level.indicator,
  );
  const time = start?.when.time;
  return time && time.from === time.to ? { year: time.from } : undefined;
}

/** The last values before a clause, where they are of different names and hold every number on the way to it. */
function levelsBefore(
  tokens: readonly Token[],
  clause: number,
  count: number,
  statements: readonly Statement[],
  indicators: KnownIndicators,
): Statement[] | undefined {
  const border = tokens[clause]?.start ?? 0;
  const told = statements.filter(({ words }) => words.end <= border);
  // 由12亿元增加到19亿元: what grew is the second.
  const starts = new Set(told.filter(({ when }) => when.isBaseline).map(({ words }) => words.end));
  const levels = told.filter(({ when }) => !when.isBaseline).slice(-count);
  const from = levels[0]?.words.start ?? border;
  const numbers = tokens.filter(
    ({ kind, start, end }) =>
      kind === 'quantity' && from <= start && end <= border && !starts.has(end),
  );
  const isLevel = ({ indicator }: Statement) => indicators.get(indicator)?.growth !== undefined;
  const isAdjacent = levels.at(-1)?.words.end === tokens[clause - 2]?.end;
  const names = new Set(levels.map(({ indicator }) => indicator));
  return names.size === count && numbers.length === count && isAdjacent && levels.every(isLevel)
    ? levels
    : undefined;
}

/**
 * 预算收入7309万元，累计支出64338万元，分别增长…: the values before a clause where those of names that are not known
 * stand among them, one amount each, in a list that nothing goes on from.
 */
function levelsAmong(
  tokens: readonly Token[],
  clause: number,
  count: number,
  statements: readonly Statement[],
  indicators: KnownIndicators,
): (Statement | undefined)[] | undefined {
  const amounts = tokens.slice(0, clause).filter((token) => token.kind === 'quantity');
  const list = amounts.slice(-count);
  const before = amounts.at(-count - 1);
  const from = tokens.findLastIndex(({ kind }, at) => at < clause && kind === 'semicolon');
  const isWhole =
    before === undefined || before.quantity.unit === '%' || before.end <= (tokens[from]?.end ?? 0);
  const isAmount = ({ quantity: { unit, upper } }: TokenOf<'quantity'>) =>
    unit !== undefined && unit !== '%' && upper === undefined;
  const isAdjacent = list.at(-1) === tokens[clause - 2];
  if (list.length < count || !isWhole || !isAdjacent || !list.every(isAmount)) return undefined;
  const levels = list.map(({ end }) =>
    statements.find(
      ({ indicator, words, when }) =>
        words.end === end && !when.isBaseline && indicators.get(indicator)?.growth !== undefined,
    ),
  );
  return levels.some((one) => one !== undefined) ? levels : undefined;
}
