/** A block of sentences → what they state, each with the context it stands in. */

import { factPrefix } from '../../src/library/routes.ts';
import { tellsWhich } from './epithet.ts';
import {
  farming,
  isSteady,
  type KnownIndicator,
  type KnownIndicators,
} from './known-indicators.ts';
import type { Lexer } from './lexer.ts';
import { isPark } from './lexicon/places.ts';
import { type NormalText, normalize } from './normalize.ts';
import { countOneEach } from './one-each.ts';
import { quotedAsPrinted } from './open/quoted-name.ts';
import { createFactReader } from './open/read-facts.ts';
import { themeFinder } from './open/theme.ts';
import type { Indicators } from './read-indicators.ts';
import type { ReportContext } from './report-context.ts';
import { isOverYears } from './several-years.ts';
import { readSentence } from './statements/read-sentence.ts';
import { readShares, type ShareStatement } from './statements/share.ts';
import type { Refusal, Statement, Words } from './statements/statement.ts';
import { ofYears } from './sums-of-years.ts';
import { type Context, contextBehind, sentenceContexts } from './surroundings.ts';
import { isSpan } from './time.ts';
import { hasKind, type Token, type TokenKind } from './token.ts';
import { endOfFurthering, isOfFurthered, saysOwnPlace } from './topic.ts';
import { isKept, yearsOnEnd } from './years-on-end.ts';

/** Something with the context it stands in. */
export type InContext<Thing> = Thing & {
  context: Context;
  /** Whether its sentence names the whole place before it. */
  saysPlace?: boolean;
  /** Where its sentence begins; in a table none is told. */
  sentence?: number;
};

/** What was read in a text; offsets are those of the text. */
export interface TextContent {
  statements: InContext<Statement>[];
  shares: InContext<ShareStatement>[];
  refusals: Refusal[];
  /** The indicators that are not registered, of which it states something. */
  made: KnownIndicator[];
  /** The context with which the text ends. */
  context: Context;
}

const mayBeSum = '几年的数，不知是累计还是一年';

/** Reads a text that stands in a context. */
export type TextReader = (text: string, context: Context) => TextContent;

