/** Where the clauses of a sentence begin and end. */

import { hasKind, type Token, type TokenKind } from './token.ts';

const signs = new Set<TokenKind>(['comma', 'semicolon', 'colon']);

/** Index of the first token of the clause that the token at `index` stands in. */
export function clauseStart(tokens: readonly Token[], index: number): number {
  const isBorder = (token: Token | undefined, at: number): boolean =>
    token === undefined ||
    signs.has(token.kind) ||
    token.kind === 'open' ||
    endsUnmarked(tokens, at) ||
    isShortOfClause(tokens, at) ||
    // 投资增长9%、地区生产总值增长5%: behind a number, 、 parts statements.
    (token.kind === 'and' && tokens[at - 1]?.kind === 'quantity');
  for (let at = index - 1; ; at -= 1) {
    at = asideStart(tokens, at);
    if (isBorder(tokens[at], at)) return at + 1;
  }
}

/** 生产总值增长8.7%地方财政收入增长9%: a rate ends a statement though the sign behind it is lost. */
function endsUnmarked(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    tokens[at - 1]?.kind === 'change' &&
    tokens[at + 1]?.kind === 'subject' &&
    token?.kind === 'quantity' &&
    token.quantity.unit === '%'
  );
}

/** 粮食喜获丰收、产量达10万吨: whether a name follows that is short for what the clause before speaks of. */
function isShortOfClause(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at]?.kind === 'and' ? tokens[at + 1] : undefined;
  if (next?.kind !== 'subject' || next.behind === undefined) return false;
  const { behind } = next;
  return !tokens.some(({ kind, start }) => kind === 'subject' && start === behind);
}

/** Index of the first clause of the list that the clause from `clause` goes on: 新增甲5家、乙3家. */
export function listStart(tokens: readonly Token[], clause: number): number {
  let start = clause;
  while (tokens[start - 1]?.kind === 'and') start = clauseStart(tokens, start - 1);
  return start;
}

/** The place in front of `预计（下同）`'s bracket, where one without numbers ends at `index`. */
function asideStart(tokens: readonly Token[], index: number): number {
  if (tokens[index]?.kind !== 'close') return index;
  const open = tokens.findLastIndex(({ kind }, at) => at < index && kind === 'open');
  return open === -1 || hasKind(tokens.slice(open, index), 'quantity') ? index : open - 1;
}

/** Tokens without their brackets. */
export function withoutAsides(tokens: readonly Token[]): Token[] {
  let depth = 0;
  return tokens.filter(({ kind }) => {
    if (kind === 'open') depth += 1;
    if (kind === 'close') depth -= 1;
    return depth === 0 && kind !== 'close';
  });
}

/** Whether the token at `at` opens a clause, or follows the time that opens one. */
export function opensClause(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.kind;
  return before === undefined || before === 'time' || signs.has(before);
}

/** Whether no clause ends before the token at `at`. */
export function isInFirstClause(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(0, at).every(({ kind }) => !signs.has(kind));
}
