/** Rates over several years, which hold on in a list: 比2016年增长39%，社会消费品零售总额增长26%. */

import { isSpan } from './time.ts';
import type { Token, TokenKind } from './token.ts';

/**
 * Whether a rate at `end` without a base of its own may be one over several years: what stands before it was
 * compared with an earlier year than the one before, and no other year or base was named since.
 *
 * @param was whether it was so before the first token
 * @param year the year told of
 */
export function isOverYears(
  tokens: readonly Token[],
  end: number,
  was: boolean,
  year: number,
): boolean {
  let told = year;
  let is = was;
  for (const [at, token] of tokens.entries()) {
    if (token.start >= end) break;
    if (token.kind === 'base') {
      // 比2002年翻了一番 is told with no rate.
      const isOther = !leadsToRate(tokens, at) || isSecondRate(tokens, at);
      if (token.base.year !== undefined && isOther) continue;
      is = token.base.year !== undefined && token.base.year < told - 1;
    } else if (token.kind === 'time' && !isSpan(token.time) && token.time.isOpen !== 'estimate') {
      told = token.time.to;
      is = false;
    }
  }
  return is;
}

/** Whether what is compared at `index` is so by a rate, told in its clause. */
function leadsToRate(tokens: readonly Token[], index: number): boolean {
  const behind = tokens.slice(index + 1);
  const end = behind.findIndex(({ kind }, at) => at > 0 && parting.has(kind));
  return behind
    .slice(0, end === -1 ? undefined : end)
    .some((token) => token.kind === 'quantity' && token.quantity.unit === '%');
}

/** 增长17%，比2019年增长9%: whether what is compared at `index` has been told a yearly rate of. */
function isSecondRate(tokens: readonly Token[], index: number): boolean {
  const before = tokens.slice(0, index);
  const name = before.findLastIndex(({ kind }) => kind === 'subject');
  const last = before.findLast((token, at) => at > name && token.kind === 'quantity');
  return last?.kind === 'quantity' && last.quantity.unit === '%';
}

const parting = new Set<TokenKind>(['comma', 'semicolon']);
