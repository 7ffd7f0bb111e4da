/** 增长5%, 保持20%以上的增长, 增加5亿元: changes, told from levels and from amounts. */

import { clauseStart } from '../clauses.ts';
import { hasKind, type Token, type TokenOf } from '../token.ts';
import { chainKinds } from './kinds.ts';
import type { Subject } from './said.ts';
import type { Refusal, Statement } from './statement.ts';

/** 保持20%以上的增长: whether a change is named behind the number at `index`. */
export function isChangeBehind(tokens: readonly Token[], index: number): boolean {
  const behind = tokens[index + 1]?.kind === 'filler' ? tokens[index + 2] : tokens[index + 1];
  return behind?.kind === 'change';
}

/** 比上年增加5亿元, 增加1.2倍: whether numbers behind a change are amounts or multiples, not rates. */
export function isIncrement(
  subjects: readonly Subject[],
  numbers: readonly TokenOf<'quantity'>[],
): boolean {
  return numbers.every(({ quantity: { unit } }, place) => {
    const indicator = subjects[place]?.indicator;
    return (
      unit !== undefined &&
      unit !== '%' &&
      indicator !== undefined &&
      (unit in indicator.factors || (unit === '倍' && indicator.growth !== undefined))
    );
  });
}

/**
 * Growths behind a number that no name stands before: 14889户，增长4.7%. Where another name stands in
 * the sentence the growth is of that, which is not looked for.
 */
export function namelessGrowths(
  tokens: readonly Token[],
  statements: readonly Statement[],
  refusals: readonly Refusal[],
): Refusal[] {
  const isRead = (token: Token) =>
    statements.some(({ words }) => holds(words, token)) ||
    refusals.some((one) => holds(one, token));
  return tokens.flatMap((token, index): Refusal[] => {
    if (token.kind !== 'quantity' || token.quantity.unit !== '%') return [];
    const clause = clauseStart(tokens, index);
    const words = tokens.slice(clause, index);
    const before = tokens[clause - 2];
    const isNameless =
      words.every(({ kind }) => chainKinds.has(kind)) && before?.kind === 'quantity';
    return hasKind(words, 'change') && isNameless && !isRead(token)
      ? [{ start: before.start, end: token.end, reason: '增长率不知是哪个指标的' }]
      : [];
  });
}

function holds({ start, end }: { start: number; end: number }, token: Token): boolean {
  return start <= token.start && token.end <= end;
}
