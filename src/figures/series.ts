import type { Indicator, Observation } from '../schemas/observation.ts';
import { agree, isFiner, isSameStatement, isTarget, isUpperEnd, toComparedUnit } from './agree.ts';
import { readPeriod } from './format.ts';

/** One value of a series: what one or several places in the reports say alike. */
export interface SeriesValue {
  kind: 'value';
  /** First and last year it speaks of. */
  from: number;
  to: number;
  /** Whether it is a yearly rate over these years. */
  isAverage: boolean;
  isTarget: boolean;
  /** In the indicator's unit; of a range the lower end. */
  value: number;
  /** The upper end where a range is printed: 7.5%—8%. */
  upper?: number;
  /** Id of the observation that was read as that end. */
  upperId?: string;
  comparator: Observation['comparator'];
  /** What part of the county it speaks of, where that is not what the indicator's name says: `县城`. */
  scope?: string;
  /** The name under which it is printed, where that is not the indicator's: `一般预算收入`. */
  name?: string;
  /** Whether a really different value is reported for the same years and part of the county. */
  isDisputed: boolean;
  /** Where it stands, the latest report first, and of that where it is told most exactly. */
  sources: [Observation, ...Observation[]];
}

/** Years that a report should tell of, and none does. */
export interface SeriesGap {
  kind: 'gap';
  from: number;
  to: number;
}

/** Whether a value was reached in one year. */
export function isYearly({ from, to, isTarget, isAverage }: SeriesValue): boolean {
  return from === to && !isTarget && !isAverage;
}

/** The values of one indicator for one county, in the order of time; gaps are told, not closed. */
export type Series = (SeriesValue | SeriesGap)[];

/**
 * The part of the county that an observation speaks of, where a reader would not know it: neither
 * the whole county nor what the indicator's name says already.
 *
 * @example unusualScope({ scope: '城镇' }, { title: '城镇居民人均可支配收入' }) // => undefined
 */
function unusualScope(
  { scope }: Pick<Observation, 'scope'>,
  { title }: Pick<Indicator, 'title'>,
): string | undefined {
  return scope === null || title.includes(scope) ? undefined : scope;
}

/** The other name of an indicator under which an observation is printed, where it is. */
function otherName(
  { label }: Pick<Observation, 'label'>,
  { variants }: Pick<Indicator, 'variants'>,
): string | undefined {
  return variants?.find(({ title }) => title === label)?.title;
}

/**
 * The observations of one county and one indicator as one series.
 *
 * @param observations those of the latest report first
 * @param until the last year that the county's reports look back on
 */
export function toSeries(
  indicator: Indicator,
  observations: readonly Observation[],
  until = 0,
): Series {
  if (observations.length === 0) return [];
  const values: SeriesValue[] = [];
  for (const value of toValues(indicator, observations)) {
    const same = values.find((other) => isSame(other, value) && isRepeated(other, value));
    if (!same) values.push(value);
    else if (isFiner(value.value, same.value) && isOfOneReport(value, same)) {
      // 3.51亿元, elsewhere 3.5亿元: told is the one that was not rounded. Of several reports the
      // latest speaks, which may revise the others.
      same.value = value.value;
      same.sources.unshift(...value.sources);
    } else same.sources.push(...value.sources);
  }
  for (const value of values) {
    value.isDisputed = values.some((other) => isAtOdds(other, value));
  }
  return [...values, ...gapsOf(values, until)].sort(byTime);
}

/** What is said of an indicator, place by place, ranges as one. */
function toValues(indicator: Indicator, observations: readonly Observation[]): SeriesValue[] {
  const values: SeriesValue[] = [];
  for (const observation of observations) {
    if (observation.indicator !== indicator.slug) continue;
    const range = values.find(({ sources }) => isUpperEnd(observation, sources[0]));
    if (range) {
      range.upper = toComparedUnit(observation.value, observation.unit, indicator);
      range.upperId = observation.id;
    } else values.push(toValue(observation, indicator));
  }
  return values;
}

function toValue(observation: Observation, indicator: Indicator): SeriesValue {
  const scope = unusualScope(observation, indicator);
  const name = otherName(observation, indicator);
  return {
    kind: 'value',
    ...readPeriod(observation.period),
    isTarget: isTarget(observation),
    value: toComparedUnit(observation.value, observation.unit, indicator),
    comparator: observation.comparator,
    ...(scope !== undefined && { scope }),
    ...(name !== undefined && { name }),
    isDisputed: false,
    sources: [observation],
  };
}

function isAlike(a: SeriesValue, b: SeriesValue): boolean {
  return a.value === b.value && a.comparator === b.comparator && a.upper === b.upper;
}

/** Whether a value is another once more: the same, or one of them rounded. */
function isRepeated(a: SeriesValue, b: SeriesValue): boolean {
  const isRange = a.upper !== undefined || b.upper !== undefined;
  return isAlike(a, b) || (!isRange && a.comparator === b.comparator && agree(a.value, b.value));
}

function isOfOneReport({ sources: [a] }: SeriesValue, { sources: [b] }: SeriesValue): boolean {
  return a.report === b.report;
}

/** Whether the sources of two values say the same thing differently. */
function isAtOdds(a: SeriesValue, b: SeriesValue): boolean {
  if (!isSame(a, b)) return false;
  // A range is agreed with by the same range alone.
  if (a.upper !== undefined || b.upper !== undefined) return !isAlike(a, b);
  // 超100亿元 is no other than 102.3亿元, which is above it.
  return !agree(a.value, b.value) && !isWithin(a, b) && !isWithin(b, a);
}

/** Whether a value that only says from where on it is holds of another. */
function isWithin(value: SeriesValue, { comparator, value: bound }: SeriesValue): boolean {
  if (value.comparator !== '=') return false;
  if (comparator === '>' || comparator === '>=') return value.value > bound;
  return (comparator === '<' || comparator === '<=') && value.value < bound;
}

function isSame({ sources: [a] }: SeriesValue, { sources: [b] }: SeriesValue): boolean {
  return isSameStatement(a, b);
}

/**
 * Runs of years without a value of their own. The one rule of what is said to be missing: from the
 * county's first value of a single year to the last year that a report of it should tell of. Years
 * before, or of which no report is held, are no gap.
 */
function gapsOf(values: readonly SeriesValue[], until: number): SeriesGap[] {
  const years = values
    .filter(isYearly)
    .map(({ from }) => from)
    .sort((a, b) => a - b);
  const borders = [...years, Math.max(...years, until) + 1];
  return borders.slice(1).flatMap((year, index): SeriesGap[] => {
    const before = borders[index] ?? year;
    return year - before > 1 ? [{ kind: 'gap', from: before + 1, to: year - 1 }] : [];
  });
}

/** By the last year, then the first; what happened comes before what was aimed at. */
function byTime(a: SeriesValue | SeriesGap, b: SeriesValue | SeriesGap): number {
  const rank = (entry: SeriesValue | SeriesGap) =>
    entry.kind === 'gap' ? 0 : Number(entry.isTarget) * 2 + Number(entry.isAverage);
  return a.to - b.to || a.from - b.from || rank(a) - rank(b);
}

/**
 * What has to be said beside a value: the part of the county it speaks of, and the name it goes by.
 *
 * @example remarkOf({ scope: '县城', name: '城镇居民收入' }) // => '县城，城镇居民收入'
 */
export function remarkOf({ scope, name }: Pick<SeriesValue, 'scope' | 'name'>): string | undefined {
  return [scope, name].filter((one) => one !== undefined).join('，') || undefined;
}
