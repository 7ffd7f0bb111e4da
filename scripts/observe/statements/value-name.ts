/** 3.6万亩高标准农田: a number before the name of what it counts. */

import { clauseStart } from '../clauses.ts';
import type { KnownIndicators } from '../known-indicators.ts';
import { hasKind, type Token, type TokenOf } from '../token.ts';
import { betweenKinds } from './kinds.ts';
import { openStatement } from './opening.ts';
import type { Statement } from './statement.ts';
import { toStatements } from './values.ts';

/** What the number at `index` states of the name behind it, and the index of that name. */
export function readValueName(
  tokens: readonly Token[],
  index: number,
  indicators: KnownIndicators,
): { statements: Statement[]; last: number } | undefined {
  const number = tokens[index];
  if (number?.kind !== 'quantity') return undefined;
  const between = tokens.slice(index + 1).findIndex(({ kind }) => !betweenKinds.has(kind));
  const at = index + 1 + between;
  const name = tokens[at];
  if (between < 0 || name?.kind !== 'subject' || !isCounted(name, indicators)) return undefined;
  // 14个项目落实土地指标393亩: the number behind the name is its own.
  const behind = tokens[at + 1]?.kind;
  if (behind === 'quantity' || behind === 'every') return undefined;
  if (hasKind(tokens.slice(clauseStart(tokens, index), index), 'every')) return undefined;
  if (isPartOfName(number)) return undefined;
  const opening = openStatement(tokens, index, indicators, name);
  if (typeof opening !== 'object') return undefined;
  const { head, said } = opening;
  const subjects = head.subjects.slice(0, 1).map((one) => ({ ...one, start: number.start }));
  const statements = toStatements({ ...head, subjects }, said, [number]);
  if (typeof statements === 'string') return undefined;
  const end = { end: name.end, quoteEnd: name.end };
  return {
    statements: statements.map((one) => ({ ...one, words: { ...one.words, ...end } })),
    last: at,
  };
}

/** Whether a name is of one thing that may be counted before it. */
function isCounted(
  { indicators: slugs }: TokenOf<'subject'>,
  indicators: KnownIndicators,
): boolean {
  const indicator = indicators.get(slugs[0] ?? '');
  const isAlone = slugs.length === 1 && indicator?.sumOf === undefined;
  return isAlone && indicator?.isLoose === true && indicator.isCountable === true;
}

/** 万亩 in 万亩樱桃 is a name. */
function isPartOfName({ start, end, quantity }: TokenOf<'quantity'>): boolean {
  return end - start === 1 + (quantity.unit ?? '').length && quantity.value >= 100;
}
