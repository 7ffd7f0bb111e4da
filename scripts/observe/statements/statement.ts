import type { Comparator } from '../comparators.ts';
import type { Base, Time } from '../time.ts';

/** A value as one sentence, or one cell of a table, states it. */
export interface Statement {
  /** Slug of the indicator. */
  indicator: string;
  value: number;
  unit: string;
  comparator: Comparator;
  /** The part of the place it is of, where the sentence names one. */
  scope?: string | undefined;
  when: When;
  words: Words;
}

/** What is said of the time of a value, and whether it is so yet. */
export interface When {
  /** The time the sentence gives, if it does. */
  time: Time | undefined;
  /** What the value is compared with, where it is a change. */
  base: Base | undefined;
  isAverage: boolean;
  /** Whether it is how far it has come, as with 达到. */
  isReached: boolean;
  /** Whether it is the sum of several years. */
  isCumulative: boolean;
  /** For how many years on end it has been so: 连续9年稳定在100亿斤以上. */
  yearsOnEnd?: number | undefined;
  /** Whether it is a level that was kept: 稳定在100亿斤以上. */
  isKept?: boolean | undefined;
  /** Whether it is a mark that was passed, alone or with others: 先后突破20亿元、30亿元大关. */
  passed?: 'one' | 'several' | undefined;
  /** Whether it is of one year, as what an average growth is told of. */
  isYearly?: boolean | undefined;
  /** Whether it is told with a rate that no word says is of several years: 30亿元，增长9%. */
  isRated?: boolean | undefined;
  isGoal: boolean;
  /** Whether it is there already when the report is made: 依托32家企业. */
  isBackground: boolean;
  /** Whether it is given as the value something starts from. */
  isBaseline: boolean;
}

/** Where the words of a statement stand: offsets into the text that was read. */
export interface Words {
  /** From the name of the indicator through the number. */
  start: number;
  end: number;
  /** The name alone; in a table none is told. */
  name?: { start: number; end: number } | undefined;
  /** Where the words that belong to this value alone begin: `增长4.6%`. */
  ownStart: number;
  /** The words that a reader needs to understand it, from `start` to `end` or wider. */
  quoteStart: number;
  quoteEnd: number;
}

/** A number behind a known name that was not understood, and why. */
export interface Refusal {
  start: number;
  end: number;
  reason: string;
}
