/** What a statement means in its report: a value of what years, and whether it is reached or aimed at. */

import type { Observation } from '../../src/schemas/observation.ts';
import { isSteady, type KnownIndicator } from './known-indicators.ts';
import {
  addedUpYears,
  anchored,
  averageYears,
  fiveYears,
  inheritedTime,
  startingYear,
} from './period.ts';
import type { ReportContext } from './report-context.ts';
import type { Statement } from './statements/statement.ts';
import type { Context } from './surroundings.ts';
import { formatPeriod, isSpan, oneYear, planEndingIn, type Time } from './time.ts';

export type Meaning = Pick<Observation, 'period' | 'nature'>;

/** Period and nature of a statement, or why they cannot be known. */
export function toMeaning(
  statement: Statement,
  context: Context,
  report: ReportContext,
  indicator: KnownIndicator,
): Meaning | string {
  const { when } = statement;
  // Of no number can be told then what year it is of, nor whether it is reached or aimed at.
  if (Number.isNaN(report.year)) return '报告的年份不明';
  const isGrowth = indicator.role === 'growth';
  // 围绕突破1000亿元的目标 is not there yet.
  if (when.isBackground && !when.isGoal) return { period: `${report.year - 1}`, nature: 'actual' };
  const own = when.time?.isOpen ? undefined : when.time;
  if (isGrowth && when.base?.isYears && !when.isAverage) return overYearsBefore(own, context, when);
  const inherited = own ?? inheritedTime(when, context, report, isGrowth);
  if (!inherited) return '不知是哪一年';
  // What is aimed at is of no year that is over, whatever the headings tell of.
  const isPast = own === undefined && when.isGoal && inherited.to < report.year;
  if (isPast && !when.isAverage) return '说的是目标，却在讲过去的几年';
  const told = isPast ? oneYear(report.year) : inherited;
  if (told.isPart) return '只是一年中的一段';
  const isAhead = when.isGoal || context.isGoal;
  if (told.isUnanchored && isAhead && !fiveYears(context.years)) return '不知是哪五年';
  const time = isOfLast(statement, context, indicator)
    ? oneYear(told.to)
    : anchored(told, when, context, isGrowth, report.year);
  // 先后突破20亿元、30亿元: which of the years each mark was passed in is not told.
  if (when.passed !== undefined && isSpan(told) && !isAhead)
    return { period: formatPeriod(time), nature: 'actual' };
  if (when.passed === 'several') return '不知是哪几年里先后突破的';
  if (when.isBaseline) {
    // 2023年与2019年相比，由20亿元增加到30亿元
    const since = when.base?.year === undefined ? undefined : oneYear(when.base.year);
    const start = startingYear(own ?? since, told, context.years);
    return start ? { period: formatPeriod(start), nature: 'baseline' } : '起点不是一年';
  }
  // 完成…，同比增长… tells of last year, the heading of this one: the columns may be out of order.
  const isReported = when.base !== undefined && !when.isGoal && statement.comparator === '=';
  if (isReported && own === undefined && time.to >= report.year)
    return '说的是同比，却在讲今后的一节里';
  const isGoal = when.isGoal || time.to >= report.year;
  if (!when.isAverage) {
    const years = addedUpYears(when, context, time);
    // 过去一年，… opened a section on five years; what its later paragraphs count may be of all of them.
    const isOpen = context.isCarried || (context.mayBeOfLast && isSpan(time));
    const isUnsure = own === undefined && isOpen && !context.isOfYear && !when.isGoal;
    if (isUnsure && years === undefined && isCounted(indicator)) return '不知是一年还是几年的';
    const meaning = ofYears(
      statement,
      years ?? time,
      isGoal,
      report,
      indicator,
      years !== undefined,
    );
    return overYears(meaning, statement, own, isSpan(told) ? told : context.years, indicator);
  }
  const years = averageYears(when, context, time, report);
  if (!years) return '不知是哪几年的年均';
  // 年均粮食产量339亿斤 is no rate.
  const reached = statement.unit === '%' ? 'average_growth' : 'actual';
  return { period: `${formatPeriod(years)} average`, nature: isGoal ? 'target' : reached };
}

/** 比前五年增长60%: of the years told of. */
function overYearsBefore(
  own: Time | undefined,
  { years }: Context,
  { isGoal }: Statement['when'],
): Meaning | string {
  const isOwn = own !== undefined && isSpan(own);
  const told = isOwn && !own.isUnanchored ? own : (fiveYears(years) ?? (isOwn ? own : undefined));
  if (!told) return '不知是哪五年';
  return { period: formatPeriod(told), nature: isGoal ? 'target' : 'actual' };
}

/**
 * A level that was kept over several years is that of each of them: 连续9年稳定在100亿斤以上. Without a word that
 * makes a bound of it, it would pass for what they make together, and is none of a single year.
 *
 * @param own the time the sentence gives
 * @param years the years told of
 */
