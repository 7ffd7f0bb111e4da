/** The one answer to whether two numbers of the reports speak of the same thing, and whether they agree. */
import type { Indicator, Observation } from '../schemas/observation.ts';

/**
 * Convert a value as printed to the unit its indicator is compared in.
 *
 * @throws Error for a unit that the indicator is not measured in
 * @example toComparedUnit(870000, '万元', gdp) // => 87
 */
export function toComparedUnit(
  value: number,
  unit: string,
  { slug, factors }: Pick<Indicator, 'slug' | 'factors'>,
): number {
  const factor = factors[unit];
  if (factor === undefined) throw new Error(`Unit "${unit}" of ${slug} is not in seeds/units.yml`);
  // The product of two decimals has digits that neither had.
  return factor === 1 ? value : Number((value * factor).toPrecision(12));
}

/** Whether a number is aimed at rather than told of what is. */
export function isTarget({ nature }: Pick<Observation, 'nature'>): boolean {
  return nature === 'target';
}

/**
 * Whether two numbers are of one indicator of one county, under one name: 农民人均纯收入 is counted
 * otherwise than 农村居民人均可支配收入, in whose series it stands.
 */
export function isSameThing(
  a: Pick<Observation, 'county' | 'indicator' | 'label'>,
  b: Pick<Observation, 'county' | 'indicator' | 'label'>,
): boolean {
  return a.indicator === b.indicator && a.county === b.county && a.label === b.label;
}

/**
 * Whether two numbers say how much one thing is: of one indicator, county, time and part of the
 * county, both reached or both aimed at. If they are not equal then, one of them may be wrong.
 */
export function isSameStatement(a: Observation, b: Observation): boolean {
  return (
    isSameThing(a, b) && a.period === b.period && a.scope === b.scope && isTarget(a) === isTarget(b)
  );
}

/**
 * Whether two values in one unit can both be right: equal, or one is the other rounded.
 *
 * @example agree(3.51, 3.5) // => true
 */
export function agree(a: number, b: number): boolean {
  if (a === b) return true;
  const places = Math.min(decimalsOf(a), decimalsOf(b));
  return roundTo(a, places) === roundTo(b, places);
}

/** Whether a value is told with more decimals than another. */
export function isFiner(a: number, b: number): boolean {
  return decimalsOf(a) > decimalsOf(b);
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}

/** Half up, as a reader would: 2.675 is 2.68 though the nearest binary number is less. */
function roundTo(value: number, places: number): number {
  return Math.round(Number((value * 10 ** places).toPrecision(12)));
}

/** Whether two observations are both ends of one range: 7.5%—8% is two bounds read from one place. */
export function isUpperEnd(observation: Observation, lower: Observation | undefined): boolean {
  return (
    observation.comparator === '<=' &&
    lower?.comparator === '>=' &&
    lower.report === observation.report &&
    lower.start === observation.start &&
    lower.end === observation.end
  );
}
