/** Blocks of an edition → what they state of the registered indicators, each with its words. */

import type { IndicatorEntry } from '../../src/schemas/indicator.ts';
import type { Indicator, Observation, Share } from '../../src/schemas/observation.ts';
import type { Kind } from '../../src/schemas/report.ts';
import type { SourceBlock } from '../edition/blocks.ts';
import { itemRank, parseNumbering } from '../edition/numbering.ts';
import { lostHeading } from '../edition/outline.ts';
import { type Folded, fold } from './fold.ts';
import { type KnownIndicator, type Reading, readSentence } from './grammar.ts';
import { formatPeriod, headingTime, matchTime, planEndingIn, type Time } from './period.ts';
import { additionSlug, growthSlug, type Indicators, renewalSlug } from './read-indicators.ts';
import { type Share as ReadShare, readShares } from './shares.ts';
import { readTable } from './table.ts';
import { createLexer, type Lexer, type Token } from './tokens.ts';

/** What is known of the report the blocks are of. */
export interface ReportContext {
  /** Id of the report. */
  report: string;
  /** Slug of the county. */
  county: string;
  /** Name of the county; null where it is not known, as for a text that is not registered. */
  place: string | null;
  /** Year of presentation; of a report presented at a year's end, the year it looks ahead to. */
  year: number;
  /** The year that 今年 means, where that is another. */
  spokenYear?: number;
  kind: Kind;
  /** The seed. */
  source: string;
  /** Path of the report's page from the site's root. */
  path: string;
}

/** Where the words of an observation stand in a block's text. Marks stand apart, or in one place. */
export interface ObservationMark {
  observation: string;
  block: string;
  start: number;
  end: number;
}

/** A number behind a known name that was not understood: for the editor, never shown as data. */
export interface Unread {
  block: string;
  /** Offsets into the block's text. */
  start: number;
  end: number;
  /** The words in question. */
  text: string;
  reason: string;
}

/** What was read in a report. */
export interface Observed {
  observations: Observation[];
  /** Amounts told as a share of an indicator. */
  shares: Share[];
  marks: ObservationMark[];
  unread: Unread[];
  /** Indicators that are not registered: rows of a plan's table. */
  indicators: Indicator[];
}

/** A reading with offsets into its block's text. */
type Found = Omit<Reading, 'time'> & { time: Time | undefined; context: BlockContext };

/** A share with offsets into its block's text. */
type FoundShare = ReadShare & { context: BlockContext };

/** What the surroundings of a sentence say of its time. */
interface BlockContext {
  time: Time | undefined;
  isGoal: boolean;
  /** Whether the headings look back. */
  isReview: boolean;
}

/** Words in a heading that say that what follows is still to come. */
const goalHeading = /目标|展望|安排|打算|部署|计划|预期|努力方向|重点工作|要求/;
const notes =
  /^[（(【]?(?:《?政府工作报告》?)?(?:的)?(?:注释|附注|名词解释|(?:有关|相关|部分)?名词(?:解释|注释|说明)|名词术语解释)[）)】]?[:：]?$/;
const reviewHeading = /回顾|回眸|回望|总结|成就|成绩|完成情况|发展基础|规划基础|现状/;

/**
 * Read the blocks of a report.
 *
 * @example observe(blocks, context, readIndicators()).observations[0]?.quote // => '地区生产总值完成87亿元'
 */
