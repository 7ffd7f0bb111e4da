import type { Indicator, Observation } from '../schemas/observation.ts';
import { type Series, type SeriesValue, toSeries } from './series.ts';

/** What the figures of a county have to know of one of its reports. */
interface ReportLike {
  id: string;
  county: { slug: string; name: string };
  data: { year: number };
  /** The kind in words. */
  kind: string;
}

/** One indicator of one county, ready to be shown. */
export interface Figure {
  county: { slug: string; name: string };
  indicator: Indicator;
  series: Series;
  /** Names of the county's reports by their ids: `2024年政府工作报告` */
  reports: ReadonlyMap<string, string>;
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
  const names = new Map(reports.map(({ id, data, kind }) => [id, `${data.year}年${kind}`]));
  return indicators.map((indicator) => ({
    county,
    indicator,
    series: toSeries(indicator, own, until),
    reports: names,
  }));
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
    .map(({ indicator, series }) => {
      const values = series.filter((entry) => entry.kind === 'value');
      return {
        indicator,
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
    county: Figure['county'];
    /** For each year what is reported of it; empty where nothing is. */
    values: SeriesValue[][];
    targets: SeriesValue[];
  }[];
}

/** Put what was reached in single years beside each other, and the targets at the end. */
export function toComparison(figures: readonly Figure[]): Comparison {
  const valuesOf = (series: Series) => series.filter((entry) => entry.kind === 'value');
  const isReached = ({ from, to, isTarget }: SeriesValue) => from === to && !isTarget;
  const reached = figures.flatMap(({ series }) => valuesOf(series).filter(isReached));
  const first = Math.min(...reached.map(({ from }) => from));
  const last = Math.max(...reached.map(({ to }) => to));
  const years =
    reached.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, at) => first + at);
  return {
    years,
    rows: figures.map(({ county, series }) => ({
      county,
      values: years.map((year) =>
        valuesOf(series).filter((value) => isReached(value) && value.from === year),
      ),
      targets: valuesOf(series).filter(({ isTarget }) => isTarget),
    })),
  };
}
