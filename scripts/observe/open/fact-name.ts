/** The name of what a number is said of. */

import { reachedWithin } from '../lexicon/nouns.ts';
import type { TokenOf } from '../token.ts';
import type { Piece } from './clauses.ts';

/** The name of what a number is said of, and where its words stand in the sentence. */
export interface FactName {
  /** What was done, or is there; empty of a measure. */
  verb: string;
  noun: string;
  /** What is said behind the noun: 开工. */
  done: string;
  /** The part of the place it is of, where the words say so: 市区. */
  scope?: string;
  /** The words that the name takes the place of. */
  start: number;
  end: number;
  /** Where the words begin that a reader needs. */
  quoteStart: number;
  number: TokenOf<'quantity'>;
  /** Whether the number stands before the noun. */
  isCounted: boolean;
  /** Whether it is what there is at the end of a time. */
  isStock: boolean;
  /** Whether it is a measure, which may grow. */
  isMeasure: boolean;
}

/** Gives the kind of a unit: `money`. */
export type KindOfUnit = (unit: string) => string;

/** A piece of a sentence, and what its name is found with. */
export interface PieceContext {
  piece: Piece;
  sentence: string;
  /** The kind of the number's unit. */
  kind: string;
  /** The name of the item before, in a list. */
  shared: FactName | undefined;
}

/** The name that words make. */
export function toName(told: {
  words: string;
  from: number;
  /** Offset into the words at which the name begins. */
  at?: number;
  number: TokenOf<'quantity'>;
  verb: string;
  noun: string;
  done?: string;
  quoteStart: number;
  isCounted: boolean;
  isStock?: boolean;
  isMeasure?: boolean;
}): FactName {
  const { words, from, at = 0, number, verb, noun, done = '', isCounted } = told;
  const { isStock = false, isMeasure = false } = told;
  const named = isMeasure ? noun.replace(reachedWithin, '') : noun;
  const start = from + at;
  const quoteStart = Math.min(told.quoteStart + (isCounted ? 0 : at), start);
  const end = from + words.length;
  return { verb, noun: named, done, start, end, quoteStart, number, isCounted, isStock, isMeasure };
}