export function observe(
  blocks: readonly SourceBlock[],
  report: ReportContext,
  known: Indicators,
): Observed {
  const { entries, indicators } = known;
  const lex = createLexer(known, report);
  const scopes = new Map(
    entries.flatMap(({ slug, scope }) => [
      [slug, scope],
      [growthSlug(slug), scope],
    ]),
  );
  const byName = new Map<string, KnownIndicator>(
    indicators.map((indicator) => [indicator.slug, indicator]),
  );
  for (const { slug, adds, renews, sumOf, countable, headline, growth } of entries) {
    const own = byName.get(slug);
    const isLoose = !headline && !growth;
    if (own) byName.set(slug, { ...own, adds, renews, sumOf, isCountable: countable, isLoose });
  }
  const additions = new Set(entries.flatMap(({ slug }) => [additionSlug(slug), renewalSlug(slug)]));
  const growths = new Set(indicators.flatMap(({ growth }) => (growth ? [growth] : [])));
  const described = new Map(entries.map((entry) => [entry.slug, entry]));
  const ids = new Map<string, number>();
  const observed: Observed = {
    observations: [],
    shares: [],
    marks: [],
    unread: [],
    indicators: [],
  };
  let lead: { path: string; context: BlockContext } | undefined;

  let hasReview = false;
  const course = new Course(report.year);
  for (const block of blocks) {
    // Notes behind the report explain its words.
    if (notes.test(block.text)) break;
    if (block.type === 'heading') hasReview ||= reviewHeading.test(block.text);
    if (!isRead(block)) continue;
    const headed = headingContext(block, report, hasReview);
    const around = report.kind === 'five-year-plan' ? headed : course.follow(block, headed);
    const path = block.path.join('\n');
    // 主要预期目标是： announces the list items that follow it.
    const context = lead?.path === path && block.type === 'list' ? lead.context : around;
    const { found, refused, own, made, shares } =
      block.type === 'table'
        ? readTableBlock(block, context, lex, byName, report)
        : readTextBlock(block, context, lex, byName, report);
    if (block.type === 'paragraph') {
      lead = /[:：]\s*$/.test(block.text) ? { path, context: own } : undefined;
    }
    const unread = (range: { start: number; end: number }, reason: string) =>
      observed.unread.push({
        block: block.id,
        start: range.start,
        end: range.end,
        text: block.text.slice(range.start, range.end),
        reason,
      });

    for (const indicator of made) {
      if (!byName.has(indicator.slug)) observed.indicators.push(indicator);
      byName.set(indicator.slug, indicator);
    }
    for (const { reason, ...range } of refused) unread(range, reason);
    for (const share of shares) {
      const told = toShare(share, block, report);
      if (told) observed.shares.push({ ...told, id: uniqueId(told.id, ids) });
    }
    const marks: { id: string; reading: Found }[] = [];
    for (const reading of found) {
      const meaning = interpret(reading, report, {
        isGrowth: growths.has(reading.indicator),
        isAddition: additions.has(reading.indicator),
        entry: described.get(reading.indicator),
      });
      const place =
        quoteRange(
          block,
          { ...reading, start: reading.quoteStart, end: reading.quoteEnd },
          report.source,
        ) ?? quoteRange(block, reading, report.source);
      if (typeof meaning === 'string') unread(reading, meaning);
      else if (!place) unread(reading, '指标名和数字在原文中前后颠倒');
      else {
        const indicator = byName.get(reading.indicator);
        if (!indicator) throw new Error(`Unknown indicator ${reading.indicator}`);
        const id = uniqueId(`${report.report}-${indicator.slug}-${meaning.period}`, ids);
        observed.observations.push({
          id,
          county: report.county,
          report: report.report,
          indicator: indicator.slug,
          label: indicator.title,
          period: meaning.period,
          nature: meaning.nature,
          comparator: reading.comparator,
          value: reading.value,
          unit: reading.unit,
          scope:
            reading.scope ??
            scopes.get(indicator.slug) ??
            `全${report.place?.match(/[县市区旗州盟省]$/)?.[0] ?? '县'}`,
          headline: indicator.headline || block.type === 'table',
          quote: report.source.slice(place.start, place.end),
          start: place.start,
          end: place.end,
          block: block.id,
          url: `${report.path}#${id}`,
        });
        marks.push({ id, reading });
      }
    }
    observed.marks.push(...toMarks(block, marks));
  }
  return observed;
}

