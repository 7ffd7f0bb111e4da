import { bareMoneyMatcher } from './bare-money.ts';
import { leadsToMark } from './comparators.ts';
import {
  area,
  areasListed,
  endsInPart,
  isRank,
  ofOwnCity,
  ownedFirms,
  park,
  placeWords,
  shortPlace,
} from './lexicon/places.ts';
import {
  averageRate,
  broughtAbout,
  comparedWith,
  countedBy,
  countedInBracket,
  countedWithout,
  despite,
  doubledInYears,
  exclusion,
  forAll,
  indicatorsCounted,
  marksCounted,
  nearly,
  numbering,
  onTopOf,
  planAsWhole,
  proposing,
  raisedHere,
  rankOnly,
  remarkOnCourse,
  setAs,
  won,
  words,
  yearOfPrices,
  yearsAgo,
  yearsOnEnd,
} from './lexicon/words.ts';
import { longestMatch } from './longest-match.ts';
import { matchAt } from './match-at.ts';
import { nameMatcher } from './names.ts';
import { beginningsOfNumbers, rankValue } from './number.ts';
import {
  matchQuantity,
  type Quantity,
  toQuantity,
  type UnitMatcher,
  unitMatcher,
} from './quantity.ts';
import { matchRatio } from './ratio.ts';
import type { Indicators } from './read-indicators.ts';
import { beginningsOfBases, beginningsOfTimes, matchBase, matchTime } from './time.ts';
import {
  type Found,
  type Matcher,
  type Sense,
  type Token,
  type TokenKind,
  toToken,
} from './token.ts';

/** What a lexer has to know of the place and the year of a report. */
export interface Setting {
  /** Name of the county, city or district, or its last character; null where it is not known. */
  place: string | null;
  year: number;
  /** The year that 今年 means, where that is another. */
  spokenYear?: number;
}

/** Cuts a sentence in normal form into tokens. */
export type Lexer = (sentence: string) => Token[];

/** Signs behind which a clause opens. */
const borders = new Set<TokenKind>(['comma', 'semicolon', 'colon']);

