import type { IndicatorEntry } from '../../src/schemas/indicator.ts';
import { growthSlug } from './derived-indicators.ts';
import { behindShortName } from './lexicon/words.ts';
import { longestMatch } from './longest-match.ts';
import { matchAt } from './match-at.ts';
import type { Indicators } from './read-indicators.ts';
import type { Found, Token, TokenKind } from './token.ts';

/** Finds the name of an indicator at a place of a text, behind the tokens before it. */
export type NameMatcher = (text: string, at: number, tokens: readonly Token[]) => Found | undefined;

/** A name, and the indicators it is of. */
interface Name {
  slugs: readonly string[];
  /** That of the one indicator, with the words that make another name of it. */
  entry?: IndicatorEntry;
}

/** A matcher of the names of indicators, and of those that others make of them: 人均地区生产总值. */
export function nameMatcher(indicators: Pick<Indicators, 'entries' | 'joints'>): NameMatcher {
  const names = longestMatch(nameList(indicators));
  return (text, at) => {
    const found = names(text, at);
    if (!found) return undefined;
    const { slugs, entry } = found.value;
    const end = at + found.word.length;
    const isOther =
      entry?.notAfter.some((word) => text.endsWith(word, at)) ||
      entry?.notBefore.some((word) => text.startsWith(word, end)) ||
      // GDPR is another word.
      (/[A-Za-z]$/.test(found.word) && /[A-Za-z]/.test(text.charAt(end)));
    return { sense: { kind: isOther ? 'other-name' : 'subject', indicators: slugs }, end };
  };
}

/** Tokens that a short name may follow: it opens a clause. */
const beforeShortName = new Set<TokenKind>(['comma', 'and', 'semicolon', 'filler']);

/** A matcher of short names: 粮食播种面积…，总产量…, behind the name that it goes on from. */
export function shortNameMatcher({ entries }: Pick<Indicators, 'entries'>): NameMatcher {
  const shorts = entries.flatMap(({ slug, short }) =>
    (short?.names ?? []).map((name) => ({ name, slug, behind: short?.behind ?? [] })),
  );
  return (text, at, tokens) => {
    if (!beforeShortName.has(tokens.at(-1)?.kind ?? 'word')) return undefined;
    const last = tokens.findLast((token) => token.kind === 'subject');
    if (last?.kind !== 'subject') return undefined;
    const found = shorts.find(
      ({ name, behind }) =>
        text.startsWith(name, at) && behind.includes(last.indicators.at(-1) ?? ''),
    );
    if (!found) return undefined;
    const end = at + found.name.length;
    // 城镇登记失业率 is another thing.
    if (!matchAt(behindShortName, text, end)) return undefined;
    return { sense: { kind: 'subject', indicators: [found.slug], behind: last.start }, end };
  };
}

function nameList({
  entries,
  joints,
}: Pick<Indicators, 'entries' | 'joints'>): [name: string, of: Name][] {
  const single = entries.flatMap((entry) => [
    ...entry.aliases.map((name): [string, Name] => [name, { slugs: [entry.slug], entry }]),
    ...entry.growthAliases.map((name): [string, Name] => [
      name,
      { slugs: [growthSlug(entry.slug)], entry },
    ]),
  ]);
  const joint = joints.flatMap(({ names, indicators }) =>
    names.map((name): [string, Name] => [name, { slugs: indicators }]),
  );
  return [...single, ...joint];
}
