import type { KnownIndicator, KnownIndicators } from '../known-indicators.ts';
import type { Token, TokenOf } from '../token.ts';
import { withYearsOfFirst } from './from-to.ts';
import { namelessGrowths } from './growth.ts';
import { jointGrowths } from './joint-growth.ts';
import { jointLevels } from './joint-level.ts';
import { readNameValue } from './name-value.ts';
import { openStatement } from './opening.ts';
import type { Refusal, Statement } from './statement.ts';
import { readValueName } from './value-name.ts';
import { withWholeOfLocal } from './whole-of-local.ts';

/** What a sentence states of known indicators, and what it states without being understood. */
export interface SentenceContent {
  statements: Statement[];
  refusals: Refusal[];
}

/**
 * Read what a sentence states of known indicators.
 *
 * Every word between a name and its number has to be understood: one that is not ends the statement,
 * so that a number never goes to a name it does not belong to.
 *
 * @param words the sentence
 */
export function readSentence(
  tokens: readonly Token[],
  words: string,
  indicators: KnownIndicators,
): SentenceContent {
  const read: Statement[] = [];
  const refusals: Refusal[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const counted = readValueName(tokens, index, indicators);
    if (counted) {
      read.push(...counted.statements);
      index = counted.last;
      continue;
    }
    const token = tokens[index];
    if (token?.kind !== 'subject') continue;
    const opening = openStatement(tokens, index, indicators);
    if (opening === undefined) continue;
    const outcome =
      typeof opening === 'string'
        ? { statements: [], reason: opening, next: index + 1 }
        : readNameValue(tokens, opening, indicators);
    read.push(...outcome.statements);
    if (outcome.reason !== undefined) {
      const number = pendingNumber(tokens, outcome.next, indicators.get(token.indicators[0] ?? ''));
      if (number) refusals.push({ start: token.start, end: number.end, reason: outcome.reason });
    }
    // A list has been read as a whole, with all its subjects.
    index = Math.max(index, outcome.next - 1);
  }
  const statements = [...withWholeOfLocal(read, words, indicators)];
  statements.push(...jointLevels(tokens, statements, indicators));
  statements.push(...jointGrowths(tokens, statements, indicators));
  refusals.push(...namelessGrowths(tokens, statements, refusals));
  return { statements: withYearsOfFirst(statements), refusals };
}

/** The number that a reader would take for the subject's, though the grammar does not. */
function pendingNumber(
  tokens: readonly Token[],
  from: number,
  indicator: KnownIndicator | undefined,
): TokenOf<'quantity'> | undefined {
  for (const [place, token] of tokens.slice(from).entries()) {
    if (token.kind === 'subject' || token.kind === 'semicolon') return undefined;
    // 均居全省第9位，出口增长5%: a remark ends what is said of it.
    if (token.kind === 'comma' && tokens[from + place - 1]?.kind === 'remark') return undefined;
    const unit = token.kind === 'quantity' ? token.quantity.unit : undefined;
    if (unit === undefined || !indicator) continue;
    const fits = unit in indicator.factors || (unit === '%' && indicator.growth !== undefined);
    if (token.kind === 'quantity' && fits) return token;
  }
  return undefined;
}