/** A lexer for the indicators and units of the seeds, and for one report. */
export function createLexer(
  indicators: Pick<Indicators, 'entries' | 'joints' | 'parts' | 'units'>,
  setting: Setting,
): Lexer {
  const { year, spokenYear } = setting;
  const isCounty = /[县旗]$/.test(setting.place ?? '');
  /** The first that finds something holds. */
  const matchers: readonly Matcher[] = [
    patternMatcher(exclusion, 'word', '('),
    patternMatcher(countedInBracket, basis, '('),
    ...shortPlaceMatchers(setting.place),
    patternMatcher(raisedHere, 'filler', '来源'),
    patternMatcher(won, 'filler', '争'),
    patternMatcher(despite, 'filler', '在'),
    patternMatcher(proposing, 'goal', '提设确初锚'),
    patternMatcher(setAs, 'goal', '我把将'),
    patternMatcher(averageRate, { kind: 'average' }, '平'),
    patternMatcher(yearOfPrices, 'filler', '12'),
    patternMatcher(marksCounted, 'filler', '两二三四五六七八九23456789'),
    patternMatcher(countedWithout, basis, '扣剔'),
    patternMatcher(countedBy, basis, '按'),
    patternMatcher(yearsAgo, 'filler', '五5'),
    patternMatcher(onTopOf, 'filler', '在'),
    patternMatcher(doubledInYears, 'remark', '五5'),
    patternMatcher(nearly, 'filler', '基初'),
    patternMatcher(indicatorsCounted, 'filler', '等两二三四五六七八九23456789'),
    patternMatcher(planAsWhole, 'word', '“"十'),
    patternMatcher(comparedWith, 'remark', '均都分明大略始持高快好优低慢比'),
    nameMatcher(indicators, setting.place),
    {
      beginnings: beginningsOfBases,
      match: (text, at) => {
        const found = matchBase(text, at);
        return found && { sense: { kind: 'base', base: found.base }, end: found.end };
      },
    },
    {
      beginnings: '到至',
      match: (_, at, tokens) =>
        arrives(tokens) ? { sense: { kind: 'to' }, end: at + 1 } : undefined,
    },
    {
      beginnings: '到',
      match: (text, at) => (isReach(text, at, year) ? { sense: reach, end: at + 1 } : undefined),
    },
    {
      beginnings: beginningsOfTimes,
      match: (text, at) => {
        const found = matchTime(text, at, year, spokenYear);
        return found && { sense: { kind: 'time', time: found.time }, end: found.end };
      },
    },
    bareMoneyMatcher(indicators),
    quantityMatcher(unitMatcher(indicators.units)),
    patternMatcher(remarkOnCourse, 'remark', beforeRemark),
    patternMatcher(rankOnly, 'remark', '总规增均分双连稳位列居排跃上升跻保'),
    patternMatcher(broughtAbout, 'filler', '带拉使保稳守落'),
    patternMatcher(forAll, 'all', '各双'),
    patternMatcher(yearsOnEnd, 'filler', '连始一常'),
    {
      beginnings: '过跨',
      match: (text, at) => (isPassed(text, at) ? { sense: passed, end: at + 1 } : undefined),
    },
    wordMatcher(setting.place),
  ];
  const matchersAt = byBeginning(matchers);

  return (sentence) => {
    const tokens: Token[] = [];
    for (let at = 0; at < sentence.length; at = tokens.at(-1)?.end ?? sentence.length) {
      const shares = matchRatio(sentence, at);
      if (shares) {
        tokens.push(...shares);
        continue;
      }
      const last = tokens.at(-1);
      const found =
        (isClauseOpen(last) ? openingAt(sentence, at) : undefined) ??
        firstFound(matchersAt(sentence, at), sentence, at, tokens);
      // What nobody knows is a character of an unknown word.
      const end = found?.end ?? at + 1;
      const sense = found?.sense ?? unknown;
      if (sense.kind === 'word' && last?.kind === 'word') last.end = end;
      else tokens.push(toToken(sense, at, end));
    }
    return tokens.map((token, index): Token => {
      if (token.kind === 'place' && isRank.test(sentence.slice(token.end))) {
        return toToken({ kind: 'word' }, token.start, token.end);
      }
      if (token.kind !== 'word') return token;
      const before = tokens[index - 1];
      const words = sentence.slice(token.start, token.end);
      // 今年县域…, but not 今年办复市人大代表建议….
      const isBehindTime = before?.kind === 'time' && /[县区域]$/.test(words);
      const opens = isClauseOpen(isBehindTime ? tokens[index - 2] : before);
      // Most words neither open a clause nor end as a part does.
      if (!opens && !endsOfParts.has(sentence.charAt(token.end - 1))) return token;
      // In a county, 县域 is the county.
      if (isCounty && words.endsWith('县域')) return token;
      const isArea =
        (opens && isAreaName(words) && !/[至到]/.test(sentence.charAt(token.end))) ||
        (before?.kind === 'and' && areasListed.test(words) && isList(tokens, index)) ||
        (isPartEnd(words, before) && leadsToProduct(tokens, index + 1)) ||
        (before?.kind === 'quantity' && ownedFirms.test(words));
      return isArea ? toToken({ kind: 'area' }, token.start, token.end) : token;
    });
  };
}

/** Whether words behind a token end in a part of a place: 某某区, and 区 behind 6个县（市）. */
function isPartEnd(words: string, before: Token | undefined): boolean {
  const isCounted = before?.kind === 'close' || before?.kind === 'quantity';
  return endsInPart.test(words) || (isCounted && /^[县区旗]$/.test(words));
}

