/** What a sentence states under names that no seed registers. */

import type { KnownIndicator, KnownIndicators } from '../known-indicators.ts';
import { longestLead } from '../statements/quote.ts';
import { readSentence, type SentenceContent } from '../statements/read-sentence.ts';
import type { Statement } from '../statements/statement.ts';
import type { Token, TokenOf } from '../token.ts';
import { type FactName, findNames } from './find-names.ts';
import { type Making, makeIndicators } from './made-indicator.ts';

/** What was read under names of its own. */
export interface Facts {
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

/** Reasons that a registered name is not the whole name, which leave the number to a longer one. */
const ofNameAlone = /^(?:指标名前有不认识的词|单位“|增长率不知是哪个指标的|指标名和数字之间有不认识的词)/;

/** Most characters that a quote shows of a list before its item. */
const longestList = 2 * longestLead;

/** A reader of facts with the units and themes of the seeds. */
export function createFactReader(making: Making, indicators: KnownIndicators): FactReader {
  const kinds = new Map(making.units.map(({ unit, of }) => [unit, of]));
  const kindOf = (unit: string) => kinds.get(unit) ?? unit;
  return (tokens, sentence, read) => {
    const isRead = (token: TokenOf<'quantity'>) => isIn(token, read);
    const names = findNames(tokens, sentence, kindOf).filter(({ number }) => !isRead(number));
    if (names.length === 0) return { statements: [], made: [] };
    const made = new Map<string, KnownIndicator>();
    const slugs = new Map<FactName, string>();
    for (const name of names) {
      const { own, growth } = makeIndicators(name, making);
      made.set(own.slug, own);
      made.set(growth.slug, growth);
      slugs.set(name, own.slug);
    }
    const known = new Map([...indicators, ...made]);
    const content = readSentence(withNames(tokens, slugs), known);
    const numbers = tokens.filter((token) => token.kind === 'quantity');
    const statements = content.statements.flatMap((statement) => {
      if (!made.has(statement.indicator)) return [];
      const number = numbers.findLast((one) => states(statement, one));
      if (!number || isRead(number)) return [];
      const name = names.findLast(({ start, end, number }) => start < statement.words.end && Math.min(start, number.start) <= statement.words.start && end >= 0);
      return [name ? withWords(statement, name) : statement];
    });
    const used = new Set(statements.map(({ indicator }) => indicator));
    return {
      statements,
      made: [...made.values()].flatMap((one) => {
        const hasGrowth = one.growth !== undefined && used.has(one.growth);
        if (!used.has(one.slug) && !hasGrowth) return [];
        if (hasGrowth || one.role === 'growth') return [one];
        return [one];
      }),
    };
  };
}

function withWords(statement: Statement, name: FactName): Statement {
  const { words, when } = statement;
  const isNear = words.end - name.quoteStart <= longestList;
  const quoteStart = isNear ? Math.min(name.quoteStart, words.quoteStart) : words.quoteStart;
  return {
    ...statement,
    when: { ...when, isReached: when.isReached || name.isStock },
    words: { ...words, quoteStart },
  };
}

/** The tokens of a sentence, each name one of them. */
function withNames(tokens: readonly Token[], names: ReadonlyMap<FactName, string>): Token[] {
  let named = [...tokens];
  for (const [{ start, end }, slug] of names) {
    const before = named.filter((token) => token.start < start).map((token) => cut(token, { end: start }));
    const behind = named.filter((token) => token.end > end).map((token) => cut(token, { start: end }));
    named = [...before, { kind: 'subject', indicators: [slug], start, end }, ...behind];
  }
  return named;
}

/** A token without what a name has of it. */
function cut(token: Token, { start = token.start, end = token.end }: { start?: number; end?: number }): Token {
  if (token.start >= start && token.end <= end) return token;
  return { kind: 'word', start: Math.max(start, token.start), end: Math.min(end, token.end) };
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
function states({ value, words }: Statement, { quantity, start, end }: TokenOf<'quantity'>): boolean {
  const isSame = [quantity.value, quantity.upper].some((one) => one !== undefined && Math.abs(one) === Math.abs(value));
  return isSame && words.start <= start && end <= Math.max(words.end, words.quoteEnd);
}
