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
  scope: string | undefined;
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

/** Verbs that say only that something is under way: what it is the noun says. */
const underWay = /^(?:加快|全力|大力|重点|强力)?(?:推进|推动|实施|执行)$/;

/** Verbs that only say that it is done what the noun says: 完成…提标改造. */
const isOver = /^(?:力争)?(?:完成|实现)$/;
const endsInDoing = /(?:建设|改造|更新|治理|修复|提升|修缮|绿化|整治)$/;

/** What is said of things as that which they take part in. */
const takesPart = /^(?:开展|参加|参与|接受|享受)./;

/** A state that things are in: what is done to it is said behind it, 办学条件改造提升. */
const isState = /.(?:条件|环境|水平|能力)$/;

/** By what means something was saved or gained, where that has a verb of its own. */
const means = /^(?:执行|实施|落实|通过)(?=.{2,}(?:节约|节省|减免|带动|撬动|拉动))/;

/**
 * The words that a reader knows a fact by: without the verbs that add nothing, what things take part
 * in before them, what is done to a state behind it.
 *
 * @example titleOf({ verb: '实施', noun: '河道治理项目', done: '' }) // => '河道治理项目'
 * @example titleOf({ verb: '', noun: '企业', done: '开展安全体检' }) // => '开展安全体检的企业'
 * @example titleOf({ verb: '改善', noun: '学校办学条件', done: '' }) // => '学校办学条件改善'
 */
export function titleOf({ verb, noun, done }: Pick<FactName, 'verb' | 'noun' | 'done'>): string {
  if (verb === '' && takesPart.test(done)) return `${done}的${noun}`;
  if (done === '' && isState.test(noun)) return noun + verb;
  const isSaid = underWay.test(verb) || (isOver.test(verb) && endsInDoing.test(noun));
  return `${isSaid ? '' : verb}${noun}${done}`.replace(means, '');
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
  return {
    verb,
    noun: named,
    done,
    scope: undefined,
    start,
    end,
    quoteStart,
    number,
    isCounted,
    isStock,
    isMeasure,
  };
}
