/** What has been said up to a place in a statement: records, of which each word makes another. */

import type { Comparator } from '../comparators.ts';
import type { KnownIndicator } from '../known-indicators.ts';
import type { Base, Time } from '../time.ts';

/** One of the names that a statement gives numbers of. */
export interface Subject {
  /** Undefined of a name that is not known: its number is passed over. */
  indicator: KnownIndicator | undefined;
  start: number;
  /** Where its name stands, also where a number stands before it. */
  name: { start: number; end: number } | undefined;
}

/** Whose numbers a statement gives, and what holds for all of them. */
export interface Head {
  subjects: readonly Subject[];
  /** What one number is of that is given for several subjects together: 城乡居民收入增长8%. */
  together: Subject | undefined;
  /** Whether one number is given for all subjects: 均增长10%. */
  isShared: boolean;
  /** The part of the place they are of. */
  scope: string | undefined;
  isBackground: boolean;
  /** Whether it is what is renewed, not what there is. */
  isRenewal: boolean;
  /** Where the quote of a value begins at the latest. */
  quoteStart: number;
}

/** What has been said of the numbers to come. */
export interface Said {
  time: Time | undefined;
  base: Base | undefined;
  isGoal: boolean;
  /**
   * Whether it is what is added, not what there is: said in this clause (`here`), or before the first
   * of a list that this one goes on (`before`).
   */
  added: 'here' | 'before' | undefined;
  /** What holds for this clause alone. */
  clause: ClauseSaid;
}

/** What one clause has said of its number. */
export interface ClauseSaid {
  /** Where the words begin that belong to its value alone. */
  start: number;
  /** Whether a level follows, or a change of one; in a clause that has not said it yet neither. */
  mode: 'level' | 'change' | 'none';
  sign: 1 | -1;
  comparator: Comparator | undefined;
  isAverage: boolean;
  isCumulative: boolean;
  isReached: boolean;
  journey: Journey | undefined;
}

/** How far a clause has come on the way from one value to another: 由12亿元增加到19亿元. */
interface Journey {
  /** Whether the value to start from is to come, or the one arrived at. */
  leg: 'start' | 'arrival';
  /** The time given before 由 or 从. */
  timeBefore: Time | undefined;
  /** The time given behind it. */
  timeOfStart: Time | undefined;
}

/** With something else said in the clause. */
export function inClause(said: Said, more: Partial<ClauseSaid>): Said {
  return { ...said, clause: { ...said.clause, ...more } };
}

/** What is said when a clause begins that goes on about the same subjects. */
export function nextClause(said: Said, start: number): Said {
  const clause: ClauseSaid = {
    start,
    mode: 'none',
    sign: 1,
    comparator: undefined,
    isAverage: false,
    isCumulative: false,
    isReached: false,
    journey: undefined,
  };
  return { ...said, clause };
}
