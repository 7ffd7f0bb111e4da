/** 新增甲5家、乙3家: whether numbers are of what is added, which a list says before its first. */

import { listStart } from '../clauses.ts';
import { hasKind, type Token } from '../token.ts';
import type { Said } from './said.ts';

/** Where it is said that the thing named at `index` is added: in its clause, or before its list. */
export function addedWhere(tokens: readonly Token[], clause: number, index: number): Said['added'] {
  const own = tokens.slice(clause, index);
  if (hasKind(own, 'new') || hasKind(own, 'change')) return 'here';
  return hasKind(tokens.slice(listStart(tokens, clause), clause), 'new') ? 'before' : undefined;
}
