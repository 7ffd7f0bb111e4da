/** Of what years a value is, from its own time, what stands around it, and the report. */

import type { ReportContext } from './report-context.ts';
import type { When } from './statements/statement.ts';
import type { Context } from './surroundings.ts';
import { oneYear, planEndingIn, type Time } from './time.ts';

/** The time of a value whose sentence gives none: that of its paragraph or section, else of the report. */
export function inheritedTime(
  { isGoal }: When,
  context: Context,
  { year, kind }: ReportContext,
  isGrowth: boolean,
): Time | undefined {
  if (context.time) return context.time;
  // A growth of a plan may be of any of its years, or over all of them.
  if (kind === 'five-year-plan') return isGrowth ? undefined : planTime(context, year);
  return oneYear(isGoal || context.isGoal ? year : year - 1);
}

/** What a plan says without a time is of its own years; under a heading that looks back, of those before. */
function planTime({ isReview }: Context, year: number): Time {
  return isReview ? { from: year - 5, to: year - 1 } : { from: year, to: year + 4 };
}

/**
 * The years a value is of, where more than its own time decides: 五年累计 is of the five years its
 * section tells of, and 同比增长5% of one year, the last of those.
 */
export function anchored(
  told: Time,
  { base, isAverage, time }: When,
  { time: around }: Context,
  isGrowth: boolean,
): Time {
  if (told.isUnanchored) {
    const isFive = around !== undefined && around.to - around.from === 4 && around.to <= told.to;
    return isFive ? around : { from: told.from, to: told.to };
  }
  const isAnnual = isGrowth && !isAverage && time === undefined && base?.year === undefined;
  return isAnnual && base !== undefined ? oneYear(told.to) : told;
}

/** The years an average is taken over, as the text counts them: 与2015年相比，到2020年 is 2015 to 2020. */
export function averageYears(
  { base }: When,
  { time: around }: Context,
  time: Time,
  { year, kind }: ReportContext,
): Time | undefined {
  if (base?.year !== undefined && base.year < time.to) return { from: base.year, to: time.to };
  if (time.from < time.to) return time;
  // 过去五年，…2021年首次迈上600亿元台阶，年均增长…
  if (around && around.from < around.to && around.from <= time.to && time.to <= around.to)
    return around;
  const plan = planEndingIn(time.to);
  const isAtBorder = year === plan?.from || year - 1 === plan?.to;
  return kind === 'five-year-plan' || isAtBorder ? plan : undefined;
}