/** A reader of the texts of one report. */
export function createTextReader(
  lex: Lexer,
  indicators: KnownIndicators,
  report: ReportContext,
  { units, themes }: Pick<Indicators, 'units' | 'themes'>,
): TextReader {
  const readFacts = createFactReader({ units, themeOf: themeFinder(themes) }, indicators);
  const enter = sentenceContexts(report);
  /** Add what a sentence with numbers states. */
  const read = (sentence: Sentence, told: Told, content: TextContent): void => {
    const { tokens, context, isOverYears } = told;
    const { text: words } = sentence.normal;
    const { statements, refusals } = readSentence(tokens, words, indicators);
    const toText = (range: { start: number; end: number }) => placed(sentence, range);
    const shares = readShares(tokens, words);
    const facts = readFacts(tokens, words, {
      statements,
      refusals: [
        ...refusals,
        ...[...shares, ...numbersOfNames(tokens, sentence)].map((one) => ({ ...one, reason: '' })),
      ],
    });
    content.made.push(...facts.made.map((one) => quotedAsPrinted(one, sentence.printed)));
    const furthered = endOfFurthering(words, report.place);
    const isOfWhole = tellsOfPeople(statements, context, indicators);
    for (const statement of [...statements, ...facts.statements].toSorted(
      (a, b) => a.words.end - b.words.end,
    )) {
      const saysPlace = isOfWhole || saysOwnPlace(tokens, statement.words.start, words);
      const isFurthered =
        furthered !== undefined &&
        hasOwnInParts(statement, indicators) &&
        isOfFurthered(tokens, statement.words.start, words, furthered);
      if (isFurthered || (!saysPlace && mayBeOfPart(statement, context, indicators))) {
        content.refusals.push({
          ...toText(statement.words),
          reason: '段中先说的是下辖的地方或园区',
        });
        continue;
      }
      const known = indicators.get(statement.indicator);
      const made = facts.made.find(({ slug }) => slug === statement.indicator);
      const years = ofYears(statement, known ?? made, words, statements);
      const isOfSpan = [statement.when.time, context.time].some((one) => one && isSpan(one));
      if (years === 'unsure' || (years === 'sum' && !isOfSpan)) {
        content.refusals.push({ ...toText(statement.words), reason: mayBeSum });
        continue;
      }
      const own = words.slice(statement.words.ownStart, statement.words.end);
      const isMark = known?.headline === true && statement.comparator !== '=';
      if (isMark && (tellsWhich(words, statement.words.end) || isBelow(statement, own))) {
        content.refusals.push({ ...toText(statement.words), reason: '数字修饰后面的词' });
        continue;
      }
      if (known?.headline === true && isShareOfOwn(tokens, statement.words.end)) {
        content.refusals.push({ ...toText(statement.words), reason: '只是本地的一部分' });
        continue;
      }
      if (isBeyondBelief(statement, context)) {
        content.refusals.push({ ...toText(statement.words), reason: '增速大得不像一年的' });
        continue;
      }
      // 经济总量跨上百亿元台阶，标志着…: it is so already, whatever stands around.
      const isThere = isMark && isMarked.test(words.slice(statement.words.end));
      const onEnd = yearsOnEnd(own);
      const isLevelKept = isKept(own);
      const isFact = facts.statements.includes(statement);
      const mayBe =
        (isFact && mayBeOfYears(statement, context, facts.made)) ||
        (isBareRate(statement, indicators, facts.made) && isOverYears(statement.words.end));
      if (mayBe) {
        content.refusals.push({ ...toText(statement.words), reason: '不知是一年还是几年的' });
        continue;
      }
      content.statements.push({
        ...statement,
        when:
          years === 'sum' || onEnd !== undefined || isLevelKept || isThere
            ? {
                ...statement.when,
                isCumulative: statement.when.isCumulative || years === 'sum',
                yearsOnEnd: onEnd,
                isKept: isLevelKept,
                isBackground: statement.when.isBackground || isThere,
              }
            : statement.when,
        words: placedWords(sentence, statement.words),
        saysPlace,
        sentence: sentence.from,
        context,
      });
    }
    const isTold = ({ end }: Refusal) =>
      facts.statements.some((one) => one.words.start < end && end <= one.words.end);
    for (const refusal of refusals.filter((one) => !isTold(one)))
      content.refusals.push({ ...refusal, ...toText(refusal) });
    for (const share of shares) content.shares.push({ ...share, ...toText(share), context });
  };

  return (text, around) => {
    const content: TextContent = {
      statements: [],
      shares: [],
      refusals: [],
      made: [],
      context: around,
    };
    let wasOverYears = false;
    for (const sentence of sentences(text)) {
      const { text: words } = sentence.normal;
      const tokens = countOneEach(lex(words));
      // A sentence that opens with a time sets it for those that follow in the paragraph.
      const context = enter(content.context, tokens, words);
      content.context = contextBehind(context, tokens, words);
      const year = context.time?.to ?? report.year - 1;
      const was = wasOverYears;
      const told: Told = {
        tokens,
        context,
        isOverYears: (end: number): boolean => isOverYears(tokens, end, was, year),
      };
      // Two sentences of three have no number: they say only what stands around those that have one.
      if (hasKind(tokens, 'quantity')) read(sentence, told, content);
      wasOverYears = told.isOverYears(words.length);
    }
    return content;
  };
}

/** What stands in a sentence and around it. */
interface Told {
  tokens: readonly Token[];
  context: Context;
  /** Whether a rate at a place without a base of its own may be one over several years. */
  isOverYears(end: number): boolean;
}

/**
 * Whether a value whose sentence does not name the place may be of the part that its paragraph speaks of. Of
 * other registered things than the macro indicators, which each part has too, it is told that they are
 * there; what no seed registers may be of any part.
 */
function mayBeOfPart(
  statement: Statement,
  { topic }: Context,
  indicators: KnownIndicators,
): boolean {
  return topic !== undefined && hasOwnInParts(statement, indicators);
}

/** Whether a value is of what each part of a place may have its own of. */
function hasOwnInParts({ indicator, scope }: Statement, indicators: KnownIndicators): boolean {
  const known = indicators.get(indicator);
  const hasParts = known?.headline === true || indicator.startsWith(factPrefix);
  return scope === undefined && hasParts && known?.group !== farming;
}

/** Whether a sentence behind one on a park tells of what only places with inhabitants have: 居民收入. */
function tellsOfPeople(
  statements: readonly Statement[],
  { topic }: Context,
  indicators: KnownIndicators,
): boolean {
  return (
    topic !== undefined &&
    isPark.test(topic) &&
    statements.some(({ indicator }) => indicators.get(indicator)?.isOfPeople === true)
  );
}

