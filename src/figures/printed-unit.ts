import type { Indicator, Observation } from '../schemas/observation.ts';

/**
 * An indicator as the reports of one county tell it: in the one unit that all its values are printed in,
 * where that is larger or smaller than the one they would be compared in. What the report calls 8177.5吨
 * is not to be told as 0.81775万吨. Words that count alike stay.
 *
 * @param observations those of the indicator that are shown together, and beside no others
 */
export function inPrintedUnit(
  indicator: Indicator,
  observations: readonly Pick<Observation, 'unit'>[],
): Indicator {
  const [unit, ...others] = new Set(observations.map((one) => one.unit));
  const size = unit === undefined ? undefined : indicator.factors[unit];
  if (unit === undefined || size === undefined || size === 1 || others.length > 0) return indicator;
  return {
    ...indicator,
    unit,
    factors: Object.fromEntries(
      Object.entries(indicator.factors).map(([name, factor]) => [
        name,
        Number((factor / size).toPrecision(12)),
      ]),
    ),
  };
}
