/** Of what years a value is, from its own time, what stands around it, and the report. */

import type { ReportContext } from './report-context.ts';
import type { When } from './statements/statement.ts';
import type { Context } from './surroundings.ts';
import { isSpan, isWithin, oneYear, planEndingIn, type Time } from './time.ts';

/** The time of a value whose sentence gives none: that of its paragraph or section, else of the report. */
export function inheritedTime(
  { isGoal }: When,
  context: Context,
  { year, kind }: ReportContext,
  isGrowth: boolean,
): Time | undefined {
  if (context.time) return context.time;
  if (context.isOfUnknownYear) return undefined;
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
 * section tells of, and of several years that are over 全年 and 同比 mean the last.
 */
export function anchored(
  told: Time,
  { base, isAverage, time }: When,
  { years, isOfYear }: Context,
  isGrowth: boolean,
  year: number,
): Time {
  if (told.isUnanchored) {
    // 从2016年的…增加到2021年的…，五年年均增长9%: those years, whatever is told of around them.
    const isOnWay = base?.year === told.from - 1;
    return (isOnWay ? undefined : fiveYears(years)) ?? { from: told.from, to: told.to };
  }
  const isOwn = time !== undefined && !time.isOpen;
  if (isOwn || isAverage || !isSpan(told)) return told;
  const isAnnual = isGrowth && base?.year === undefined;
  if (isAnnual && base !== undefined) return oneYear(told.to);
  const saysYear = time?.isOpen === 'whole' || (isAnnual && (time?.isOpen || isOfYear));
  return saysYear && told.to < year ? oneYear(told.to) : told;
}

/** The years that 五年 means, where those told of are five. */
export function fiveYears(years: Time | undefined): Time | undefined {
  return years && years.to - years.from === 4 ? years : undefined;
}

/** The years an average is taken over, as the text counts them: 与2015年相比，到2020年 is 2015 to 2020. */
export function averageYears(
  { base, isGoal, time: own }: When,
  { years, isGoal: isInGoals }: Context,
  time: Time,
  { year, kind }: ReportContext,
): Time | undefined {
  // 比2020年增长6%，五年年均增长4%: what another rate was compared with.
  const isOther = own?.isUnanchored && base?.year !== time.from - 1;
  if (base?.year !== undefined && base.year < time.to && !isOther)
    return { from: base.year, to: time.to };
  if (isSpan(time)) return time;
  // 过去五年，…2021年首次迈上600亿元台阶，年均增长… But 2028年达到…，年均增长… is aimed at until then.
  const isCutShort = own !== undefined && isInGoals && time.to !== years?.to;
  if (isWithin(time, years) && !isCutShort) return years;
  // In the first year of a plan, a yearly rate that is aimed at is that of its years.
  const isFirst = planEndingIn(year - 1) !== undefined && time.to === year;
  if (isFirst && (isGoal || isInGoals)) return planEndingIn(year + 4);
  // 到2028年，…年均增长8%: five years from this one on.
  if ((isGoal || isInGoals) && time.to === year + 4) return { from: year, to: time.to };
  const plan = planEndingIn(time.to);
  const isAtBorder = year === plan?.from || year - 1 === plan?.to;
  return kind === 'five-year-plan' || isAtBorder ? plan : undefined;
}

/**
 * The years that a value is the sum of: those that are said to be, else those its surroundings tell of.
 * Undefined of a value that is no sum of years.
 */
export function addedUpYears(
  { isCumulative, time: own }: When,
  { years }: Context,
  time: Time,
): Time | undefined {
  if (own?.isUnanchored && isSpan(time)) return time;
  if (!isCumulative) return undefined;
  if (isSpan(time)) return time;
  return own === undefined && time.to === years?.to ? years : undefined;
}

/**
 * The year of a value that something starts from: the one it has, or the one before the years that its
 * surroundings tell of, where it arrives at the last of them.
 */
export function startingYear(
  own: Time | undefined,
  told: Time,
  years: Time | undefined,
): Time | undefined {
  if (own) return isSpan(own) ? undefined : own;
  if (isSpan(told)) return oneYear(told.from - 1);
  return years?.to === told.to ? oneYear(years.from - 1) : undefined;
}
