/**
 * Blocks of an edition → what they state of the registered indicators, each with its words:
 *
 *     text ─ normalize ─▶ lexer (names, lexicon, numbers, times) ─▶ tokens
 *          ─ statements/ (one module a form) ─▶ values with what their sentence says of them
 *          ─ surroundings, period, meaning ─▶ years and nature ─ provenance ─▶ observations
 *
 * Tables have a way of their own to such values: tables/.
 */

import type { Indicator, Observation, StatedShare } from '../../src/schemas/observation.ts';
import type { SourceBlock } from '../edition/blocks.ts';
import { itemRank, parseNumbering } from '../edition/numbering.ts';
import { contradictions, type Told } from './contradictions.ts';
import { GluedChapters } from './glued-chapters.ts';
import {
  type KnownIndicator,
  type KnownIndicators,
  knownIndicators,
  plainIndicator,
} from './known-indicators.ts';
import { createLexer, type Lexer } from './lexer.ts';
import { notesTitle } from './lexicon/sections.ts';
import type { ObservationMark } from './marks.ts';
import { type Meaning, toMeaning } from './meaning.ts';
import { normalize } from './normalize.ts';
import { quoteRange, type Range, readingOf } from './provenance.ts';
import type { Indicators } from './read-indicators.ts';
import { createTextReader, type InContext, type TextContent } from './read-text.ts';
import type { ReportContext } from './report-context.ts';
import { toStatedShare } from './stated-share.ts';
import type { Statement } from './statements/statement.ts';
import { type Context, Surroundings } from './surroundings.ts';
import { readTable } from './tables/read-table.ts';

/** A number behind a known name that was not understood: for the editor, never shown as data. */
export interface Unread {
  block: string;
  /** Offsets into the block's text. */
  start: number;
  end: number;
  /** The words in question. */
  quote: string;
  reason: string;
}

/** What was read in a report. */
export interface Observed {
  observations: Observation[];
  /** Amounts told as a share of an indicator. */
  shares: StatedShare[];
  marks: ObservationMark[];
  unread: Unread[];
  /** Indicators that are not registered: rows of a plan's table. */
  indicators: Indicator[];
}

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
  const lex = createLexer(known, report);
  const indicators = knownIndicators(known);
  const readText = createTextReader(lex, indicators, report, known);
  const surroundings = new Surroundings(report);
  const chapters = new GluedChapters(report.year);
  const nextId = idGiver();
  const drafts: Draft[] = [];
  const observed: Observed = {
    observations: [],
    shares: [],
    marks: [],
    unread: [],
    indicators: [],
  };

  let above = '';
  for (const block of blocks) {
    // Notes behind the report explain its words.
    if (notesTitle.test(block.text)) break;
    const caption = above;
    above = captionBehind(block, above);
    if (block.type === 'heading') surroundings.pass(block.text);
    if (!isRead(block)) continue;
    const placed = chapters.place(block);
    const context = surroundings.enter(placed);
    const content =
      block.type === 'table'
        ? readTableBlock(block.text, caption, context, lex, indicators, report)
        : readText(block.text, context);
    surroundings.leave(placed, content.context);

    for (const indicator of content.made) {
      if (!indicators.has(indicator.slug)) observed.indicators.push(plainIndicator(indicator));
      indicators.set(indicator.slug, indicator);
    }
    for (const { reason, ...range } of content.refusals) {
      observed.unread.push(toUnread(block, range, reason));
    }
    for (const share of content.shares) {
      const whole = indicators.get(share.whole);
      const stated = whole && toStatedShare({ ...share, whole: seriesOf(whole) }, block, report);
      if (stated) observed.shares.push({ ...stated, id: nextId(stated.id) });
    }
    for (const statement of content.statements) {
      const indicator = indicators.get(statement.indicator);
      if (!indicator) throw new Error(`Unknown indicator ${statement.indicator}`);
      const meaning = toMeaning(statement, statement.context, report, indicator);
      const place = placeOf(statement, block, report.source);
      if (typeof meaning === 'string') {
        observed.unread.push(toUnread(block, statement.words, meaning));
      } else if (!place) {
        observed.unread.push(toUnread(block, statement.words, '指标名和数字在原文中前后颠倒'));
      } else {
        drafts.push({ statement, indicator, meaning, place, block });
      }
    }
  }

  const refused = contradictions(drafts.filter(isSure).map(toTold));
  const reasons = new Map([...refused].map(([{ draft }, reason]) => [draft, reason]));
  for (const draft of drafts) {
    const { statement, indicator, meaning, block } = draft;
    const reason = reasons.get(draft);
    if (reason !== undefined) {
      observed.unread.push(toUnread(block, statement.words, reason));
      continue;
    }
    const id = nextId(`${report.report}-${seriesOf(indicator)}-${meaning.period}`);
    observed.observations.push(toObservation(id, draft, report));
    // The words that are of this value alone, so that marks stand apart.
    const { ownStart: start, end } = statement.words;
    observed.marks.push({ observation: id, block: block.id, start, end });
  }
  return observed;
}

