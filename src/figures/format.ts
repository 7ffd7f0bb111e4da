/** Values and years of observations in the words readers use. */
import type { Observation } from '../schemas/observation.ts';

/** A value, and the upper end where it is a range. */
type Shown = Pick<Observation, 'comparator' | 'value' | 'unit'> & { upper?: number };

/** Words before or after a value that is not exact. */
const around: Record<Observation['comparator'], [before: string, after: string]> = {
  '=': ['', ''],
  '>=': ['', '以上'],
  '<=': ['', '以内'],
  '>': ['超', ''],
  '<': ['低于', ''],
  '~': ['约', ''],
};

/**
 * A value with its unit as a reader expects it.
 *
 * @example formatValue({ comparator: '~', value: 132, unit: '亿元' }) // => '约132亿元'
 */
export function formatValue({ comparator, value, upper, unit }: Shown): string {
  if (upper !== undefined) return `${formatNumber(value)}—${formatNumber(upper)}${unit}`;
  const [before, after] = around[comparator];
  return `${before}${formatNumber(value)}${unit}${after}`;
}

/** With six decimals at most. By hand: the first use of a locale takes a phone a tenth of a second. */
function formatNumber(value: number): string {
  return String(Number(value.toFixed(6)));
}

/**
 * A yearly growth in words; what is less than zero is a fall.
 *
 * @example formatGrowth({ comparator: '=', value: -4.2 }) // => '下降4.2%'
 */
export function formatGrowth({ value, upper, comparator }: Omit<Shown, 'unit'>): string {
  const words = formatValue({
    value: Math.abs(value),
    ...(upper !== undefined && { upper: Math.abs(upper) }),
    comparator,
    unit: '%',
  });
  return (value < 0 ? '下降' : '增长') + words;
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

/**
 * The years of an observation, and whether they are aimed at.
 *
 * @example formatPeriod({ period: '2025', nature: 'target' }) // => '2025年目标'
 */
export function formatPeriod({ period, nature }: Pick<Observation, 'period' | 'nature'>): string {
  const told = formatYears(readPeriod(period));
  return nature === 'target' ? `${told}目标` : told;
}

/**
 * The years of a period as it stands in the data, and whether it is a yearly rate over them.
 *
 * @example readPeriod('2021-2025 average') // => { from: 2021, to: 2025, isAverage: true }
 */
export function readPeriod(period: string): Readonly<Period> {
  const known = periods.get(period) ?? parsePeriod(period);
  periods.set(period, known);
  return known;
}

/** Years, and whether something is a yearly rate over them. */
interface Period {
  from: number;
  to: number;
  isAverage: boolean;
}

/** The periods that were read: of a library's many numbers there are few. */
const periods = new Map<string, Period>();

function parsePeriod(period: string): Period {
  const [years = '', average] = period.split(' ');
  const [from = Number.NaN, to = from] = years.split('-').map(Number);
  return { from, to, isAverage: average !== undefined };
}
