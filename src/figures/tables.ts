/** Figures as the rows and cells of their tables, ready to be printed. */
import { type PlaceWords, toPlaceWords } from '../library/place-words.ts';
import { countyPath, toAddress, withBase } from '../library/routes.ts';
import { type PlaceQuote, tellPlaceQuote, toPlaceQuote } from '../text/place-quote.ts';
import {
  type Attributes,
  toMissingAttributes,
  toValueAttributes,
  toYearAttributes,
} from './attributes.ts';
import {
  type Figure,
  type FigureReport,
  labelOf,
  tellMissing,
  toComparison,
  valuesOf,
} from './figures.ts';
import { formatValue, formatYears } from './format.ts';
import { type LostPlace, toLostPlace } from './lost.ts';
import { remarkOf, type SeriesGap, type SeriesValue } from './series.ts';

/** A place in a report from which a value was read. */
interface SourceCell {
  /** Ids of what was read there: a report's numbers lead to them. */
  ids: string[];
  href: string;
  /** `2024年政府工作报告` */
  name: string | undefined;
  words: PlaceQuote;
  /** Its citation up to the day of access, and the address that it cites: of the paragraph. */
  standard: string | undefined;
  address: string;
}

/** A row of the table of one county: a value, or years of which nothing is told. */
type IndicatorRow =
  | {
      kind: 'value';
      attributes: Attributes;
      years: string;
      /** `实际`, `目标 · 县城（另有一数）`, `实际 · 一般预算收入` */
      nature: string;
      value: string;
      href: string;
      sources: SourceCell[];
    }
  | {
      kind: 'gap';
      attributes: Attributes;
      years: string;
      /** `未写` */
      what: string;
      /** Where it may have stood: a place by the name of its report. */
      lost: LostPlace | undefined;
    };

/** The table of one indicator of one county. */
export interface IndicatorTable {
  rows: IndicatorRow[];
  /** Whether several values of one time are told. */
  isDisputed: boolean;
}

/** The table of a figure: one row for each value and each gap. */
export function toIndicatorTable(figure: Figure): IndicatorTable {
  return {
    rows: figure.series.map((entry) =>
      entry.kind === 'gap' ? toGapRow(entry, figure) : toValueRow(entry, figure),
    ),
    isDisputed: valuesOf(figure).some((value) => value.isDisputed),
  };
}

function toGapRow(gap: SeriesGap, figure: Figure): IndicatorRow {
  const { what, lost } = tellMissing(gap, figure);
  return {
    kind: 'gap',
    attributes: toMissingAttributes(gap, figure.county.slug),
    years: formatYears(gap),
    what,
    lost: toLostPlace(lost),
  };
}

function toValueRow(value: SeriesValue, figure: Figure): IndicatorRow {
  return {
    kind: 'value',
    attributes: toValueAttributes(value, figure),
    years: formatYears(value),
    nature: [
      value.isTarget ? '目标' : '实际',
      value.scope === undefined ? '' : ` · ${value.scope}`,
      value.name === undefined ? '' : ` · ${value.name}`,
      value.isDisputed ? '（另有一数）' : '',
    ].join(''),
    value: formatValue({ ...value, unit: figure.indicator.unit }),
    href: hrefOf(value),
    sources: value.sources.map((source, at) => ({
      ...toSourceCell(source, figure.reports),
      ids: at === 0 && value.upperId !== undefined ? [source.id, value.upperId] : [source.id],
    })),
  };
}

function toSourceCell(
  { url, report, reading, block }: SeriesValue['sources'][number],
  reports: ReadonlyMap<string, FigureReport>,
): Omit<SourceCell, 'ids'> {
  const { name, standard } = reports.get(report) ?? {};
  return {
    href: withBase(url),
    name,
    words: toPlaceQuote(reading),
    standard,
    address: toAddress(url.replace(/#.*/, `#${block}`)),
  };
}

/** Where a value stands, in the latest report that tells it. */
function hrefOf({ sources: [source] }: SeriesValue): string {
  return withBase(source.url);
}

/** A value in a cell, which leads to its words. */
export interface ValueLink {
  href: string;
  /** Its words. */
  quote: string;
  /** `2021—2025年` */
  years: string;
  /** Without its unit: `87` */
  value: string;
  /** What has to be said beside it: see `remarkOf`. */
  remark: string | undefined;
  /** With its unit and that remark: `87亿元（县城）` */
  label: string;
  attributes: Attributes;
}

/** A value of a figure as a link. */
export function toValueLink(value: SeriesValue, figure: Figure): ValueLink {
  return {
    href: hrefOf(value),
    quote: tellPlaceQuote(value.sources[0].reading),
    years: formatYears(value),
    value: formatValue({ ...value, unit: '' }),
    remark: remarkOf(value),
    label: labelOf(value, figure.indicator.unit),
    attributes: toValueAttributes(value, figure),
  };
}

/** The table of one indicator in several counties. */
export interface ComparisonTable {
  /** What its places are called. */
  words: PlaceWords;
  columns: { years: string; attributes: Attributes }[];
  hasSpans: boolean;
  hasTargets: boolean;
  rows: {
    slug: string;
    name: string;
    href: string;
    /** In the order of the columns. */
    cells: {
      attributes: Attributes;
      values: ValueLink[];
      nothing: string;
      /** Where words are lost that may have told it. */
      lost: LostPlace | undefined;
    }[];
    /** The cells at the end: values of several years and targets, where any county has some. */
    others: { column: 'spans' | 'targets'; values: ValueLink[] }[];
  }[];
}

/** Figures of several counties beside each other, as a table. */
export function toComparisonTable(figures: readonly Figure[]): ComparisonTable {
  const { columns, rows } = toComparison(figures);
  const hasSpans = rows.some(({ spans }) => spans.length > 0);
  const hasTargets = rows.some(({ targets }) => targets.length > 0);
  // A column of no value is shown as long as any of its years is.
  const heads = columns.map((column, at) =>
    rows.every(({ cells }) => cells[at]?.values.length === 0)
      ? toMissingAttributes(column)
      : toYearAttributes(column),
  );
  return {
    words: toPlaceWords(figures.map(({ county }) => county)),
    columns: columns.map((column, at) => ({
      years: formatYears(column),
      attributes: heads[at] ?? {},
    })),
    hasSpans,
    hasTargets,
    rows: rows.map(({ figure, cells, spans, targets }) => {
      const { slug, name } = figure.county;
      const toLinks = (values: readonly SeriesValue[]) =>
        values.map((value) => toValueLink(value, figure));
      return {
        slug,
        name,
        href: withBase(countyPath({ slug })),
        cells: columns.map((column, at) => {
          const { values = [], isGap = false } = cells[at] ?? {};
          const lost = isGap ? tellMissing(column, figure).lost : [];
          return {
            attributes: isGap ? toMissingAttributes(column, slug) : (heads[at] ?? {}),
            values: toLinks(values),
            nothing: isGap ? '未写' : '—',
            lost: toLostPlace(lost),
          };
        }),
        others: [
          ...(hasSpans ? [{ column: 'spans' as const, values: toLinks(spans) }] : []),
          ...(hasTargets ? [{ column: 'targets' as const, values: toLinks(targets) }] : []),
        ],
      };
    }),
  };
}
