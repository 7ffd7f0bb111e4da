import type { Indicator, Observation } from '../schemas/observation.ts';
import type { Report } from '../schemas/report.ts';
import { toCitation } from './citation.ts';
import { formatValue } from './headlines.ts';
import { type Series, type SeriesValue, toSeries } from './series.ts';

/** What the figures of a county have to know of one of its reports. */
interface ReportLike {
  id: string;
  county: { slug: string; name: string };
  data: Parameters<typeof toCitation>[0] & Pick<Report, 'year'>;
  /** The kind in words. */
  kind: string;
  path: string;
}

/** A report as figures name and cite it. */
export interface FigureReport {
  /** `2024年政府工作报告` */
  name: string;
  /** Path of its page from the site's root. */
  path: string;
  /** A citation up to the day of access; see `formatStandard`. */
  standard: string;
}

/** One indicator of one county, ready to be shown. */
export interface Figure {
  county: { slug: string; name: string };
  indicator: Indicator;
  series: Series;
  /** The county's reports by their ids. */
  reports: ReadonlyMap<string, FigureReport>;
}

/** The figures of one county, one for each indicator, also for those of which nothing is reported. */
export function toFigures(
  county: Figure['county'],
  indicators: readonly Indicator[],
  observations: readonly Observation[],
  allReports: readonly ReportLike[],
): Figure[] {
  const reports = allReports.filter((report) => report.county.slug === county.slug);
  const own = observations.filter((observation) => observation.county === county.slug);
  // A report looks back on the year before it.
  const until = Math.max(0, ...reports.map(({ data }) => data.year)) - 1;
  const byId = new Map(
    reports.map(({ id, data, kind, path }) => [
      id,
      {
        name: `${data.year}年${kind}`,
        path,
        standard: toCitation(data, county.name).standard,
      },
    ]),
  );
  return indicators.map((indicator) => ({
    county,
    indicator,
    series: toSeries(indicator, own, until),
    reports: byId,
  }));
}

/** The values of a figure, without the years that nothing is said of. */
export function valuesOf({ series }: Pick<Figure, 'series'>): SeriesValue[] {
  return series.filter((entry) => entry.kind === 'value');
}

/**
 * A value with its unit, and the part of the county it speaks of where that has to be said.
 *
 * @example labelOf(value, '%') // => '65%（县城）'
 */
export function labelOf(value: SeriesValue, unit: string): string {
  return formatValue({ ...value, unit }) + (value.scope === undefined ? '' : `（${value.scope}）`);
}

/** What a chart reads of a value that a table shows: attributes of its row or its link. */
export function toAttributes(
  value: SeriesValue,
  { county, indicator, reports }: Figure,
): Record<string, string | number | undefined> {
  const [source] = value.sources;
  return {
    'data-series': county.slug,
    'data-from': value.from,
    'data-to': value.to,
    'data-average': value.isAverage ? '' : undefined,
    'data-target': value.isTarget ? '' : undefined,
    'data-scope': value.scope,
    'data-value': value.value,
    'data-upper': value.upper,
    'data-label': labelOf(value, indicator.unit),
    'data-told': source && reports.get(source.report)?.name,
  };
}

/** The reports that a figure's values come from, the latest first. */
export function reportsOf(figure: Figure): FigureReport[] {
  const used = new Set(
    valuesOf(figure).flatMap(({ sources }) => sources.map(({ report }) => report)),
  );
  return [...figure.reports].filter(([id]) => used.has(id)).map(([, report]) => report);
}

/** What can be chosen of the figures of an indicator. */
export interface Extent {
  /** First and last year that any row of their tables speaks of. */
  first: number;
  last: number;
  /** Whether there is both what was reached and what is aimed at. */
  isMixed: boolean;
}

/** The years of figures, and whether some of their values are targets and some are not. */
export function toExtent(figures: readonly Figure[]): Extent {
  const entries = figures.flatMap(({ series }) => series);
  const values = figures.flatMap(valuesOf);
  const targets = values.filter(({ isTarget }) => isTarget).length;
  return {
    first: Math.min(...entries.map(({ from }) => from)),
    last: Math.max(...entries.map(({ to }) => to)),
    isMixed: targets > 0 && targets < values.length,
  };
}

/** One indicator of a county in a line: its latest value and its targets. */
export interface Summary {
  indicator: Indicator;
  latest: SeriesValue | undefined;
  targets: SeriesValue[];
}

/** The latest value of each figure that has any, with what is aimed at. */
export function toSummaries(figures: readonly Figure[]): Summary[] {
  return figures
    .map((figure) => {
      const values = valuesOf(figure);
      return {
        indicator: figure.indicator,
        latest: values.findLast(({ isTarget }) => !isTarget),
        targets: values.filter(({ isTarget }) => isTarget),
      };
    })
    .filter(({ latest, targets }) => latest !== undefined || targets.length > 0);
}

/** Figures of several counties beside each other. */
export interface Comparison {
  /** Every year from the first value of a single year to the last. */
  years: number[];
  rows: {
    figure: Figure;
    /** For each year what is reported of it; empty where nothing is. */
    values: SeriesValue[][];
    /** What was reached over several years: averages, mostly. */
    spans: SeriesValue[];
    targets: SeriesValue[];
  }[];
}

/** Put what was reached in single years beside each other, and the rest at the end. */
export function toComparison(figures: readonly Figure[]): Comparison {
  const isReached = ({ from, to, isTarget }: SeriesValue) => from === to && !isTarget;
  const reached = figures.flatMap((figure) => valuesOf(figure).filter(isReached));
  // The years at the end that a report should tell of, and none does, are said too.
  const gaps = figures.flatMap(({ series }) => series.filter(({ kind }) => kind === 'gap'));
  const first = Math.min(...reached.map(({ from }) => from));
  const last = Math.max(...[...reached, ...gaps].map(({ to }) => to));
  const years =
    reached.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, at) => first + at);
  return {
    years,
    rows: figures.map((figure) => {
      const values = valuesOf(figure);
      return {
        figure,
        values: years.map((year) =>
          values.filter((value) => isReached(value) && value.from === year),
        ),
        spans: values.filter(({ from, to, isTarget }) => from < to && !isTarget),
        targets: values.filter(({ isTarget }) => isTarget),
      };
    }),
  };
}
