/** Amounts that are the sum of several years: told by what they are compared with, or what stands before them. */

import { factPrefix } from '../../src/library/routes.ts';
import type { KnownIndicator } from './known-indicators.ts';
import type { Statement } from './statements/statement.ts';
import { isSpan } from './time.ts';

/** 是“十二五”的3倍, 比前五年增长1.3倍: a comparison with several years, and not with their end or their plan. */
const comparison =
  /(?:比|较|是|为|与|相当于)(?:(?:上一?个?|前一?个?)[五5]年|[“"]?(?:十[一二三四五六]|[七八九十])五[”"]?(?:时期|期间|(?=的|增|提|翻|多|净|[\d.]+)))(?!以来|规划|计划|目标|期?末)/;

/** What several values before it are compared with. */
const jointly = /[，,]分别(?:比|较|是|为).{0,12}/;

/** Whether an indicator is an amount of a year, which those of several years add up to. */
function isFlow({ headline, role, unit }: KnownIndicator): boolean {
  return headline && role === undefined && /(?:亿元|万元|吨)$/.test(unit);
}

/** Whether what no seed registers is an amount of money, which several years may add up to as well. */
function mayBeFlow({ slug, role, unit }: KnownIndicator): boolean {
  return slug.startsWith(factPrefix) && role === undefined && /[亿万](?:美?元)$/.test(unit);
}

/** What a statement is of, as far as the words around it tell that it is of several years. */
export type OfYears = 'sum' | 'unsure' | undefined;

/**
 * Whether a value of an indicator is the sum of several years.
 *
 * @param words the sentence that states it
 * @param before the statements of the sentence before it
 */
export function ofYears(
  statement: Statement,
  indicator: KnownIndicator | undefined,
  words: string,
  before: readonly Statement[],
): OfYears {
  const { when } = statement;
  const isOfOne = when.isAverage || when.isBaseline || when.isGoal || when.base?.year !== undefined;
  if (!indicator || isOfOne || (when.time && !isSpan(when.time))) return undefined;
  const { start, end, ownStart } = statement.words;
  if (indicator.role === 'growth') {
    if (when.base?.isYears) return undefined;
    const own = words.slice(0, end);
    return comparison.test(own.slice(Math.max(own.lastIndexOf('，'), own.lastIndexOf(',')) + 1))
      ? 'unsure'
      : undefined;
  }
  if (when.isCumulative || !(isFlow(indicator) || mayBeFlow(indicator))) return undefined;
  if (comparison.test(segmentAt(words, start, end))) return 'sum';
  // 投资300亿元，零售总额200亿元，分别比“十一五”时期增长2倍和1倍
  const joint = jointly.exec(words.slice(end).split(/[;；]/)[0] ?? '')?.[0];
  if (joint !== undefined && comparison.test(joint)) return 'sum';
  if (!isFlow(indicator)) return undefined;
  // 五年累计完成投资30亿元，实现社会消费品零售总额40亿元: the second may be a sum as well.
  const isBehindSum = before.some((one) => one.when.isCumulative && one.words.end <= ownStart);
  // 一般公共预算收入突破200亿元 is of the year in which it did.
  const isMark = /突破|[迈跨站跃登]上|[迈跨]过|跨越/.test(words.slice(start, end));
  const isToldOfOne = when.isReached || when.isRated === true || when.isYearly === true || isMark;
  return isBehindSum && !isToldOfOne ? 'unsure' : undefined;
}

/** What stands from a value to the next that is not in a list with it. */
function segmentAt(words: string, start: number, end: number): string {
  const stop = words.slice(end).search(/[;；]|[，,](?![^，,;；]{0,6}(?:比|较|是|为|与|相当于))/);
  return words.slice(start, stop === -1 ? undefined : end + stop);
}
