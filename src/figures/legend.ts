import { type Figure, valuesOf } from './figures.ts';
import { cross, type MarkStyle, markOfCounty, marks, marksOf, type SeriesMark } from './marks.ts';
import type { SeriesValue } from './series.ts';

/** What one sign of a chart means. */
export interface LegendEntry {
  text: string;
  /** Class that gives it its colour; nothing where the sign is of no series. */
  color?: string;
  /** Outline of the sign around 0, 0, within 8 on all sides, as SVG has it. */
  path: string;
  isFilled: boolean;
  /** The series that is drawn so: the slug of its county. */
  series?: string;
  style?: MarkStyle;
  /** Name of the series, where there are several. */
  name?: string;
  /** What it tells besides the series: shown only where something of the kind is drawn. */
  key?: 'actual' | 'target' | 'span' | 'band' | 'variant';
}

const [circle, square] = marks;
const bar = 'M-8-2h16v4h-16z';
const band = 'M-3-7h6v14h-6z';

/**
 * The legend of one county's chart: what was reached, what is aimed at, and the other signs it has.
 *
 * @param mark of the county among those that are compared; see `marksOf`
 */
export function toLegend(figure: Figure, mark = markOfCounty(figure.county)): LegendEntry[] {
  const values = valuesOf(figure);
  const { color, style, path } = mark;
  const own = {
    color,
    style,
    path: isBars(figure) ? square.path : path,
    series: figure.county.slug,
  };
  return [
    ...(values.some(({ isTarget }) => !isTarget)
      ? [{ ...own, text: '实际', isFilled: true, key: 'actual' as const }]
      : []),
    ...(values.some(({ isTarget }) => isTarget)
      ? [{ ...own, text: '目标', isFilled: false, key: 'target' as const }]
      : []),
    ...toKeys(values),
  ];
}

/** The legend of a chart of several counties. */
export function toComparisonLegend(figures: readonly Figure[]): LegendEntry[] {
  const values = figures.flatMap(valuesOf);
  const own = marksOf(figures.map(({ county }) => county));
  return [
    ...figures.map(({ county }, place) => ({
      ...pickSign(own[place] ?? markOfCounty(county)),
      text: county.name,
      name: county.name,
      series: county.slug,
      isFilled: true,
    })),
    ...(values.some(({ isTarget }) => isTarget)
      ? [{ text: '空心：目标', path: circle.path, isFilled: false, key: 'target' as const }]
      : []),
    ...toKeys(values),
  ];
}

/** Whether a county's chart has bars from zero: its levels do, its rates are points on a line. */
export function isBars({ indicator }: Pick<Figure, 'indicator'>): boolean {
  return indicator.unit !== '%';
}

function pickSign({ color, style, path }: SeriesMark) {
  return { color, style, path };
}

function toKeys(values: readonly SeriesValue[]): LegendEntry[] {
  const variants = [...new Set(values.flatMap(({ name }) => name ?? []))];
  return [
    ...(values.some(({ from, to, isTarget, isAverage }) => from < to && (isAverage || !isTarget))
      ? [{ text: '横条：若干年', path: bar, isFilled: false, key: 'span' as const }]
      : []),
    ...(variants.length > 0
      ? [
          {
            text: `叉号：${variants.join('、')}`,
            path: cross,
            isFilled: false,
            key: 'variant' as const,
          },
        ]
      : []),
    ...(values.some(({ upper }) => upper !== undefined)
      ? [{ text: '色带：区间', path: band, isFilled: false, key: 'band' as const }]
      : []),
  ];
}
