/** What a sentence states under names that no seed registers. */

import type { KnownIndicator, KnownIndicators } from '../known-indicators.ts';
import { longestLead } from '../statements/quote.ts';
import { readSentence, type SentenceContent } from '../statements/read-sentence.ts';
import type { Statement } from '../statements/statement.ts';
import { type Token, type TokenOf, toToken } from '../token.ts';
import type { FactName } from './fact-name.ts';
import { findNames } from './find-names.ts';
import { indicatorMaker, type Made, type Making } from './made-indicator.ts';

/** What was read under names of its own. */
interface Facts {
  statements: Statement[];
  /** The indicators that the names make. */
  made: KnownIndicator[];
}

/** Reads the numbers of a sentence that the registered indicators leave. */
export type FactReader = (
  tokens: readonly Token[],
  sentence: string,
  read: SentenceContent,
) => Facts;

const nothing: Facts = { statements: [], made: [] };

/** Reasons that a registered name is not the whole name, which leave the number to a longer one. */
const ofNameAlone =
  /^(?:指标名前有不认识的词|单位“|增长率不知是哪个指标的|指标名和数字之间(?:有不认识的词|隔了分句))/;

/** Most characters that a quote shows of a list before its item. */
const longestList = 2 * longestLead;

/**
 * A reader of facts with the units and themes of the seeds. The names it finds take the places of their
 * words, so that a sentence is read with them as it is with registered ones.
 */
export function createFactReader(making: Making, indicators: KnownIndicators): FactReader {
  const make = indicatorMaker(making);
  const known = new Map(indicators);
  const kinds = new Map(making.units.map(({ unit, of }) => [unit, of === 'things' ? 'count' : of]));
  const kindOf = (unit: string) => kinds.get(unit) ?? unit;
  return (tokens, sentence, read) => {
    const numbers = tokens.filter((token) => token.kind === 'quantity');
    const open = new Set(
      numbers.filter((one) => one.quantity.unit !== undefined && !isIn(one, read)).map(startOf),
    );
    if (open.size === 0) return nothing;
    const names = findNames(tokens, sentence, kindOf).filter(({ number }) =>
      open.has(number.start),
    );
    if (names.length === 0) return nothing;

    const made = new Map<string, Made>();
    const slugs = new Map<FactName, string>();
    for (const name of names) {
      const one = make(name);
      made.set(one.own.slug, one);
      slugs.set(name, one.own.slug);
      known.set(one.own.slug, one.own);
    }
    const isMade = new Set([...made.values()].flatMap(({ own }) => [own.slug, own.growth]));
    const content = readSentence(withNames(tokens, slugs), sentence, known);
    const statements = content.statements.flatMap((statement) => {
      const number = numbers.findLast((one) => states(statement, one));
      if (!isMade.has(statement.indicator) || !number || isIn(number, read)) return [];
      const name = names.findLast((one) => isOf(one, statement));
      return [name ? withWords(statement, name) : statement];
    });
    const used = new Set(statements.map(({ indicator }) => indicator));
    const told = [...made.values()].flatMap(({ own, growth }) => {
      if (used.has(own.growth)) return [own, growth()];
      return used.has(own.slug) ? [own] : [];
    });
    return { statements, made: told };
  };
}

function startOf({ start }: Token): number {
  return start;
}

/** Whether a statement's words begin with a name, or with the number before it. */
function isOf({ start, number }: FactName, { words }: Statement): boolean {
  return start < words.end && Math.min(start, number.start) <= words.start;
}

/** A statement quoted through the verb it shares, and with what its name says of its time. */
function withWords(statement: Statement, name: FactName): Statement {
  const { words, when } = statement;
  const isNear = words.end - name.quoteStart <= longestList;
  const quoteStart = isNear ? Math.min(name.quoteStart, words.quoteStart) : words.quoteStart;
  return {
    ...statement,
    ...(name.scope !== undefined && { scope: name.scope }),
    when: { ...when, isReached: when.isReached || name.isStock },
    words: { ...words, quoteStart },
  };
}

/** The tokens of a sentence, each name one of them. */
function withNames(tokens: readonly Token[], names: ReadonlyMap<FactName, string>): Token[] {
  let named = [...tokens];
  for (const [{ start, end }, slug] of names) {
    const before = named.filter((one) => one.start < start).map((one) => cut(one, { end: start }));
    const behind = named.filter((one) => one.end > end).map((one) => cut(one, { start: end }));
    named = [...before, toToken({ kind: 'subject', indicators: [slug] }, start, end), ...behind];
  }
  return named;
}

/** A token without what a name has of it. */
function cut(
  token: Token,
  { start = token.start, end = token.end }: { start?: number; end?: number },
): Token {
  if (token.start >= start && token.end <= end) return token;
  return toToken({ kind: 'word' }, Math.max(start, token.start), Math.min(end, token.end));
}

function isIn(number: TokenOf<'quantity'>, { statements, refusals }: SentenceContent): boolean {
  return (
    statements.some((statement) => states(statement, number)) ||
    refusals.some(
      ({ start, end, reason }) =>
        start <= number.start && number.end <= end && !ofNameAlone.test(reason),
    )
  );
}

/** Whether a number is that of a statement. */
function states({ value, words }: Statement, number: TokenOf<'quantity'>): boolean {
  const { quantity, start, end } = number;
  const isSame = [quantity.value, quantity.upper].some(
    (one) => one !== undefined && Math.abs(one) === Math.abs(value),
  );
  return isSame && words.start <= start && end <= Math.max(words.end, words.quoteEnd);
}
