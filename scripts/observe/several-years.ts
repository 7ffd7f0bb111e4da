/** Rates over several years, which hold on in a list: 比2016年增长39%，社会消费品零售总额增长26%. */

import { isSpan } from './time.ts';
import type { Token } from './token.ts';

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
  for (const token of tokens) {
    if (token.start >= end) break;
    if (token.kind === 'base') {
      is = token.base.year !== undefined && token.base.year < told - 1;
    } else if (token.kind === 'time' && !isSpan(token.time) && token.time.isOpen !== 'estimate') {
      told = token.time.to;
      is = false;
    }
  }
  return is;
}
