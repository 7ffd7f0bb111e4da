/**
 * What tables and legends tell the script that draws them: the `data-` attributes of their parts, as
 * they are written and as they are read.
 */
import { toPlaceWords } from '../library/place-words.ts';
import { type Extent, type Figure, labelOf } from './figures.ts';
import type { LegendEntry } from './legend.ts';
import { type MarkStyle, marks } from './marks.ts';
import type { SeriesGap, SeriesValue } from './series.ts';

/** Attributes of an element; what is `undefined` is left out. */
export type Attributes = Record<`data-${string}`, string | number | undefined>;

/** The `data-` attributes of an element, as a browser has them. */
type DataMap = Readonly<Record<string, string | undefined>>;

/** A value as a row of a table, or a link in a cell, tells it. */
export interface TableValue {
  /** Which series it is of: the slug of its county. */
  series: string;
  from: number;
  to: number;
  isAverage: boolean;
  isTarget: boolean;
  /** The part of the county it speaks of, where that has to be said: `县城` */
  scope?: string;
  /** The name it goes by, where that is not the indicator's: `一般预算收入` */
  variant?: string;
  value: number;
  /** The upper end of a range. */
  upper?: number;
  /** As a reader is told: `100亿元以上` */
  label: string;
  /** The report it was read in: `2024年政府工作报告` */
  told: string;
}

/** A value of a figure as its table tells it. */
export function toTableValue(
  value: SeriesValue,
  { county, indicator, reports }: Figure,
): TableValue {
  const [source] = value.sources;
  const { from, to, isAverage, isTarget, scope, name, upper } = value;
  return {
    series: county.slug,
    from,
    to,
    isAverage,
    isTarget,
    ...(scope !== undefined && { scope }),
    ...(name !== undefined && { variant: name }),
    value: value.value,
    ...(upper !== undefined && { upper }),
    label: labelOf(value, indicator.unit),
    told: reports.get(source.report)?.name ?? '',
  };
}

/** Write a value of a figure. */
export function toValueAttributes(value: SeriesValue, figure: Figure): Attributes {
  const row = toTableValue(value, figure);
  return {
    'data-series': row.series,
    'data-from': row.from,
    'data-to': row.to,
    'data-average': row.isAverage ? '' : undefined,
    'data-target': row.isTarget ? '' : undefined,
    'data-scope': row.scope,
    'data-variant': row.variant,
    'data-value': row.value,
    'data-upper': row.upper,
    'data-label': row.label,
    'data-told': row.told || undefined,
  };
}

/** Where values stand. */
export const valueSelector = '[data-value]';

/** Read a value. */
export function readValue(dataset: DataMap): TableValue {
  const { scope, variant, upper } = dataset;
  return {
    series: dataset['series'] ?? '',
    ...readYears(dataset),
    isAverage: dataset['average'] !== undefined,
    isTarget: dataset['target'] !== undefined,
    ...(scope !== undefined && { scope }),
    ...(variant !== undefined && { variant }),
    value: Number(dataset['value']),
    ...(upper !== undefined && { upper: Number(upper) }),
    label: dataset['label'] ?? '',
    told: dataset['told'] ?? '',
  };
}

/** Years of which the table says that no report tells, in one series. */
export interface TableGap {
  series: string;
  from: number;
  to: number;
}

/**
 * Write years of which nothing is told.
 *
 * @param series slug of the county; nothing where no report had to tell of them
 */
export function toMissingAttributes({ from, to }: Pick<SeriesGap, 'from' | 'to'>, series?: string) {
  return { ...toYearAttributes({ from, to }), 'data-missing': '', 'data-series': series };
}

/** Write the years that a part of a table is about. */
export function toYearAttributes({ from, to }: { from: number; to: number }): Attributes {
  return { 'data-from': from, 'data-to': to };
}

/** Where years are missing that a report had to tell of. */
export const gapSelector = '[data-missing][data-series]';

/** Read years that are missing. */
export function readGap(dataset: DataMap): TableGap {
  return { series: dataset['series'] ?? '', ...readYears(dataset) };
}

function readYears(dataset: DataMap): { from: number; to: number } {
  return { from: Number(dataset['from']), to: Number(dataset['to']) };
}

/** How the legend shows a series. */
export interface LegendSeries {
  series: string;
  /** Empty where there is only one. */
  name: string;
  style: MarkStyle;
  /** Outline of its sign around 0, 0 as SVG has it. */
  path: string;
}

/** Write an entry of a legend. */
export function toLegendAttributes({ series, name, style, key }: LegendEntry): Attributes {
  return {
    'data-series': series,
    'data-name': name,
    'data-mark': style,
    'data-key': key,
    // Where several counties can be chosen from, it goes with its own.
    'data-county': name && series,
  };
}

/** Read the series of a legend's entry. */
export function readLegendSeries(dataset: DataMap): LegendSeries {
  const mark = marks.find(({ style }) => style === dataset['mark']) ?? marks[0];
  return { series: dataset['series'] ?? '', name: dataset['name'] ?? '', ...mark };
}

/** What can be chosen on the page of an indicator. */
export interface Choices extends Extent {
  /** Slugs of the counties that report it. */
  counties: readonly string[];
}

/** Write what can be chosen, the counties of which nothing is reported, and what both are called. */
export function toChoiceAttributes(
  figures: readonly Figure[],
  silent: readonly Figure[],
  { first, last, isMixed }: Extent,
): Attributes {
  return {
    'data-counties': figures.map(({ county }) => county.slug).join(','),
    'data-noun': toPlaceWords([...figures, ...silent].map(({ county }) => county)).noun,
    'data-silent': silent.map(({ county }) => `${county.slug}:${county.name}`).join(','),
    'data-first': first,
    'data-last': last,
    'data-mixed': isMixed ? '' : undefined,
  };
}

/** Read what can be chosen. */
export function readChoices(dataset: DataMap): Choices {
  return {
    counties: split(dataset['counties']),
    first: Number(dataset['first']),
    last: Number(dataset['last']),
    isMixed: dataset['mixed'] !== undefined,
  };
}

/** Read the counties of which nothing is reported: their names by their slugs. */
export function readSilent(dataset: DataMap): Map<string, string> {
  return new Map(
    split(dataset['silent']).map((entry) => {
      const [slug = '', name = ''] = entry.split(':');
      return [slug, name];
    }),
  );
}

/** Read what the counties are called: `县` */
export function readNoun(dataset: DataMap): string {
  return dataset['noun'] ?? '';
}

function split(list: string | undefined): string[] {
  return list ? list.split(',') : [];
}