function readTextBlock(
  block: SourceBlock,
  context: BlockContext,
  lex: Lexer,
  indicators: ReadonlyMap<string, KnownIndicator>,
  { year, kind }: ReportContext,
) {
  const aims = aimsOf(year);
  const found: Found[] = [];
  const refused: { start: number; end: number; reason: string }[] = [];
  const shares: FoundShare[] = [];
  // A sentence that opens with a time sets it for those that follow in the paragraph.
  const own = { ...context };
  for (const { folded, from } of sentences(block.text)) {
    const tokens = lex(folded.text);
    const opening = openingTime(tokens);
    if (opening) own.time = opening;
    // 过去五年，是…的五年 opens a paragraph too.
    const count = /的([三四五])年$/.exec(folded.text)?.[1];
    const several = count && matchTime(`过去${count}年`, 0, year)?.time;
    if (several) own.time = several;
    // 今年…主要预期目标是：…, and the sentences that follow it.
    if (kind !== 'five-year-plan' && aims.test(folded.text)) {
      own.time = { from: year, to: year };
      own.isGoal = true;
    }
    const { readings, refusals } = readSentence(tokens, indicators);
    const toText = ({ start, end }: { start: number; end: number }) => ({
      start: from + folded.start(start),
      end: from + folded.end(end),
    });
    for (const reading of readings) {
      found.push({
        ...reading,
        ...toText(reading),
        ownStart: from + folded.start(reading.ownStart),
        quoteStart: from + folded.start(reading.quoteStart),
        quoteEnd: from + folded.end(reading.quoteEnd),
        context: { ...own },
      });
    }
    for (const refusal of refusals) refused.push({ ...toText(refusal), reason: refusal.reason });
    for (const share of readShares(tokens, folded.text)) {
      shares.push({ ...share, ...toText(share), context: { ...own } });
    }
    const announces = tokens.some(({ kind }) => kind === 'goal');
    if (/:$/.test(folded.text)) own.isGoal ||= announces;
  }
  return { found, refused, own, made: [], shares };
}

function readTableBlock(
  block: SourceBlock,
  context: BlockContext,
  lex: Lexer,
  indicators: ReadonlyMap<string, Indicator>,
  report: ReportContext,
) {
  const isSpan = context.time !== undefined && context.time.from < context.time.to;
  const {
    readings,
    refusals,
    indicators: made,
  } = readTable(block.text, {
    lex,
    indicators,
    reportYear: report.year,
    years: isSpan ? context.time : undefined,
  });
  const found = readings.map(
    (reading): Found => ({
      ...reading,
      context: { ...context, isGoal: false },
    }),
  );
  return { found, refused: refusals, own: context, made, shares: [] };
}

/** Sentences of a text, folded, with their offsets. */
function sentences(text: string): { folded: Folded; from: number }[] {
  return [...text.matchAll(/[^。！？!?\n]+/g)].map((match) => ({
    folded: fold(match[0]),
    from: match.index,
  }));
}

/** The time a sentence opens with: `2023年，…` */
function openingTime(tokens: readonly Token[]): Time | undefined {
  const first = tokens.findIndex(({ kind }) => kind !== 'comma' && kind !== 'filler');
  const token = tokens[first];
  const behind = tokens[first + 1]?.kind;
  const opens = behind === 'comma' || behind === 'place' || behind === 'level';
  return token?.kind === 'time' && !token.time.isPart && opens ? token.time : undefined;
}

/** Whether numbers are read in a block: in a heading only where it is an item that says a sentence. */
function isRead({ type, text }: SourceBlock): boolean {
  if (type === 'heading') return /。$/.test(text) && (parseNumbering(text)?.rank ?? 0) >= itemRank;
  return type === 'paragraph' || type === 'list' || type === 'table';
}

/** What the headings above a block, and its own run-in head, say of time and goals; the nearest first. */
function headingContext(
  block: SourceBlock,
  { year, kind }: ReportContext,
  hasReview: boolean,
): BlockContext {
  // A part whose heading is lost comes behind the review: it says what is to be done.
  if (hasReview && kind !== 'five-year-plan' && block.path[0] === lostHeading) {
    return { time: { from: year, to: year }, isGoal: true, isReview: false };
  }

  const headings = [...block.path, block.runIn ?? ''].reverse();
  const time = headings
    // 十四五开局 names no time that is told of.
    .map((heading) =>
      fold(heading).text.replace(/十[一二三四五]五(?:顺利)?(?:开好局|开局|开篇|起步)/g, ''),
    )
    .map((heading) => headingTime(heading, year))
    .find((found) => found !== undefined);
  // The outermost heading that says one of both decides: 落实部署 stands in reviews too.
  const decisive = [...block.path, block.runIn ?? ''].find(
    (text) => goalHeading.test(text) !== reviewHeading.test(text),
  );
  const isGoal = decisive !== undefined && goalHeading.test(decisive);
  const isReview = decisive !== undefined && reviewHeading.test(decisive);
  return { time, isGoal, isReview };
}