/** Whether the domestic product of what a word before `index` names is told: 六县（市）区完成生产总值. */
function leadsToProduct(tokens: readonly Token[], index: number): boolean {
  const next = tokens.slice(index).find(({ kind }) => !betweenPartAndSum.has(kind));
  return next?.kind === 'subject' && next.indicators[0] === 'gdp';
}

const betweenPartAndSum = new Set<TokenKind>(['level', 'filler', 'time', 'close']);

/** Whether the token at `index` is the last of a list of words that opens its clause: 甲、乙、丙三县. */
function isList(tokens: readonly Token[], index: number): boolean {
  const before = tokens.findLastIndex(
    ({ kind }, at) => at < index && kind !== 'word' && kind !== 'and' && kind !== 'filler',
  );
  return isClauseOpen(tokens[before]);
}

/** The characters that parts of a place end with, where they are told by what they produce or in a list. */
const endsOfParts: ReadonlySet<string> = new Set('县区市旗州域城湖湾岛港园业');

/** Whether words are the name of an area: of most that open a clause one character says they are none. */
function isAreaName(words: string): boolean {
  return /[县市区团]/.test(words) && !ofOwnCity.test(words) && area.test(words);
}

/** The characters that a remark on how a value went begins with. */
const beforeRemark =
  '实一二三四五六七八九十由转止稳持平快较明大显逐企恢保运连再又首屡创突迈跨站越提先接将近相登跃基翻从喜夺迎';

/** Gives the matchers that may find something at a place of a text: at most places few of all. */
function byBeginning(
  matchers: readonly Matcher[],
): (text: string, at: number) => readonly Matcher[] {
  // By code: it is looked up faster than the character.
  const byFirst = new Map<number, Matcher[]>();
  for (const matcher of matchers) {
    for (const first of matcher.beginnings) {
      const code = first.charCodeAt(0);
      const others = byFirst.get(code);
      if (others) others.push(matcher);
      else byFirst.set(code, [matcher]);
    }
  }
  return (text, at) => byFirst.get(text.charCodeAt(at)) ?? none;
}

const none: readonly Matcher[] = [];

/**
 * A matcher of words that a pattern finds.
 *
 * @param beginnings the characters that they begin with
 */
function patternMatcher(
  pattern: RegExp,
  meant: 'word' | 'filler' | 'remark' | 'all' | 'goal' | Sense,
  beginnings: string,
): Matcher {
  const sense: Sense = typeof meant === 'string' ? { kind: meant } : meant;
  return {
    beginnings,
    match: (text, at) => {
      const found = matchAt(pattern, text, at);
      return found ? { sense, end: at + found[0].length } : undefined;
    },
  };
}

const unknown: Sense = { kind: 'word' };

/** How something was counted. */
const basis: Sense = { kind: 'filler', isBasis: true };

/** What the first matcher finds. */
function firstFound(
  matchers: readonly Matcher[],
  text: string,
  at: number,
  tokens: readonly Token[],
): Found | undefined {
  for (const matcher of matchers) {
    const found = matcher.match(text, at, tokens);
    if (found) return found;
  }
  return undefined;
}

/** A matcher of the place's name without its last character, where that is known. */
function shortPlaceMatchers(place: string | null): Matcher[] {
  const pattern = shortPlace(place);
  if (!pattern || !place) return [];
  const match: Matcher['match'] = (text, at) => {
    const found = matchAt(pattern, text, at);
    return found ? { sense: { kind: 'place', isOwn: true }, end: at + found[0].length } : undefined;
  };
  return [{ beginnings: new Set([place.charAt(0), '县', '市']), match }];
}

/** Whether what follows a token opens a clause; nothing stands before the first. */
function isClauseOpen(before: Token | undefined): boolean {
  return before === undefined || borders.has(before.kind);
}

/** What only the start of a clause can be: its number in a list, or a park whose numbers follow. */
function openingAt(text: string, at: number): Found | undefined {
  const number = matchAt(numbering, text, at);
  if (number) return { sense: { kind: 'comma' }, end: at + number[0].length };
  const name = matchAt(park, text, at);
  return name ? { sense: { kind: 'area' }, end: at + name[0].length } : undefined;
}