/** A value that is understood, before it is compared with the others of its report. */
interface Draft {
  statement: InContext<Statement>;
  indicator: KnownIndicator;
  meaning: Meaning;
  place: Range;
  block: SourceBlock;
}

/** Whether a value says how much something was; of a macro indicator also more or less than what. */
function isSure({ statement, meaning, indicator }: Draft): boolean {
  const isOfMacro = indicator.headline || indicator.role === 'growth';
  // Marks that were passed one after another contradict neither each other nor what was reached.
  if (statement.when.passed !== undefined) return false;
  return meaning.nature === 'actual' && (statement.comparator === '=' || isOfMacro);
}

/** What of a value tells whether it can stand beside another. */
function toTold(draft: Draft): Told & { draft: Draft } {
  const { statement, indicator, meaning, block } = draft;
  const { words, value, unit, comparator } = statement;
  return {
    draft,
    indicator,
    period: meaning.period,
    scope: scopeOf(statement, indicator),
    value,
    unit,
    comparator,
    words,
    telling: `${block.id} ${words.start}`,
    block: block.id,
    sentence: statement.sentence === undefined ? undefined : `${block.id} ${statement.sentence}`,
    name: words.name ? normalize(block.text.slice(words.name.start, words.name.end)).text : '',
    saysPlace: block.type === 'table' || statement.saysPlace === true,
  };
}

function scopeOf({ scope }: Statement, indicator: KnownIndicator): string | null {
  return scope ?? indicator.scope ?? null;
}

/** The short lines right above the next block, which name it where it is a table. */
function captionBehind({ type, text }: SourceBlock, above: string): string {
  const isCaption = type !== 'table' && text.length <= 60 && !text.includes('。');
  return isCaption ? [...above.split('\n').slice(-2), text].join('\n') : '';
}

/** What was read in a table, as in a text. */
function readTableBlock(
  text: string,
  caption: string,
  context: Context,
  lex: Lexer,
  indicators: KnownIndicators,
  { year, kind }: ReportContext,
): TextContent {
  const { time } = context;
  const table = readTable(text, {
    lex,
    indicators,
    reportYear: year,
    years: time && time.from < time.to ? time : undefined,
    caption,
    // Only a bulletin is sure to be of the year before.
    year: kind === 'bulletin' ? year - 1 : undefined,
  });
  const statements = table.statements.map((statement) => ({
    ...statement,
    context: { ...context, isGoal: false },
  }));
  return { statements, shares: [], refusals: table.refusals, context, made: table.indicators };
}

function toUnread(block: SourceBlock, { start, end }: Range, reason: string): Unread {
  return { block: block.id, start, end, quote: block.text.slice(start, end), reason };
}

/** Whether numbers are read in a block: in a heading only where it is an item that says a sentence. */
function isRead({ type, text, isCell }: SourceBlock): boolean {
  if (isCell) return false;
  if (type === 'heading') return /。$/.test(text) && (parseNumbering(text)?.rank ?? 0) >= itemRank;
  return type === 'paragraph' || type === 'list' || type === 'table';
}

/** Where the words of a statement stand in the seed: those a reader needs, else those it is made of. */
function placeOf(
  { words, value }: Statement,
  block: SourceBlock,
  source: string,
): Range | undefined {
  const quoted = { start: words.quoteStart, end: words.quoteEnd };
  return quoteRange(block, quoted, value, source) ?? quoteRange(block, words, value, source);
}

function toObservation(
  id: string,
  { statement, indicator, meaning, place, block }: Draft,
  report: ReportContext,
): Observation {
  const { comparator, value, unit } = statement;
  return {
    id,
    county: report.county,
    report: report.report,
    indicator: seriesOf(indicator),
    label: indicator.title,
    period: meaning.period,
    nature: meaning.nature,
    comparator,
    value,
    unit,
    scope: scopeOf(statement, indicator),
    headline: indicator.headline || block.type === 'table',
    quote: report.source.slice(place.start, place.end),
    reading: readingOf(block, place),
    start: place.start,
    end: place.end,
    block: block.id,
    url: `${report.path}#${id}`,
  };
}

/** Slug of the indicator among whose values those of this one are shown. */
function seriesOf({ slug, series }: KnownIndicator): string {
  return series ?? slug;
}

/** Gives ids: `…-2015-2020-average`, and `-2` where the report says it again. */
function idGiver(): (words: string) => string {
  const taken = new Map<string, number>();
  return (words) => {
    const id = words.replaceAll(' ', '-');
    const count = (taken.get(id) ?? 0) + 1;
    taken.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  };
}