function overYears(
  meaning: Meaning | string,
  { when: { yearsOnEnd, isKept }, comparator }: Statement,
  own: Time | undefined,
  years: Time | undefined,
  { headline, role }: KnownIndicator,
): Meaning | string {
  if (typeof meaning === 'string' || meaning.nature !== 'actual') return meaning;
  const isAmount = headline && role === undefined;
  const isOfYears = isAmount && isKept === true && (own === undefined || isSpan(own));
  if (yearsOnEnd === undefined && !isOfYears) return meaning;
  const to = Number(meaning.period.slice(-4));
  const isCounted = yearsOnEnd !== undefined && !Number.isNaN(yearsOnEnd);
  const kept = isCounted ? { from: to - yearsOnEnd + 1, to } : years;
  if (kept?.to !== to || !isSpan(kept)) return meaning;
  if (isAmount && comparator === '=') return '几年里保持的水平，不是一年的';
  return { ...meaning, period: formatPeriod(kept) };
}

/**
 * Whether a value is of the last of the years told of. Under 2015年及“十二五”工作 a rate of a macro indicator
 * that no word tells of several years is of 2015, and so is what it is told with.
 */
function isOfLast({ when }: Statement, { mayBeOfLast }: Context, indicator: KnownIndicator) {
  const { time, base, isAverage, isCumulative, isRated, isGoal } = when;
  const isRate = indicator.role === 'growth' || isRated === true;
  const isPlain = !time && !base && !isAverage && !isCumulative && !isGoal;
  return mayBeOfLast === true && indicator.headline && isRate && isPlain;
}

/** 五年来，…增长52%: whether a rate that is told of several years is too much for one of them. */
function isOfAllYears(
  { slug }: KnownIndicator,
  { time: own, isGoal }: Statement['when'],
  value: number,
  time: Time,
): boolean {
  const isTold = (own !== undefined && isSpan(own)) || isSteady(slug);
  return isTold && !isGoal && value >= 8 * (time.to - time.from + 1);
}

/** Whether an indicator is how much something has become less: 单位地区生产总值能耗降低. */
function isDecrease({ title, unit }: KnownIndicator): boolean {
  return unit === '%' && /(?:降低|下降|减少)$/.test(title);
}

/** Whether an indicator counts what is done in a time. */
function isCounted({ role, isDone }: KnownIndicator): boolean {
  return isDone === true || role === 'addition' || role === 'renewal';
}

/**
 * What a value that is no average means over its years.
 *
 * @param isAddedUp whether it is the sum of them
 */
function ofYears(
  { when, value, unit, comparator }: Statement,
  time: Time,
  isGoal: boolean,
  report: ReportContext,
  indicator: KnownIndicator,
  isAddedUp: boolean,
): Meaning | string {
  const { headline, role, sums, growth, isDone } = indicator;
  const nature = isGoal ? 'target' : 'actual';
  const isOverYears = isSpan(time);
  const base = when.base?.year;
  const isChange = role === 'growth' || isDecrease(indicator);
  if (base !== undefined && unit === '%' && base !== time.to - 1) {
    // 比2016年增长35%: what the years from then on make together, not a yearly rate.
    const isOfAll = isChange && base < time.to;
    return isOfAll ? { period: `${base}-${time.to}`, nature } : '是几年累计的变化';
  }
  if (when.isCumulative && !isOverYears && (sums || role === 'growth')) return '不知是哪几年的累计';
  if (isOverYears && role === 'growth') {
    // 五年增长25%, 累计增长25%: counted from the year before, as what is compared with 2016年.
    return isAddedUp || isOfAllYears(indicator, when, value, time)
      ? { period: formatPeriod({ ...time, from: time.from - 1 }), nature }
      : '一段时期的增速，不知是年均还是累计';
  }
  if (isOverYears && !isGoal && isDecrease(indicator)) {
    // “十三五”期间，能耗降低19.5% is of all its years; where headings alone tell of them, it may be of one.
    const isOfAll = when.time !== undefined && isSpan(when.time);
    return isOfAll ? { period: formatPeriod(time), nature } : '不知是一年还是几年的';
  }
  if (isOverYears && !isAddedUp) {
    const atEnd: Meaning = { period: `${time.to}`, nature };
    // 达到300亿元，年均增长8% is of one year.
    if (when.isYearly) return atEnd;
    // 五年来，地区生产总值达到300亿元 is of the last year; 完成投资300亿元 may be the sum of all.
    // 过去五年，粮食总产量500亿斤 too; of 达到105亿斤 the last is meant.
    const isHarvest = headline && /[吨斤]$/.test(indicator.unit) && !when.isReached && !isChange;
    const isOwn = when.time !== undefined && isSpan(when.time) && comparator === '=';
    if ((sums || (isHarvest && isOwn)) && !isGoal) return '几年的数，不知是累计还是一年';
    const isStock = (growth !== undefined && !isDone) || when.isReached || unit === '%';
    // 失业率控制在4.5%以内 holds in each of the years.
    const isKept = isGoal && comparator === '<=';
    if (isStock && !isKept && !sums && role === undefined) return atEnd;
  }
  // 到2025年新增25家 of a plan is what its years add.
  const isOfPlan = report.kind === 'five-year-plan' && isCounted(indicator) && isGoal;
  const years = isOfPlan ? (planEndingIn(time.to) ?? time) : time;
  return { period: formatPeriod(years), nature };
}