function quantityMatcher(matchUnit: UnitMatcher): Matcher {
  const match: Matcher['match'] = (text, at, tokens) => {
    const mark = passesMark(tokens) ? bareMarkAt(text, at) : undefined;
    if (mark) return { sense: { kind: 'quantity', quantity: mark }, end: mark.end };
    // A number behind 第 is a rank.
    const quantity = text[at - 1] === '第' ? undefined : matchQuantity(text, at, matchUnit);
    // “3341”项目 is a name.
    if (quantity?.unit?.endsWith('项') && text[quantity.end] === '目')
      return { sense: { kind: 'word' }, end: quantity.end };
    if (quantity && text[quantity.end] === '/')
      return { sense: { kind: 'word' }, end: quantity.end };
    const isNumber = quantity?.unit !== undefined || /[\d-]/.test(text.charAt(at));
    return quantity && isNumber
      ? { sense: { kind: 'quantity', quantity }, end: quantity.end }
      : undefined;
  };
  return { beginnings: beginningsOfNumbers, match };
}

/** A round amount, the one of which is not written: 突破亿元大关, 攀上千亿元台阶, 近万亿元. */
const bareMark = /([百千]?)((?:万亿|亿|万)(?:元|斤|公斤|吨|美元))/y;

function bareMarkAt(text: string, at: number): Quantity | undefined {
  const [mark, rank, unit] = matchAt(bareMark, text, at) ?? [];
  if (mark === undefined || unit === undefined) return undefined;
  return toQuantity({ value: rankValue(rank), upper: undefined }, unit, at + mark.length);
}

/** Whether a mark follows that is passed, or nearly: 突破. */
function passesMark(tokens: readonly Token[]): boolean {
  // 分别突破千亿元、百亿元
  const isListed = tokens.at(-1)?.kind === 'and' && tokens.at(-2)?.kind === 'quantity';
  const last = tokens.at(isListed ? -3 : -1);
  return last?.kind === 'comparator' && (leadsToMark(last.comparator) || last.comparator === '~');
}

/** 由12亿元到2020年的19亿元, 由不足12亿元到突破19亿元: whether 到 behind some tokens leads to what is arrived at. */
function arrives(tokens: readonly Token[]): boolean {
  const from = tokens.findLastIndex(({ kind }) => kind === 'from');
  return (
    tokens.at(-1)?.kind === 'quantity' &&
    from !== -1 &&
    !tokens.slice(from).some(({ kind }) => borders.has(kind) || kind === 'to')
  );
}

const reach: Sense = { kind: 'level', isReached: true };

/** 发展到10万亩: 到 before a number that is no year. */
function isReach(text: string, at: number, year: number): boolean {
  return (
    text[at] === '到' &&
    /\d/.test(text.charAt(at + 1)) &&
    matchTime(text, at + 1, year) === undefined
  );
}

const passed: Sense = { kind: 'comparator', comparator: '>' };

/** 财政收入过10亿元, 跨千亿; 通过 and 经过 are other words. */
function isPassed(text: string, at: number): boolean {
  return (
    /[\d百千万]/.test(text.charAt(at + 1)) && !/[通经超不透难渡路横纵]/.test(text.charAt(at - 1))
  );
}

const matchWord = longestMatch(
  words.flatMap(({ sense, words }) =>
    words.split(' ').map((word): [string, Sense] => [word, sense]),
  ),
);

function wordMatcher(place: string | null): Matcher {
  const matchPlace = longestMatch(placeWords(place));
  return {
    beginnings: new Set([...matchWord.beginnings, ...matchPlace.beginnings]),
    match: (text, at) => {
      const word = matchWord(text, at);
      const name = matchPlace(text, at);
      const found = name && name.word.length > (word?.word.length ?? 0) ? name : word;
      return found && { sense: found.value, end: at + found.word.length };
    },
  };
}
