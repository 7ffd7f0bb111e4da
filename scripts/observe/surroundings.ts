/** What stands around a sentence and says of what time its numbers are: headings, paragraphs, sentences. */

import { isLostHeading } from '../../src/schemas/heads.ts';
import type { SourceBlock } from '../edition/blocks.ts';
import {
  address,
  aimsOf,
  announcesWork,
  callsFor,
  comparesWithAims,
  endsOnSeveralYears,
  givesAims,
  goalHeading,
  goesOnFromAims,
  isOnOneYear,
  onLastYear,
  onPlan,
  onSeveralYears,
  onTerm,
  onYearItself,
  onYearsAhead,
  onYearsSince,
  openingOfPlan,
  reviewHeading,
  tellsOfYears,
  turnsToSeveralYears,
} from './lexicon/sections.ts';
import { normalize } from './normalize.ts';
import type { ReportContext } from './report-context.ts';
import {
  headingTime,
  isSpan,
  isWithin,
  matchTime,
  namesLastOfYears,
  oneYear,
  type Time,
} from './time.ts';
import { hasKind, type Token, type TokenKind } from './token.ts';
import { headingTopic, partWithSums, sentenceTopic, type Topic } from './topic.ts';

/** What the surroundings of a sentence say of its time. */
export interface Context {
  time: Time | undefined;
  /** The several years that are told of, among which the time may be one. */
  years?: Time | undefined;
  /** Whether a sentence before said 全年 or 同比: of several years, the last is told of. */
  isOfYear?: boolean;
  /** Whether a rate may be of the last of the years: its heading names that too, and its block no several. */
  mayBeOfLast?: boolean;
  /** Whether the time, a year among several, was told in a paragraph before and may have ended with it. */
  isCarried?: boolean;
  /** The part of the place that is spoken of, where it is not the whole. */
  topic?: Topic;
  /** Whether what is told is still to come. */
  isGoal: boolean;
  /** Whether the headings look back. */
  isReview: boolean;
  /** Whether what is told comes behind the aims of years to come, and nothing says of which years it is. */
  isOfUnknownYear?: boolean;
}

/** A context without a time. All contexts go out from one, and have the same fields, as tokens have. */
const anyTime: Context = {
  time: undefined,
  years: undefined,
  isOfYear: false,
  mayBeOfLast: false,
  isCarried: false,
  topic: undefined,
  isGoal: false,
  isReview: false,
  isOfUnknownYear: false,
};

/** A context at a time that was told in it: a year among several leaves them in mind. */
function at(context: Context, time: Time | undefined): Context {
  if (!time) return context;
  const years = isSpan(time) ? time : isWithin(time, context.years) ? context.years : undefined;
  return { ...context, time, years, isOfYear: false, isCarried: false };
}

/**
 * What is to be done in a year.
 *
 * @param around the years of a plan that its headings tell of: a yearly rate is of those
 */
function ahead(year: number, around?: Time): Context {
  const time = oneYear(year);
  const years = isWithin(time, around) ? around : undefined;
  return { ...anyTime, time, years, isGoal: true };
}

/**
 * The context of each block of a report, as the blocks come in the order of the text. Behind the year's
 * targets a work report speaks of what is to be done, behind 刚刚过去的2020年 of that year alone, behind
 * 过去五年 of those, where its headings do not tell.
 */
export class Surroundings {
  readonly #report: ReportContext;
  readonly #aims: RegExp;
  /** What its headings say of time, each read once: it stands over many blocks. */
  readonly #headings = new Map<string, Heading>();
  /** Whether a heading has looked back. */
  #hasReview = false;
  /** Paths of the paragraphs that spoke of what is to be done. */
  readonly #ahead = new Set<string>();
  /** Path of the paragraphs that were last said to be about the years to come. */
  #yearsAhead: string | undefined;
  /** The chapter that was the first to speak of several years to come. */
  #chapterAhead: string | undefined;
  /** What the paragraphs of a path were last said to be about. */
  readonly #told = new Map<string, Opened>();
  /** Path of the block before, where it opened something. */
  #openedAt: string | undefined;
  /** What a paragraph that ends with a colon says of the list that follows it. */
  #announced: { path: string; context: Context } | undefined;

  constructor(report: ReportContext) {
    this.#report = report;
    this.#aims = aimsOf(report.year, report.spokenYear ?? report.year);
  }

