import { relativeOf } from '../../src/figures/family.ts';
import type { IndicatorEntry } from '../../src/schemas/indicator.ts';
import { behindShortName } from './lexicon/words.ts';
import { longestMatch } from './longest-match.ts';
import { matchAt } from './match-at.ts';
import { composedNames } from './name-parts.ts';
import { onceFor } from './once-for.ts';
import type { Indicators } from './read-indicators.ts';
import type { Found, Matcher, Token, TokenKind } from './token.ts';

/** What of the indicators names are made of. */
type Named = Pick<Indicators, 'entries' | 'joints' | 'parts'>;

/** A name, and the indicators it is of. */
interface Name {
  slugs: readonly string[];
  /** That of the one indicator, with the words that make another name of it. */
  entry: IndicatorEntry | undefined;
  together?: string | undefined;
  isList?: boolean;
}

/**
 * A matcher of the names of indicators, listed, composed or short, and of those that others make of them:
 * 规模以上工业增加值能耗.
 *
 * @param place name of the place whose report is read, or its last character
 */
export function nameMatcher(indicators: Named, place: string | null): Matcher {
  const { listed, short } = namesOf(indicators);
  const composed = (/[县旗]$/.test(place ?? '') ? composedInCounty : composedElsewhere)(indicators);

  const fullName = (
    text: string,
    at: number,
    byRule: ReturnType<typeof composed>,
    byList: ReturnType<typeof listed>,
  ): Found | undefined => {
    const listedEnd = byList ? at + byList.word.length : -1;
    const isByRule = byRule !== undefined && byRule.slugs.length > 0 && byRule.end >= listedEnd;
    const name: Name | undefined = isByRule ? byRule : byList?.value;
    if (!name) return undefined;
    const end = isByRule ? byRule.end : listedEnd;
    const isOther =
      (isByRule && indicators.parts.behind.some((word) => text.startsWith(word, end))) ||
      makesOther(name.entry, text, at, end) ||
      // GDPR is another word.
      (/[A-Za-z]/.test(text.charAt(end - 1)) && /[A-Za-z]/.test(text.charAt(end)));
    const { slugs, together, isList = false } = name;
    return isOther
      ? { sense: { kind: 'other-name', indicators: slugs }, end }
      : { sense: { kind: 'subject', indicators: slugs, together, isList }, end };
  };

  return {
    beginnings: new Set([...listed.beginnings, ...composed.beginnings, ...short.beginnings]),
    match: (text, at, tokens) => {
      const byRule = composed(text, at);
      const byList = listed(text, at);
      const full = byRule || byList ? fullName(text, at, byRule, byList) : undefined;
      const name = full ?? short.match(text, at, tokens);
      // Known parts that together are the name of nothing known: 农村消费品零售额.
      const isOther = name === undefined && byRule?.slugs.length === 0;
      return isOther ? { sense: { kind: 'other-name', indicators: [] }, end: byRule.end } : name;
    },
  };
}

/** Whether the words around a name of an entry make another name of it. */
function makesOther(
  entry: IndicatorEntry | undefined,
  text: string,
  start: number,
  end: number,
): boolean {
  if (!entry) return false;
  const { with: among, notAfter, notBefore } = entry;
  return (
    among?.every((word) => !text.includes(word)) ||
    notAfter.some((word) => text.endsWith(word, start)) ||
    notBefore.some((word) => text.startsWith(word, end))
  );
}

/** What the seeds alone decide of names, for the reports of all places. */
const namesOf = onceFor((indicators: Named) => ({
  listed: longestMatch(nameList(indicators)),
  short: shortNameMatcher(indicators),
}));

/** What a county calls that of the county's level is its own; a city's has counties under it. */
const composedInCounty = onceFor(({ parts, entries }: Named) =>
  composedNames(parts, entries, new Set(['县级'])),
);

const composedElsewhere = onceFor(({ parts, entries }: Named) => composedNames(parts, entries));