/** A share as the dataset has it; only those of a year that is over can be checked. */
function toShare(
  { whole, part, unit, percent, ...found }: FoundShare,
  block: SourceBlock,
  report: ReportContext,
): Share | undefined {
  const time = found.time ?? found.context.time ?? { from: report.year - 1, to: report.year - 1 };
  const place = sourceRange(block, found.start, found.end);
  if (!place || time.isPart || time.from !== time.to || time.to >= report.year) return undefined;
  return {
    id: `${report.report}-share-of-${whole}-${time.to}`,
    county: report.county,
    report: report.report,
    whole,
    period: formatPeriod(time),
    part,
    unit,
    percent,
    quote: report.source.slice(place.start, place.end),
    ...place,
    block: block.id,
    url: `${report.path}#${block.id}`,
  };
}

/**
 * Where a work report has got to, as its paragraphs tell where its headings do not: behind the year's
 * targets it speaks of what is to be done, behind 刚刚过去的2020年 of that year alone, behind
 * 过去五年 of those.
 */
class Course {
  readonly #year: number;
  readonly #aims: RegExp;
  /** Path of the paragraph that first spoke of what is to be done. */
  #ahead: string | undefined;
  /** What the paragraphs of a path were last said to be about. */
  #told: { path: string; time: Time } | undefined;

  constructor(year: number) {
    this.#year = year;
    this.#aims = aimsOf(year);
  }