  /** Note a heading that the blocks behind it stand under, or behind. */
  pass(heading: string): void {
    this.#hasReview ||= reviewHeading.test(heading);
  }

  /** The context a paragraph, list or table stands in. */
  enter(block: SourceBlock): Context {
    const { text } = normalize(block.text);
    const headings = [...block.path, block.runIn ?? ''].map((one, depth) =>
      this.#read(this.#isCall(one, block.path.slice(0, depth)) ? '' : one),
    );
    const headed = headingContext(block, headings, text, this.#report, this.#hasReview);
    const context =
      this.#report.kind === 'five-year-plan'
        ? headed
        : this.#follow(
            block,
            text,
            headed,
            headings.some(({ namesTerm }) => namesTerm),
          );
    // 主要预期目标是： announces the list items that follow it.
    const isAnnounced = isItem(block) && this.#announced?.path === pathOf(block);
    const told = isAnnounced && this.#announced ? this.#announced.context : context;
    const topic = headingTopic(block.runIn ?? block.path.at(-1) ?? '');
    return { ...told, topic: otherThan(this.#report.place, topic) };
  }

  /** Note the context with which a block ends. */
  leave(block: SourceBlock, context: Context): void {
    if (block.type !== 'paragraph') return;
    const announces = /[:：]\s*$/.test(block.text);
    if (announces) this.#announced = { path: pathOf(block), context };
    // What is announced holds for all items, also those that are paragraphs.
    else if (!isItem(block)) this.#announced = undefined;
  }

  /** Whether a heading below others, whose paragraphs gave a year's aims, calls for what a review would praise. */
  #isCall(heading: string, above: readonly string[]): boolean {
    return above.length > 0 && callsFor.test(heading) && this.#ahead.has(above.join('\n'));
  }

  /** What a heading says of time. */
  #read(heading: string): Heading {
    const known = this.#headings.get(heading);
    if (known) return known;
    const { year, spokenYear = year } = this.#report;
    const read = readHeading(heading, year, spokenYear);
    this.#headings.set(heading, read);
    return read;
  }

  /**
   * The context of a block of a work report, where its headings leave it open; `normal` is its text.
   *
   * @param isOnTerm whether they name a term
   */
  #follow(block: SourceBlock, normal: string, context: Context, isOnTerm: boolean): Context {
    const { year } = this.#report;
    const text = normal.replace(address, '');
    const path = pathOf(block);
    const { time, isGoal, isReview } = context;
    const goesOn =
      goesOnFromAims.test(text) && !this.#isOnYearsAhead(path) && !isOfYearsAhead(time, year);
    if (this.#aims.test(text) || goesOn) this.#ahead.add(path);
    const opened = openedBy(text, year);
    if (opened) this.#note(path, opened);
    else if (turnsToSeveralYears.test(text)) this.#leave(path);
    else this.#list(block, path);
    this.#openedAt = opened && path;

    if (onYearsAhead.test(text)) this.#yearsAhead = path;
    const isOnYears = this.#yearsAhead === path || (isGoal && isOfYearsAhead(time, year));
    if (isOnYears) this.#chapterAhead ??= block.path[0];
    if (!time && !isReview && this.#isOnYearsAhead(path)) {
      const to = matchTime('今后五年', 0, year)?.time;
      return { ...at(context, to), isGoal: true };
    }

    // “十二五”的指导思想和目标任务 may go on to the year itself.
    const isOpen = !time && !isGoal && !isReview;
    const isOfPlan = isOfYearsAhead(time, year);
    if (this.#ahead.size > 0 && (isOpen || (isOfPlan && this.#isAhead(path, time)))) {
      return ahead(year, time);
    }
    const last = this.#toldOf(block);
    // 二、今后五年发展目标, 三、促进区域协调发展: of what years the third is, nobody says.
    const isBehind = this.#chapterAhead !== undefined && block.path[0] !== this.#chapterAhead;
    if (isOpen && isBehind && !last) return { ...context, isOfUnknownYear: true };
    // 本届政府和2021年工作回顾: what is told of four years may be of their last, but for yearly rates.
    if (isOnTerm && last && isSpan(last.time) && time && !isSpan(time) && !isGoal)
      return isWithin(time, last.time) ? { ...context, years: last.time } : context;
    const mayBeTold = !time || (time.from < time.to && time.to === last?.time.to);
    if (!last || !mayBeTold || isGoal) return context;
    const now = at(context, last.time);
    const isSure = opened !== undefined || last.isOpening || isSpan(last.time);
    return { ...now, isCarried: !isSure && now.years !== undefined };
  }

