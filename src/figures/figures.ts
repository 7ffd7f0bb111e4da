import { toCitation } from '../library/citation.ts';
import { toPlaceWords } from '../library/place-words.ts';
import type { Indicator, Observation } from '../schemas/observation.ts';
import type { Report } from '../schemas/report.ts';
import { longestDescription } from '../text/limits.ts';
import { formatValue, formatYears } from './format.ts';
import {
  isYearly,
  remarkOf,
  type Series,
  type SeriesGap,
  type SeriesValue,
  toSeries,
} from './series.ts';

/** What the figures of a county have to know of one of its reports. */
interface ReportLike {
  id: string;
  data: Parameters<typeof toCitation>[0] & Pick<Report, 'year'>;
  /** The kind in words. */
  kind: string;
  path: string;
  /** Paths of the places where words of its source are lost. */
  gaps: readonly string[];
}

/** A report as figures name and cite it. */
export interface FigureReport {
  /** `2024年政府工作报告` */
  name: string;
  /** Path of its page from the site's root. */
  path: string;
  /** A citation up to the day of access; see `formatStandard`. */
  standard: string;
  /** The years it looks back on. */
  from: number;
  to: number;
  /** Paths of the places where words of its source are lost. */
  gaps: readonly string[];
}

/** One indicator of one county, ready to be shown. */
export interface Figure {
  county: { slug: string; name: string; code?: number };
  indicator: Indicator;
  series: Series;
  /** The county's reports by their ids. */
  reports: ReadonlyMap<string, FigureReport>;
}

/** The reports of one county by their ids, as its figures name and cite them. */
export function toFigureReports(
  county: Pick<Figure['county'], 'name'>,
  reports: readonly ReportLike[],
): ReadonlyMap<string, FigureReport> {
  return new Map(
    reports.map(({ id, data, kind, path, gaps }) => [
      id,
      {
        name: `${data.year}年${kind}`,
        path,
        standard: toCitation(data, county.name).standard,
        // A report looks back on the year before it, a plan on the five before it.
        from: data.year - (data.kind === 'five-year-plan' ? 5 : 1),
        to: data.year - 1,
        gaps,
      },
    ]),
  );
}

/**
 * The figures of one county, one for each indicator, also for those of which nothing is reported.
 *
 * @param observations those of the county, the latest report first
 * @param reports those of the county; see `toFigureReports`
 */
export function toFigures(
  county: Figure['county'],
  indicators: readonly Indicator[],
  observations: readonly Observation[],
  reports: ReadonlyMap<string, FigureReport>,
): Figure[] {
  const until = Math.max(0, ...[...reports.values()].map(({ to }) => to));
  const own = Map.groupBy(observations, ({ indicator }) => indicator);
  return indicators.map((indicator) => ({
    county,
    indicator,
    series: toSeries(indicator, own.get(indicator.slug) ?? [], until),
    reports,
  }));
}

/** The values of a figure, without the years that nothing is said of. */
export function valuesOf({ series }: Pick<Figure, 'series'>): SeriesValue[] {
  return series.filter((entry) => entry.kind === 'value');
}

/** The other names under which values of a figure are printed, each with what it means. */
export function variantsOf({
  indicator: { variants = [] },
  series,
}: Pick<Figure, 'indicator' | 'series'>): NonNullable<Indicator['variants']> {
  const values = valuesOf({ series });
  return variants.filter(({ title }) => values.some(({ name }) => name === title));
}

/** What is said of years of which nothing was read. */
export interface Missing {
  /** `未写`, or `实际未写` where a target of these years is told. */
  what: string;
  /** The reports that should tell of them and have lost words: they may have stood there. */
  lost: readonly FigureReport[];
}

/** How a table says that nothing was read of some years, and where it may have stood. */
export function tellMissing(
  { from, to }: Pick<SeriesGap, 'from' | 'to'>,
  figure: Pick<Figure, 'series' | 'reports'>,
): Missing {
  const overlaps = (other: { from: number; to: number }) => other.from <= to && from <= other.to;
  const isAimedAt = valuesOf(figure).some((value) => value.isTarget && overlaps(value));
  return {
    what: isAimedAt ? '实际未写' : '未写',
    lost: [...figure.reports.values()].filter(
      (report) => report.gaps.length > 0 && overlaps(report),
    ),
  };
}

/**
 * A value with its unit, and the part of the county it speaks of and its name where that has to be said.
 *
 * @example labelOf(value, '%') // => '65%（县城）'
 */