  /** The context of a block, where its headings leave it open; blocks come in the order of the text. */
  follow(block: SourceBlock, context: BlockContext): BlockContext {
    const text = fold(block.text).text.replace(/^各位代表[，,:!]?/, '');
    const path = block.path.join('\n');
    const { time, isGoal, isReview } = context;
    if (this.#aims.test(text)) this.#ahead ??= path;
    const opened = this.#openedWith(text);
    if (opened) this.#told = { path, time: opened };

    // “十二五”的指导思想和目标任务 may go on to the year itself.
    const isOfPlan = time !== undefined && time.from < time.to && time.to >= this.#year;
    const isOpen = !time && !isGoal && !isReview;
    if (this.#ahead !== undefined && (isOpen || (isOfPlan && this.#ahead === path))) {
      return { time: { from: this.#year, to: this.#year }, isGoal: true, isReview: false };
    }
    const told = this.#told?.path === path ? this.#told.time : undefined;
    const mayBeTold = !time || (time.from < time.to && time.to === told?.to);
    return told && mayBeTold && !isGoal ? { ...context, time: told } : context;
  }

  /** The years that a paragraph says it is about, and those that follow it. */
  #openedWith(text: string): Time | undefined {
    const last = this.#year - 1;
    if (/^(?:刚刚过去的|过去的?(?:一年|\d{4}年)|一年来)/.test(text))
      return { from: last, to: last };
    const [first = ''] = text.split('。');
    const plan = /^十[一二三四五]五(?:时期|期间|以来)/.test(first);
    const count =
      /(?:过去|这|近|以来)的?([三四五])年|的([三四五])年(?:[,，是]|$)|^[-—]*([三四五])年(?!规划|计划|行动|目标)/.exec(
        first,
      );
    const words = count && `过去${count[1] ?? count[2] ?? count[3]}年`;
    const time = matchTime(plan ? first : (words ?? ''), 0, this.#year)?.time;
    return time && time.to <= last ? time : undefined;
  }
}

/** Words with which a report begins to speak of what is to be done in a year. */
function aimsOf(year: number): RegExp {
  const when = `(?:${year}年|今年|新的一年|全年)`;
  return new RegExp(
    `${when}[^。]{0,40}目标(?:任务)?(?:建议|初步|安排|确定|拟定|设定)*(?:为|是|:)|` +
      `${when}[^。]{0,30}(?:总体要求|总体思路|工作思路)(?:为|是|:)|` +
      `(?:^|。)${year}年[,，]?(?:既)?是|` +
      '(?:^|。)(?:为?(?:围绕|实现|完成))(?:上述|以上)[^。]{0,8}目标',
  );
}

/** What a reading is of: the yearly growth of an indicator, what is added or renewed of it, or itself. */
interface ReadAs {
  isGrowth: boolean;
  isAddition: boolean;
  /** Where it is the indicator itself. */
  entry: IndicatorEntry | undefined;
}

/** Period and nature of a reading, or why they cannot be known. */
function interpret(
  reading: Found,
  { year, kind }: ReportContext,
  { isGrowth, isAddition, entry }: ReadAs,
): Pick<Observation, 'period' | 'nature'> | string {
  const isPlan = kind === 'five-year-plan';
  if (reading.isBackground) return { period: `${year - 1}`, nature: 'actual' };
  const told = reading.time ?? inheritedTime(reading, year, isPlan, isGrowth);
  if (!told) return '不知是哪一年';
  if (told.isPart) return '只是一年中的一段';
  if (told.isUnanchored && (reading.isGoal || reading.context.isGoal)) return '不知是哪五年';
  const time = anchored(told, reading, isGrowth);
  if (reading.isBaseline) {
    return time.from === time.to
      ? { period: formatPeriod(time), nature: 'baseline' }
      : '起点不是一年';
  }
  const isGoal = reading.isGoal || time.to >= year;
  // 完成…，同比增长… tells of last year, the heading of this one: the columns may be out of order.
  const isReported = reading.base !== undefined && !reading.isGoal && reading.comparator === '=';
  if (isReported && reading.time === undefined && time.to >= year)
    return '说的是同比，却在讲今后的一节里';
  if (!reading.isAverage) {
    const base = reading.base?.year;
    if (base !== undefined && reading.unit === '%' && base !== time.to - 1)
      return '是几年累计的变化';
    if (reading.isCumulative && time.from === time.to && entry?.sums) return '不知是哪几年的累计';
    if (time.from < time.to && isGrowth) return '一段时期的增速，不知是年均还是累计';
    if (time.from < time.to && !isGoal && !reading.isCumulative) {
      // 五年来，地区生产总值达到300亿元 is of the last year; 完成投资300亿元 may be the sum of all.
      if (entry?.sums) return '几年的数，不知是累计还是一年';
      if (entry?.growth || reading.isReached || reading.unit === '%')
        return { period: `${time.to}`, nature: 'actual' };
    }
    // 到2025年新增25家 of a plan is what its years add.
    const years = isPlan && isAddition && isGoal ? (planEndingIn(time.to) ?? time) : time;
    return { period: formatPeriod(years), nature: isGoal ? 'target' : 'actual' };
  }
  const years = averageYears(reading, time, year, isPlan);
  if (!years) return '不知是哪几年的年均';
  return {
    period: `${formatPeriod(years)} average`,
    nature: isGoal ? 'target' : 'average_growth',
  };
}

/**
 * The years a reading is of, where more than its own time decides: 五年累计 is of the five years its
 * section tells of, and 同比增长5% of one year, the last of those.
 */
function anchored(
  told: Time,
  { base, isAverage, time, context: { time: around } }: Found,
  isGrowth: boolean,
): Time {
  if (told.isUnanchored) {
    const isFive = around !== undefined && around.to - around.from === 4 && around.to <= told.to;
    return isFive ? around : { from: told.from, to: told.to };
  }
  const isAnnual = isGrowth && !isAverage && time === undefined && base?.year === undefined;
  return isAnnual && base !== undefined ? { from: told.to, to: told.to } : told;
}

/** The time of a sentence that gives none: that of its paragraph or section, else of the report. */
function inheritedTime(
  { context, ...reading }: Found,
  year: number,
  isPlan: boolean,
  isGrowth: boolean,
): Time | undefined {
  if (isPlan) return context.time ?? (isGrowth ? undefined : planTime(context, year));
  const lastYear = { from: year - 1, to: year - 1 };
  if (context.time) return context.time;
  return reading.isGoal || context.isGoal ? { from: year, to: year } : lastYear;
}

/** What a plan says without a time is of its own years; under a heading that looks back, of those before. */
function planTime({ isReview }: BlockContext, year: number): Time {
  return isReview ? { from: year - 5, to: year - 1 } : { from: year, to: year + 4 };
}

/** The years an average is taken over, as the text counts them: 与2015年相比，到2020年 is 2015 to 2020. */
function averageYears(
  { base, context }: Found,
  time: Time,
  year: number,
  isPlan: boolean,
): Time | undefined {
  if (base?.year !== undefined && base.year < time.to) return { from: base.year, to: time.to };
  if (time.from < time.to) return time;
  // 过去五年，…2021年首次迈上600亿元台阶，年均增长…
  const around = context.time;
  if (around && around.from < around.to && around.from <= time.to && time.to <= around.to)
    return around;
  const plan = planEndingIn(time.to);
  const isAtBorder = year === plan?.from || year - 1 === plan?.to;
  return isPlan || isAtBorder ? plan : undefined;
}

/**
 * The range of the seed that carries a value with its subject; where an editor moved them together from
 * two places, the part that carries the value.
 */
function quoteRange(
  block: SourceBlock,
  { start, end, value }: Found,
  source: string,
): { start: number; end: number } | undefined {
  const whole = sourceRange(block, start, end);
  if (whole) return balanced(source, whole);
  const last = block.segments.find(({ from, to }) => from < end && end <= to);
  const part = last && sourceRange(block, Math.max(start, last.from), end);
  const words = part && fold(source.slice(part.start, part.end)).text;
  return words?.includes(String(Math.abs(value))) ? part : undefined;
}

/** With the opening quotation mark that a name begins with: “小升规”企业8家. */
function balanced(source: string, { start, end }: { start: number; end: number }) {
  const quote = source.slice(start, end);
  const isOpened = source[start - 1] === '“' && /^[^“]*”/.test(quote);
  const isClosed = source[end] === '”' && /“[^”]*$/.test(quote);
  return { start: isOpened ? start - 1 : start, end: isClosed ? end + 1 : end };
}

/** The range of the seed that a range of the text came from, where it stands there in the same order. */
function sourceRange(
  { segments }: SourceBlock,
  from: number,
  to: number,
): { start: number; end: number } | undefined {
  const toOffset = (offset: number, side: 'start' | 'end') => {
    const at = side === 'start' ? offset : offset - 1;
    const segment = segments.find((one) => one.from <= at && at < one.to);
    if (!segment) return undefined;
    const isExact = segment.to - segment.from === segment.end - segment.start;
    return isExact ? segment.start + offset - segment.from : segment[side];
  };
  const start = toOffset(from, 'start');
  const end = toOffset(to, 'end');
  return start !== undefined && end !== undefined && start < end ? { start, end } : undefined;
}

/**
 * Marks for the words of a block's observations: those that are of one value alone, so that marks
 * stand apart; both ends of a range share one place.
 */
function toMarks(
  block: SourceBlock,
  found: readonly { id: string; reading: Found }[],
): ObservationMark[] {
  return found.map(({ id, reading: { ownStart, end } }) => ({
    observation: id,
    block: block.id,
    start: ownStart,
    end,
  }));
}

/** `…-2015-2020-average`, and `-2` where the report says it again. */
function uniqueId(words: string, taken: Map<string, number>): string {
  const id = words.replaceAll(' ', '-');
  const count = (taken.get(id) ?? 0) + 1;
  taken.set(id, count);
  return count === 1 ? id : `${id}-${count}`;
}

/** The blocks with the words of the observations marked, beside the marks they have. */
export function markBlocks(
  blocks: readonly SourceBlock[],
  marks: readonly ObservationMark[],
): SourceBlock[] {
  return blocks.map((block) => {
    const own = marks
      .filter((mark) => mark.block === block.id)
      .map(({ observation: id, start, end }) => ({ start, end, kind: 'observation' as const, id }));
    return own.length === 0 ? block : { ...block, marks: [...block.marks, ...own] };
  });
}