  /** Whether the paragraphs of a path, or those above it, speak of the years to come, and not of one of them yet. */
  #isOnYearsAhead(path: string): boolean {
    const above = this.#yearsAhead;
    if (above === undefined || (path !== above && !isBelow(path, above))) return false;
    return ![...this.#ahead].some((one) => one === path || isBelow(path, one));
  }

  /**
   * Whether the paragraphs of a path spoke of what is to be done, or those above it, where the years that its
   * headings tell of end with this one: of 实现“十四五”圆满收官 no other year is left.
   */
  #isAhead(path: string, { to }: Time): boolean {
    const isLast = to === this.#report.year;
    return [...this.#ahead].some((one) => one === path || (isLast && isBelow(path, one)));
  }

  /**
   * Note what a paragraph opens; what was told under the headings below its own is over. A year that comes
   * behind several is not left again without a word.
   */
  #note(path: string, opened: Opened): void {
    for (const other of this.#told.keys()) if (isBelow(other, path)) this.#told.delete(other);
    const before = this.#told.get(path);
    const isBehindYears =
      before !== undefined && (isSpan(before.time) || before.isOpening) && !isSpan(opened.time);
    this.#told.set(path, { ...opened, isOpening: opened.isOpening || isBehindYears });
  }

  /** Note words on several years: a year that may have ended before them has. */
  #leave(path: string): void {
    if (this.#told.get(path)?.isOpening === false) this.#told.delete(path);
  }

