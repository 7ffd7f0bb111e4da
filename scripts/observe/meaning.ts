/** What a statement means in its report: a value of what years, and whether it is reached or aimed at. */

import type { Observation } from '../../src/schemas/observation.ts';
import type { KnownIndicator } from './known-indicators.ts';
import { anchored, averageYears, inheritedTime } from './period.ts';
import type { ReportContext } from './report-context.ts';
import type { Statement } from './statements/statement.ts';
import type { Context } from './surroundings.ts';
import { formatPeriod, planEndingIn, type Time } from './time.ts';

export type Meaning = Pick<Observation, 'period' | 'nature'>;

/** Period and nature of a statement, or why they cannot be known. */
export function toMeaning(
  statement: Statement,
  context: Context,
  report: ReportContext,
  indicator: KnownIndicator,
): Meaning | string {
  const { when } = statement;
  const isGrowth = indicator.role === 'growth';
  if (when.isBackground) return { period: `${report.year - 1}`, nature: 'actual' };
  const told = when.time ?? inheritedTime(when, context, report, isGrowth);
  if (!told) return '不知是哪一年';
  if (told.isPart) return '只是一年中的一段';
  if (told.isUnanchored && (when.isGoal || context.isGoal)) return '不知是哪五年';
  const time = anchored(told, when, context, isGrowth);
  const isOneYear = time.from === time.to;
  if (when.isBaseline) {
    return isOneYear ? { period: formatPeriod(time), nature: 'baseline' } : '起点不是一年';
  }
  // 完成…，同比增长… tells of last year, the heading of this one: the columns may be out of order.
  const isReported = when.base !== undefined && !when.isGoal && statement.comparator === '=';
  if (isReported && when.time === undefined && time.to >= report.year)
    return '说的是同比，却在讲今后的一节里';
  const isGoal = when.isGoal || time.to >= report.year;
  if (!when.isAverage) return ofYears(statement, time, isGoal, report, indicator);
  const years = averageYears(when, context, time, report);
  if (!years) return '不知是哪几年的年均';
  return {
    period: `${formatPeriod(years)} average`,
    nature: isGoal ? 'target' : 'average_growth',
  };
}

/** What a value that is no average means over its years. */
function ofYears(
  { when, unit }: Statement,
  time: Time,
  isGoal: boolean,
  report: ReportContext,
  { role, sums, growth, isDone }: KnownIndicator,
): Meaning | string {
  const isSpan = time.from < time.to;
  const base = when.base?.year;
  if (base !== undefined && unit === '%' && base !== time.to - 1) return '是几年累计的变化';
  if (when.isCumulative && !isSpan && sums) return '不知是哪几年的累计';
  if (isSpan && role === 'growth') return '一段时期的增速，不知是年均还是累计';
  if (isSpan && !isGoal && !when.isCumulative) {
    // 五年来，地区生产总值达到300亿元 is of the last year; 完成投资300亿元 may be the sum of all.
    if (sums) return '几年的数，不知是累计还是一年';
    if ((growth && !isDone) || when.isReached || unit === '%')
      return { period: `${time.to}`, nature: 'actual' };
  }
  // 到2025年新增25家 of a plan is what its years add.
  const isAdded = role === 'addition' || role === 'renewal' || isDone;
  const isOfPlan = report.kind === 'five-year-plan' && isAdded && isGoal;
  const years = isOfPlan ? (planEndingIn(time.to) ?? time) : time;
  return { period: formatPeriod(years), nature: isGoal ? 'target' : 'actual' };
}