/** Whether a change of what no seed registers may be that of one year or of the several it stands among. */
function mayBeOfYears(
  { indicator, when }: Statement,
  { time, isOfYear }: Context,
  made: readonly KnownIndicator[],
): boolean {
  const isGrowth = made.some(({ slug, role }) => slug === indicator && role === 'growth');
  const saysWhen = when.base !== undefined || when.time !== undefined || when.isAverage;
  return isGrowth && time !== undefined && isSpan(time) && !isOfYear && !saysWhen;
}

/** Whether a value is a rate of growth that nothing says what it is compared with. */
function isBareRate(
  { indicator, when }: Statement,
  indicators: KnownIndicators,
  made: readonly KnownIndicator[],
): boolean {
  const own = indicators.get(indicator) ?? made.find(({ slug }) => slug === indicator);
  const isBare = when.base === undefined && !when.isAverage;
  return own?.role === 'growth' && isBare && !when.isGoal;
}

/** A sentence in normal form, and where it begins in its text. */
interface Sentence {
  printed: string;
  normal: NormalText;
  from: number;
}

const aSentence = /[^。！？!?\n]+/g;

/** 增长4.2%.一般公共预算收入…: a point between a rate and a word ends a sentence too. */
const withPoint = /(?:[^。！？!?\n.]|\.(?<![%％]\.(?=[一-龥])))+/g;

function sentences(text: string): Sentence[] {
  const pattern = /[%％]\./.test(text) ? withPoint : aSentence;
  return [...text.matchAll(pattern)].map((match) => ({
    printed: match[0],
    normal: normalize(match[0]),
    from: match.index,
  }));
}

/** 人均纯收入2500元以下, 低于2500元: it tells who is poor, and nothing of the place. */
function isBelow({ when }: Statement, words: string): boolean {
  return !when.isBaseline && !when.isGoal && /以[下内]$|(?<!不)低于/.test(words);
}

/** Behind a mark: what its having been passed means. */
const isMarked = /^[^,，。;]{0,6}[,，]标志着/;

const isLead = new Set<TokenKind>(['filler', 'quantity', 'comparator', 'level']);

/** 完成增加值9亿元，占全市的6%: whether the value that ends at `end` is told as a part of the whole place. */
function isShareOfOwn(tokens: readonly Token[], end: number): boolean {
  const behind = tokens.filter(({ start }) => start >= end);
  const [sign, share, place, next] = behind[0]?.kind === 'share' ? [undefined, ...behind] : behind;
  const isClose = sign === undefined || sign.kind === 'comma' || sign.kind === 'and';
  // 占全市生产总值的比重 is a share of another thing.
  const isOf = place?.kind === 'place' && place.isOwn && isLead.has(next?.kind ?? 'word');
  return isClose && share?.kind === 'share' && isOf;
}

/** A rate that would be of several years, or misprinted, were it one of a year. */
function isBeyondBelief({ indicator, value, when }: Statement, { time }: Context): boolean {
  const told = when.time ?? time;
  const isOfYears = when.isCumulative || (told !== undefined && isSpan(told));
  const isOfYear = when.base?.year === undefined && !isOfYears;
  return isOfYear && value > 60 && isSteady(indicator);
}

/** Short words between quotes: “稳增长20条” is the name of something, whatever number is in it. */
const quotedName = /“[^“”，,。;；]{1,20}”/g;

/** The numbers that stand in names between quotes, which a sentence in normal form has not. */
function numbersOfNames(tokens: readonly Token[], { printed, normal }: Sentence): Token[] {
  if (!printed.includes('“')) return [];
  const names = [...printed.matchAll(quotedName)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  return tokens.filter(
    (token) =>
      token.kind === 'quantity' &&
      names.some(
        ({ start, end }) => start < normal.start(token.start) && normal.end(token.end) < end,
      ),
  );
}

/** A range of a sentence as one of its text. */
function placed({ normal, from }: Sentence, { start, end }: { start: number; end: number }) {
  return { start: from + normal.start(start), end: from + normal.end(end) };
}

function placedWords(sentence: Sentence, words: Words): Words {
  const quote = placed(sentence, { start: words.quoteStart, end: words.quoteEnd });
  return {
    ...placed(sentence, words),
    name: words.name && placed(sentence, words.name),
    ownStart: sentence.from + sentence.normal.start(words.ownStart),
    quoteStart: quote.start,
    quoteEnd: quote.end,
  };
}
