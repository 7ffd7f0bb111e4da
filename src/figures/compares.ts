/** Whether an indicator has anything to compare: the one rule of which indicators have a page. */
import type { Indicator, Observation } from '../schemas/observation.ts';
import { agree, isTarget, toComparedUnit } from './agree.ts';
import { readPeriod } from './format.ts';

/**
 * Whether the values of an indicator can be set beside each other: those of two counties, those of
 * two periods in one, or a target beside a result.
 *
 * @param observations those of the indicator
 */
export function compares(
  indicator: Pick<Indicator, 'slug' | 'factors'>,
  observations: readonly Observation[],
): boolean {
  if (new Set(observations.map(({ county }) => county)).size > 1) return true;
  return observations.some((a, at) =>
    observations.slice(at + 1).some((b) => isBeside(a, b, indicator)),
  );
}

/** Whether two values of one county are of one part of it, and more than one thing said twice. */
function isBeside(a: Observation, b: Observation, indicator: Parameters<typeof compares>[0]) {
  if (a.scope !== b.scope) return false;
  if (isTarget(a) !== isTarget(b)) return true;
  return a.period !== b.period && !isRepeat(a, b, indicator);
}

/** Whether a value is another once more, of a year where that is of a span: 2025, and 2021 to 2025. */
function isRepeat(a: Observation, b: Observation, indicator: Parameters<typeof compares>[0]) {
  const one = readPeriod(a.period);
  const other = readPeriod(b.period);
  const isWithin =
    (one.from <= other.from && other.to <= one.to) ||
    (other.from <= one.from && one.to <= other.to);
  return (
    isWithin &&
    one.isAverage === other.isAverage &&
    agree(toComparedUnit(a.value, a.unit, indicator), toComparedUnit(b.value, b.unit, indicator))
  );
}
