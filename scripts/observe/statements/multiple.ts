/** 是2015年的1.3倍: how many times an earlier value it is. */

import { type Base, isSpan } from '../time.ts';
import { hasKind, quantitiesFrom, type Token, type TokenKind } from '../token.ts';

const leadKinds = new Set<TokenKind>(['each', 'level', 'time', 'filler', 'comparator']);

/**
 * Where `是2015年的1.3倍` or `分别是2015年的1.3倍、1.4倍` ends that begins at `index`, and the year it
 * compares with: an average that follows is counted from there. 是“十二五”的3倍 compares sums of years.
 */
export function readMultiple(
  tokens: readonly Token[],
  index: number,
): { next: number; base: Base | undefined; isOfSums: boolean } | undefined {
  const behind = tokens.findIndex(({ kind }, at) => at >= index && !leadKinds.has(kind));
  if (behind <= index) return undefined;
  const lead = tokens.slice(index, behind);
  const values = quantitiesFrom(tokens, behind);
  const isMultiple =
    hasKind(lead, 'time') && values.every(({ quantity }) => quantity.unit === '倍');
  const last = values.at(-1);
  if (!isMultiple || !last) return undefined;
  const time = lead.find((token) => token.kind === 'time')?.time;
  return {
    next: tokens.indexOf(last) + 1,
    base: time && !isSpan(time) ? { year: time.from } : undefined,
    isOfSums: time !== undefined && isSpan(time),
  };
}