  /** Note a block right behind a paragraph that opened something: （一）… and what stands below opens a list. */
  #list(block: SourceBlock, path: string): void {
    const told = this.#openedAt === undefined ? undefined : this.#told.get(this.#openedAt);
    if (!told || this.#openedAt === undefined) return;
    const isFirst = /^[（(][一1][)）]|^[一1][、.．]|^一是/.test(block.text);
    if ((path === this.#openedAt && isFirst) || isBelow(path, this.#openedAt))
      told.isOpening = true;
  }

  /**
   * What the paragraphs of a block's path were last said to be about, or those above its headings, where
   * they opened what follows and no heading below tells of other years.
   */
  #toldOf(block: SourceBlock): Opened | undefined {
    const own = this.#told.get(pathOf(block));
    if (own) return own;
    for (let depth = block.path.length - 1; depth >= 0; depth -= 1) {
      const told = this.#told.get(block.path.slice(0, depth).join('\n'));
      if (!told) continue;
      const isOpen = told.isOpening && !isSpan(told.time);
      return isOpen && !block.path.slice(depth).some((one) => this.#read(one).namesYears)
        ? told
        : undefined;
    }
    return undefined;
  }
}

/** Whether a time is that of several years, of which some are to come. */
function isOfYearsAhead(time: Time | undefined, year: number): time is Time {
  return time !== undefined && isSpan(time) && time.to >= year;
}

/** What a paragraph says that it and those behind it are about. */
interface Opened {
  time: Time;
  /**
   * Whether it opens what follows: 刚刚过去的一年，成效好。 One with numbers of its own may be all on that year,
   * unless it announces what was done.
   */
  isOpening: boolean;
}

/** Whether a path is that of a heading below another. */
function isBelow(path: string, above: string): boolean {
  return path !== above && path.startsWith(above === '' ? '' : `${above}\n`);
}

/** What a heading says of time. */
interface Heading {
  text: string;
  /** The one time it names. */
  time: Time | undefined;
  /** Whether it names, beside several years, the last of them. */
  namesLast: boolean;
  /** Whether it names a term, of which paragraphs may speak: 本届政府和2021年工作回顾. */
  namesTerm: boolean;
  /** Whether it tells of years: 五年来的主要成就, “十三五”时期发展成就. */
  namesYears: boolean;
}

function readHeading(text: string, year: number, spokenYear: number): Heading {
  const normal = normalize(text).text;
  return {
    text,
    time: headingTime(normal.replace(openingOfPlan, ''), year, spokenYear),
    namesLast: namesLastOfYears(normal, year, spokenYear),
    namesTerm: onTerm.test(text),
    namesYears: tellsOfYears.test(normal),
  };
}

/** Whether a block is one of a list: ——经济发展质效取得新提高。 */
function isItem({ type, text }: SourceBlock): boolean {
  return type === 'list' || /^(?:[—－-]{1,2}|[●◆■★•·])/.test(text);
}

function pathOf(block: SourceBlock): string {
  return block.path.join('\n');
}

/**
 * What the headings above a block, and its own run-in head, say of time and goals; the nearest first.
 *
 * @param told the block's normal text
 */
function headingContext(
  block: SourceBlock,
  headings: readonly Heading[],
  told: string,
  { year, kind }: ReportContext,
  hasReview: boolean,
): Context {
  // A part whose heading is lost comes behind the review: it says what is to be done.
  if (hasReview && kind !== 'five-year-plan' && isLostHeading(block.path[0] ?? ''))
    return ahead(year);

  const time = headings.findLast((one) => one.time !== undefined)?.time;
  // The outermost heading that says one of both decides: 落实部署 stands in reviews too.
  const decisive = headings.find(({ text }) => goalHeading.test(text) !== reviewHeading.test(text));
  const isGoal = decisive !== undefined && goalHeading.test(decisive.text);
  const isReview = decisive !== undefined && !isGoal;
  const years =
    isReview && kind !== 'five-year-plan' ? (past(time, year) ?? termOf(headings, year)) : time;
  const mayBeOfLast =
    kind !== 'five-year-plan' &&
    headings.some(({ namesLast }) => namesLast) &&
    !tellsOfYears.test(told);
  const context = at({ ...anyTime, isGoal, isReview, mayBeOfLast }, years);
  // 本届任期和2021年工作回顾: a yearly rate is of the term.
  const term = isReview && kind !== 'five-year-plan' ? termOf(headings, year) : undefined;
  const isOfTerm = context.time !== undefined && isWithin(context.time, term);
  return isOfTerm && !context.years ? { ...context, years: term } : context;
}

/** Of years that are looked back on, those that are over: of a plan in its second year, the first. */
function past(time: Time | undefined, year: number): Time | undefined {
  return time && time.from < year && year <= time.to ? { from: time.from, to: year - 1 } : time;
}

/** 本届政府工作回顾 looks back on a term of five years. */
function termOf(headings: readonly Heading[], year: number): Time | undefined {
  return headings.some(({ namesTerm }) => namesTerm) ? lastYears('五', year) : undefined;
}

/** What a paragraph of a work report opens. */
function openedBy(text: string, year: number): Opened | undefined {
  const isOpening = !/\d/.test(text.replace(/\d{4}年/g, '')) || announcesWork.test(text);
  const time = paragraphTime(text, year) ?? (isOpening ? yearsSince(text, year) : undefined);
  if (time) return { time, isOpening };
  if (turnsToSeveralYears.test(text)) {
    const several = isOpening ? over(lastYears('五', year), year - 1) : undefined;
    return several && { time: several, isOpening };
  }
  // 2015年，砥砺前行。 With numbers of its own it may be one among paragraphs on several years.
  const isOfLast = onYearItself(year - 1).test(text) && (isOpening || isOnOneYear.test(text));
  return isOfLast ? { time: oneYear(year - 1), isOpening } : undefined;
}

/** The years that a paragraph of a work report says it is about, and those that follow it. */
function paragraphTime(text: string, year: number): Time | undefined {
  const last = year - 1;
  if (onLastYear.test(text)) return oneYear(last);
  const [first = ''] = text.split('。');
  if (onPlan.test(first)) return over(matchTime(first, 0, year)?.time, last);
  const count = onSeveralYears
    .exec(first)
    ?.slice(1)
    .find((one) => one !== undefined);
  return count === undefined ? undefined : over(lastYears(count, year), last);
}

/** The years since one with which a paragraph opens: 2017年以来，…. */
function yearsSince(text: string, year: number): Time | undefined {
  if (!onYearsSince.test(text)) return undefined;
  return over(matchTime(text.replace(/^[自从]/, ''), 0, year)?.time, year - 1);
}

function over(time: Time | undefined, last: number): Time | undefined {
  return time && time.to <= last ? time : undefined;
}

/** The years that 过去五年 means, of 五. */
function lastYears(count: string, year: number): Time | undefined {
  return matchTime(`过去${count}年`, 0, year)?.time;
}

/** The context of a sentence that stands in another; it holds for those behind it too. */
export type SentenceContext = (context: Context, tokens: readonly Token[], text: string) => Context;

/** What the sentences of a report open with: a time, or the targets of its year. */
export function sentenceContexts({
  place,
  year,
  spokenYear = year,
  kind,
}: ReportContext): SentenceContext {
  const aims = aimsOf(year, spokenYear);
  const inTime: SentenceContext = (context, tokens, text) => {
    // 今年…主要预期目标是：…, and the sentences that follow it.
    const goesOn = goesOnFromAims.test(text) && !isOfYearsAhead(context.time, year);
    const isAimed = aims.test(text) || goesOn || (context.isReview && givesAims.test(text));
    if (kind !== 'five-year-plan' && isAimed) {
      return { ...at(context, oneYear(year)), isGoal: true };
    }
    // Among the notes behind what is to be done.
    if (context.isGoal && comparesWithAims.test(text)) {
      return { ...at(context, oneYear(year - 1)), isGoal: false };
    }
    // 过去五年，是…的五年 opens a paragraph too.
    const count = endsOnSeveralYears.exec(text)?.[1];
    const several = count && lastYears(count, year);
    const now = at(
      several ? context : at(context, openingYears(tokens)),
      several || openingTime(tokens),
    );
    return saysYear(tokens) ? { ...now, isOfYear: true } : now;
  };
  return (context, tokens, text) => ({
    ...inTime(context, tokens, text),
    topic: otherThan(place, sentenceTopic(context.topic, tokens, text)),
  });
}

/** A part of a place, unless it is the place: 县域 is a county itself, and in a city its counties. */
function otherThan(place: string | null, topic: Topic): Topic {
  return topic === '县域' && /[县旗]$/.test(place ?? '') ? undefined : topic;
}

/** Whether a sentence says that it tells of a year: 全年, 同比. */
function saysYear(tokens: readonly Token[]): boolean {
  return tokens.some(
    (token) =>
      (token.kind === 'time' && token.time.isOpen === 'whole') ||
      (token.kind === 'base' && token.base.year === undefined && !token.base.isYears),
  );
}

/** The context behind a sentence: one that ends with a colon announces what follows it. */
export function contextBehind(before: Context, tokens: readonly Token[], text: string): Context {
  const part = partWithSums(tokens, text);
  const context = part === undefined ? before : { ...before, topic: part };
  if (!text.endsWith(':') || !hasKind(tokens, 'goal')) return context;
  // 《纲要》提出“十四五”期间的目标是：
  const times = tokens.flatMap((token) =>
    token.kind === 'time' && !token.time.isPart && !token.time.isOpen ? [token.time] : [],
  );
  return { ...at(context, times.length === 1 ? times[0] : undefined), isGoal: true };
}

/** What stands in a sentence before it says anything. */
const leadKinds = new Set<TokenKind>([
  'comma',
  'filler',
  'colon',
  'goal',
  'place',
  'level',
  'and',
  'word',
]);

/** The years that a sentence announces something of, before it names one of them: `今后五年的目标是：到2025年，…` */
function openingYears(tokens: readonly Token[]): Time | undefined {
  const colon = tokens.findIndex(({ kind }) => kind === 'colon');
  const times = tokens
    .slice(0, Math.max(colon, 0))
    .flatMap((token) => (token.kind === 'time' ? [token.time] : []));
  const [time] = times;
  return times.length === 1 && time && isSpan(time) && hasKind(tokens.slice(0, colon), 'goal')
    ? time
    : undefined;
}

/** The time a sentence opens with: `2023年，…`, `今后五年的主要目标是：到2025年，…` */
function openingTime(tokens: readonly Token[]): Time | undefined {
  const colon = tokens.findIndex(({ kind }) => kind === 'colon');
  const isLead = tokens
    .slice(0, colon)
    .every((token) => leadKinds.has(token.kind) || (token.kind === 'time' && isSpan(token.time)));
  return timeAt(tokens) ?? (colon !== -1 && isLead ? timeAt(tokens.slice(colon)) : undefined);
}

/** The time that tokens open with, where it says when. */
function timeAt(tokens: readonly Token[]): Time | undefined {
  const first = tokens.findIndex(
    (token) =>
      !['comma', 'filler', 'colon'].includes(token.kind) &&
      !(token.kind === 'time' && token.time.isOpen),
  );
  const token = tokens[first];
  const behind = tokens[first + 1]?.kind;
  const opens = behind === 'comma' || behind === 'place' || behind === 'level';
  const isPlain = token?.kind === 'time' && !token.time.isPart && !token.time.isOpen;
  return isPlain && opens ? token.time : undefined;
}
