import type { Indicator, Observation } from '../schemas/observation.ts';

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
  comparator: Observation['comparator'];
  /** What part of the county it speaks of, where that is not what the indicator's name says: `县城`. */
  scope?: string;
  /** Whether a really different value is reported for the same years and part of the county. */
  isDisputed: boolean;
  /** Where it stands, the latest report first. */
  sources: Observation[];
}

/** Years that a report should tell of, and none does. */
export interface SeriesGap {
  kind: 'gap';
  from: number;
  to: number;
}

/** The values of one indicator for one county, in the order of time; gaps are told, not closed. */
export type Series = (SeriesValue | SeriesGap)[];

/**
 * Convert a value as printed to the unit its indicator is compared in.
 *
 * @example convert(870000, '万元', gdp) // => 87
 */
export function convert(value: number, unit: string, indicator: Indicator): number {
  const factor = indicator.factors[unit];
  if (factor === undefined) {
    throw new Error(`Unit "${unit}" of ${indicator.slug} is not in seeds/units.yml`);
  }
  // The product of two decimals has digits that neither had.
  return Number((value * factor).toPrecision(12));
}

/** The scope of what is said of the county as a whole. */
const wholeCounty = '全县';

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
  return scope === wholeCounty || title.includes(scope) ? undefined : scope;
}

/**
 * The observations of one county and one indicator as one series.
 *
 * @param until the last year that the county's reports look back on
 */
export function toSeries(
  indicator: Indicator,
  observations: readonly Observation[],
  until = 0,
): Series {
  const values: SeriesValue[] = [];
  for (const value of toValues(indicator, observations)) {
    const same = values.find((other) => isSameStatement(other, value) && isAlike(other, value));
    if (same) same.sources.push(...value.sources);
    else values.push(value);
  }
  for (const value of values) {
    value.isDisputed = values.some(
      (other) => isSameStatement(other, value) && !isCompatible(other, value),
    );
  }
  return [...values, ...gapsOf(values, until)].sort(byTime);
}

/** What is said of an indicator, place by place: the latest report first, ranges as one. */
function toValues(indicator: Indicator, observations: readonly Observation[]): SeriesValue[] {
  const values: SeriesValue[] = [];
  const sorted = observations
    .filter((observation) => observation.indicator === indicator.slug)
    .sort((a, b) => b.report.localeCompare(a.report) || a.start - b.start);
  for (const observation of sorted) {
    const range = values.find(({ sources }) => isUpperEnd(observation, sources[0]));
    if (range) range.upper = convert(observation.value, observation.unit, indicator);
    else values.push(toValue(observation, indicator));
  }
  return values;
}

function toValue(observation: Observation, indicator: Indicator): SeriesValue {
  const [years = '', average] = observation.period.split(' ');
  const [from = Number.NaN, to = from] = years.split('-').map(Number);
  const scope = unusualScope(observation, indicator);
  return {
    kind: 'value',
    from,
    to,
    isAverage: average !== undefined,
    isTarget: observation.nature === 'target',
    value: convert(observation.value, observation.unit, indicator),
    comparator: observation.comparator,
    ...(scope !== undefined && { scope }),
    isDisputed: false,
    sources: [observation],
  };
}

/** Whether two observations are both ends of one range: 7.5%—8% is two bounds read from one place. */
function isUpperEnd(observation: Observation, lower: Observation | undefined): boolean {
  return (
    observation.comparator === '<=' &&
    lower?.comparator === '>=' &&
    lower.report === observation.report &&
    lower.start === observation.start &&
    lower.end === observation.end
  );
}

function isSameStatement(a: SeriesValue, b: SeriesValue): boolean {
  return (
    a.from === b.from &&
    a.to === b.to &&
    a.isAverage === b.isAverage &&
    a.isTarget === b.isTarget &&
    a.sources[0]?.scope === b.sources[0]?.scope
  );
}

function isAlike(a: SeriesValue, b: SeriesValue): boolean {
  return a.value === b.value && a.comparator === b.comparator && a.upper === b.upper;
}

/**
 * Whether two values can both be right: the same number said more or less exactly (86 and 86 or more),
 * or one that is the other rounded (3.51 and 3.5).
 */
function isCompatible(a: SeriesValue, b: SeriesValue): boolean {
  if (a.upper !== undefined || b.upper !== undefined) return isAlike(a, b);
  const places = Math.min(decimalsOf(a.value), decimalsOf(b.value));
  return roundTo(a.value, places) === roundTo(b.value, places);
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}

/** Half up, as a reader would: 2.675 is 2.68 though the nearest binary number is less. */
function roundTo(value: number, places: number): number {
  return Math.round(Number((value * 10 ** places).toPrecision(12)));
}

/**
 * Runs of years without a value of their own. The one rule of what is said to be missing: from the
 * county's first value of a single year to the last year that a report of it should tell of. Years
 * before, or of which no report is held, are no gap.
 */
function gapsOf(values: readonly SeriesValue[], until: number): SeriesGap[] {
  const years = values
    .filter(({ from, to, isTarget }) => from === to && !isTarget)
    .map(({ from }) => from)
    .sort((a, b) => a - b);
  const last = years.at(-1);
  if (last === undefined) return [];
  const borders = [...years, Math.max(last, until) + 1];
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
 * The years of a value as readers write them.
 *
 * @example formatYears({ from: 2021, to: 2025, isAverage: true }) // => '2021—2025年均'
 */
export function formatYears({
  from,
  to,
  isAverage = false,
}: {
  from: number;
  to: number;
  isAverage?: boolean;
}): string {
  const years = from === to ? `${from}年` : `${from}—${to}年`;
  return isAverage ? `${years}均` : years;
}