export function labelOf(value: SeriesValue, unit: string): string {
  const remark = remarkOf(value);
  return formatValue({ ...value, unit }) + (remark === undefined ? '' : `（${remark}）`);
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
export function toSummaries(figures: readonly Pick<Figure, 'indicator' | 'series'>[]): Summary[] {
  return figures
    .map((figure) => {
      const values = valuesOf(figure);
      return {
        indicator: figure.indicator,
        latest: latestOf(values),
        targets: values.filter(({ isTarget }) => isTarget),
      };
    })
    .filter(({ latest, targets }) => latest !== undefined || targets.length > 0);
}

/** The value of the latest years; of several the one of the latest report, which may revise it. */
function latestOf(values: readonly SeriesValue[]): SeriesValue | undefined {
  const reached = values.filter(({ isTarget }) => !isTarget);
  const last = reached.at(-1);
  return reached.find(
    ({ from, to, isAverage }) =>
      from === last?.from && to === last.to && isAverage === last.isAverage,
  );
}

/**
 * What figures tell, in as many whole items as a description has room for: of each county its latest
 * value and its targets.
 *
 * @param figures those of one indicator
 * @param start words before the items
 * @example describeFigures(figures, '地区生产总值：', '各连到报告原文。')
 * // => '地区生产总值：甲县2023年87亿元，目标2025年100亿元以上；乙县2023年184.1亿元。各连到报告原文。'
 */
export function describeFigures(figures: readonly Figure[], start: string, end: string): string {
  let told = '';
  for (const figure of figures) {
    const [summary] = toSummaries([figure]);
    if (!summary) continue;
    const { latest, targets } = summary;
    const tell = (value: SeriesValue) => formatYears(value) + labelOf(value, figure.indicator.unit);
    const items = [
      ...(latest ? [tell(latest)] : []),
      ...targets.map((target, at) => (at === 0 ? '目标' : '') + tell(target)),
    ];
    for (const [at, item] of items.entries()) {
      const before = at > 0 ? '，' : (told && '；') + figure.county.name;
      const longer = told + before + item;
      if (`${start}${longer}。${end}`.length > longestDescription) break;
      told = longer;
    }
  }
  return `${start}${told}。${end}`;
}

/** Characters of names that a title has room for, beside that of an indicator and of the site. */
const longestNames = 24;

/**
 * The counties that a title names: all while they are few and their names short.
 *
 * @example namePlaces([a, b]) // => '甲县、乙县'
 */
export function namePlaces(figures: readonly Figure[]): string {
  const counties = figures.map(({ county }) => county);
  const names = counties.map(({ name }) => name).join('、');
  return counties.length > 3 || names.length > longestNames ? toPlaceWords(counties).all : names;
}

/** Years that stand in one column: one with values, or several of which nothing is told. */
interface Column {
  from: number;
  to: number;
}

/** What a county tells of a column. */
interface YearCell {
  values: SeriesValue[];
  /** Whether a report should tell of these years, and none does. */
  isGap: boolean;
}

/** Figures of several counties beside each other. */
export interface Comparison {
  /** From the first value of a single year to the last year of which one is told or missing. */
  columns: Column[];
  rows: {
    figure: Figure;
    /** In the order of the columns. */
    cells: YearCell[];
    /** What was reached over several years: averages, mostly. */
    spans: SeriesValue[];
    targets: SeriesValue[];
  }[];
}

/** Put what was reached in single years beside each other, and the rest at the end. */
export function toComparison(figures: readonly Figure[]): Comparison {
  const reached = figures.flatMap((figure) => valuesOf(figure).filter(isYearly));
  // The years at the end that a report should tell of, and none does, are said too.
  const gaps = figures.flatMap(({ series }) => series.filter(({ kind }) => kind === 'gap'));
  const first = Math.min(...reached.map(({ from }) => from));
  const last = Math.max(...[...reached, ...gaps].map(({ to }) => to));
  const years =
    reached.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const cellOf = (figure: Figure, year: number): YearCell => ({
    values: valuesOf(figure).filter((one) => isYearly(one) && one.from === year),
    isGap: figure.series.some(({ kind, from, to }) => kind === 'gap' && from <= year && year <= to),
  });
  const columns: Column[] = [];
  let before = '';
  for (const year of years) {
    const cells = figures.map((figure) => cellOf(figure, year));
    const isEmpty = cells.every(({ values }) => values.length === 0);
    // Years are one column only where it says the same of each county in all of them.
    const pattern = isEmpty ? cells.map(({ isGap }) => Number(isGap)).join('') : '';
    const column = columns.at(-1);
    if (column && isEmpty && pattern === before) column.to = year;
    else columns.push({ from: year, to: year });
    before = pattern;
  }
  return {
    columns,
    rows: figures.map((figure) => {
      const values = valuesOf(figure);
      return {
        figure,
        cells: columns.map(({ from }) => cellOf(figure, from)),
        spans: values.filter(({ from, to, isTarget }) => from < to && !isTarget),
        targets: values.filter(({ isTarget }) => isTarget),
      };
    }),
  };
}
