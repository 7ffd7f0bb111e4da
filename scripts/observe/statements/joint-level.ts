/** 投资年均增长9%，零售总额年均增长8%，2023年分别达到30亿元和20亿元: a clause that tells the levels of what stands before it. */

import { clauseStart } from '../clauses.ts';
import type { KnownIndicator, KnownIndicators } from '../known-indicators.ts';
import { hasKind, quantitiesFrom, sharedComparator, type Token } from '../token.ts';
import { chainKinds } from './kinds.ts';
import type { Statement } from './statement.ts';

/**
 * The levels that clauses with 分别 tell of what the rates right before them are of: as many amounts as there
 * are rates, one name each, and no other number between them.
 */
export function jointLevels(
  tokens: readonly Token[],
  statements: readonly Statement[],
  indicators: KnownIndicators,
): Statement[] {
  return tokens.flatMap((token, at): Statement[] => {
    if (token.kind !== 'each') return [];
    const clause = clauseStart(tokens, at);
    const first = tokens.findIndex(({ kind }, index) => index > at && kind === 'quantity');
    const amounts = first === -1 ? [] : quantitiesFrom(tokens, first);
    const words = tokens.slice(clause, Math.max(first, clause));
    const leads = hasKind(words, 'level') || hasKind(words, 'comparator');
    const isLevel =
      leads && !hasKind(words, 'change') && words.every(({ kind }) => chainKinds.has(kind));
    const isRead = amounts.some(({ end }) => statements.some((one) => one.words.end === end));
    if (amounts.length < 2 || !isLevel || isRead) return [];
    const rates = ratesBefore(tokens, clause, amounts.length, statements, indicators);
    const comparator = words.findLast((word) => word.kind === 'comparator')?.comparator;
    const own = words.findLast((word) => word.kind === 'time' && !word.time.isOpen);
    const shared = sharedComparator(amounts);
    return rates.flatMap((rate, place): Statement[] => {
      const amount = amounts[place];
      const level = levelOf(rate, indicators);
      if (!amount || !level || amount.quantity.upper !== undefined) return [];
      const { value, unit = amounts.at(-1)?.quantity.unit } = amount.quantity;
      if (unit === undefined || !(unit in level.factors)) return [];
      const time = own?.kind === 'time' ? own.time : rate.when.time;
      const when = { ...rate.when, time, base: undefined, isAverage: false, isReached: true };
      const quoted = { start: amount.start, end: amount.end };
      return [
        {
          ...rate,
          indicator: level.slug,
          value,
          unit,
          comparator: amount.quantity.comparator ?? shared ?? comparator ?? '=',
          when,
          words: { ...rate.words, end: quoted.end, ownStart: quoted.start, quoteEnd: quoted.end },
        },
      ];
    });
  });
}

/** The last rates before a clause, where they are of different names and hold every number on the way to it. */
function ratesBefore(
  tokens: readonly Token[],
  clause: number,
  count: number,
  statements: readonly Statement[],
  indicators: KnownIndicators,
): readonly Statement[] {
  const border = tokens[clause]?.start ?? 0;
  const rates = statements.filter(({ words }) => words.end <= border).slice(-count);
  const from = rates[0]?.words.start ?? border;
  const numbers = tokens.filter(
    ({ kind, start, end }) => kind === 'quantity' && from <= start && end <= border,
  );
  const names = new Set(rates.map((one) => levelOf(one, indicators)?.slug));
  const isWhole = rates.at(-1)?.words.end === tokens[clause - 2]?.end;
  const isOfEach = names.size === count && !names.has(undefined) && numbers.length === count;
  return isOfEach && isWhole ? rates : [];
}

/** What a rate is the growth of. */
function levelOf(
  { indicator }: Statement,
  indicators: KnownIndicators,
): KnownIndicator | undefined {
  if (indicators.get(indicator)?.role !== 'growth') return undefined;
  return [...indicators.values()].find(({ growth }) => growth === indicator);
}