/** Tokens that a short name may follow: it opens a clause, or says when behind one that does. */
const beforeShortName = new Set<TokenKind>([
  'comma',
  'and',
  'semicolon',
  'filler',
  'time',
  'level',
]);

/** A name that means an indicator only behind certain others. */
interface ShortName {
  name: string;
  slug: string;
  behind: readonly string[];
  /** What the text before it may end with instead. */
  topic: RegExp | undefined;
  headline: boolean;
}

/** A matcher of short names: 粮食播种面积…，总产量…, behind the name that it goes on from. */
function shortNameMatcher({ entries }: Pick<Indicators, 'entries'>): Matcher {
  const byFirst = new Map<string, ShortName[]>();
  for (const { slug, short, headline } of entries) {
    const topic = clauseOn(short?.after ?? []);
    for (const name of short?.names ?? []) {
      const one = { name, slug, behind: short?.behind ?? [], topic, headline };
      byFirst.set(name.charAt(0), [...(byFirst.get(name.charAt(0)) ?? []), one]);
    }
  }
  return {
    beginnings: [...byFirst.keys()],
    match: (text, at, tokens) => {
      if (!beforeShortName.has(tokens.at(-1)?.kind ?? 'word')) return undefined;
      const named = byFirst.get(text.charAt(at))?.filter(({ name }) => text.startsWith(name, at));
      return named && named.length > 0 ? shortName(named, text, at, tokens) : undefined;
    },
  };
}

/** Which of some short names that begin at a place is meant there. */
function shortName(
  named: readonly ShortName[],
  text: string,
  at: number,
  tokens: readonly Token[],
): Found | undefined {
  const lastAt = tokens.findLastIndex((token) => token.kind === 'subject');
  const last = tokens[lastAt];
  const isNew = tokens[lastAt - 1]?.kind === 'new';
  const isBehind = ({ behind, headline }: ShortName) =>
    last?.kind === 'subject' &&
    behind.includes(last.indicators.at(-1) ?? '') &&
    // 新增规上工业企业8家，增加值…: of the new ones alone.
    !(headline && isNew);
  const before = text.slice(0, at);
  const found = named.find((one) => isBehind(one) || one.topic?.test(before));
  if (!found) return undefined;
  const from = isBehind(found) ? last?.start : found.topic?.exec(before)?.index;
  const end = at + found.name.length;
  // 城镇登记失业率 is another thing.
  if (!matchAt(behindShortName, text, end)) return undefined;
  const sense = { kind: 'subject', indicators: [found.slug], behind: from ?? at } as const;
  return { sense, end };
}

/**
 * A clause without a number that opens with one of some words, at the end of a text: 粮食生产实现“十连丰”，.
 * Undefined where there are none.
 */
function clauseOn(words: readonly string[]): RegExp | undefined {
  if (words.length === 0) return undefined;
  const lead =
    '(?:全[县市区旗州盟省]|我[县市区旗州盟省]|全年|抓好|抓实|狠抓|加强|强化|稳定|提高|提升|增强|巩固|保障|夯实|扛稳|带动|促进|推动)*';
  const topic = words.join('|');
  return new RegExp(
    `(?<=^|[,，、;:])${lead}(?:${topic})[^,，、;:\\d]{0,16}[,，、](?:(?:再?创|再?获|喜获|取得|夺取|实现|连续)[^,，、;:\\d]{2,14}[,，、])?(?:确保|保持|实现|完成)?$`,
  );
}

function nameList({ entries, joints }: Named): [name: string, of: Name][] {
  const single = entries.flatMap((entry) => [
    ...entry.aliases.map((name): [string, Name] => [name, { slugs: [entry.slug], entry }]),
    ...entry.growthAliases.map((name): [string, Name] => [
      name,
      { slugs: [relativeOf(entry.slug, 'growth')], entry },
    ]),
  ]);
  const joint = joints.flatMap(({ names, indicators }) =>
    names.map((name): [string, Name] => [name, { slugs: indicators, entry: undefined }]),
  );
  return [...single, ...joint];
}
