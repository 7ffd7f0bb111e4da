/** The small drawing in a row of numbers: levels as bars from zero, rates as points about zero. */
import { toPlace } from './chart-data.ts';
import { type Figure, labelOf, valuesOf } from './figures.ts';
import { formatYears } from './format.ts';

/** Size of the drawing. */
export const sparkSize = { width: 120, height: 40 } as const;

/** A value in the drawing: what was reached in a year, over several years, or what is aimed at. */
interface SparkMark {
  kind: 'actual' | 'span' | 'target';
  /** Middle of a year; of several years the middle of the first and of the last. */
  x: number;
  end: number;
  y: number;
}

/** A drawing of values through the years. */
export interface Spark {
  isBars: boolean;
  /** Where zero is. */
  zero: number;
  marks: SparkMark[];
  /** What it shows, in words. */
  label: string;
}

/** Room at the sides for half a mark. */
const margin = 8;
/** Room above for a point at the top, and below. */
const edge = 5;

/**
 * The drawing of an indicator of a county; none of fewer than two values.
 */
export function toSpark(figure: Figure): Spark | undefined {
  const { unit } = figure.indicator;
  // A part of the county, or another name, is not of one line with the rest.
  const values = valuesOf(figure).filter(
    ({ scope, name }) => scope === undefined && name === undefined,
  );
  if (values.length < 2) return undefined;
  const isBars = unit !== '%';
  const first = Math.min(...values.map((value) => toPlace(value).from));
  const last = Math.max(...values.map((value) => toPlace(value).to));
  const least = Math.min(0, ...values.map(({ value }) => value));
  const most = Math.max(0, ...values.map(({ value }) => value));
  if (least === most || first === last) return undefined;
  const toX = (year: number) =>
    round(margin + ((year - first) / (last - first)) * (sparkSize.width - 2 * margin));
  const toY = (value: number) =>
    round(edge + ((most - value) / (most - least)) * (sparkSize.height - 2 * edge));
  return {
    isBars,
    zero: toY(0),
    marks: values.map((value) => {
      const { from, to } = toPlace(value);
      return {
        kind: value.isTarget ? 'target' : from < to ? 'span' : 'actual',
        x: toX(from),
        end: toX(to),
        y: toY(value.value),
      };
    }),
    label: values
      .map((value) => `${formatYears(value)}${value.isTarget ? '目标' : ''}${labelOf(value, unit)}`)
      .join('，'),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
