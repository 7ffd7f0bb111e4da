import { clauseStart, listStart } from '../clauses.ts';
import type { Token } from '../token.ts';
import { addedWhere } from './addition.ts';

/** Most characters that a quote shows of what stands before a name. */
export const longestLead = 24;

/**
 * Where the quote of a subject's value begins: a short name is quoted with the name it goes on from,
 * a counted thing with the words of its clause that say what was done with it.
 *
 * @param isCounted whether the name at `index` is that of a counted thing
 */
export function quoteStart(tokens: readonly Token[], index: number, isCounted: boolean): number {
  const token = tokens[index];
  const own = token?.start ?? 0;
  if (token?.kind === 'subject' && token.behind !== undefined) return token.behind;
  if (!isCounted) return own;
  const clause = clauseStart(tokens, index);
  const isListed = addedWhere(tokens, clause, index) === 'before';
  const start = tokens[isListed ? listStart(tokens, clause) : clause]?.start ?? own;
  return own - start <= longestLead ? start : own;
}
