/**
 * The headline numbers of a county as one table: a row for each thing with its level and its growth,
 * a column for each time of which something is told, and what is aimed at.
 */
import { indicatorPath, type Link, toLink, withBase } from '../library/routes.ts';
import type { Inconsistency } from '../schemas/consistency.ts';
import { tellPlaceQuote } from '../text/place-quote.ts';
import { isWorthChart } from './chart-rule.ts';
import { toFirstFindings } from './county-figures.ts';
import { headOf, isRelative } from './family.ts';
import { type Figure, tellMissing, valuesOf, variantsOf } from './figures.ts';
import { formatGrowth, formatValue, formatYears } from './format.ts';
import { type LostPlace, toLostPlace } from './lost.ts';
import { remarkOf, type SeriesValue } from './series.ts';
import { type Spark, toSpark } from './spark.ts';

/** A value in a cell, which leads to its words. */
interface MainValue {
  href: string;
  quote: string;
  /** `87亿元`, `增长4.6%` */
  label: string;
  /** What has to be said beside it: see `remarkOf`. */
  remark: string | undefined;
  isGrowth: boolean;
  /** When it is due, of a target: `2025年` */
  due: string | undefined;
}

interface MainCell {
  /** `2023年` */
  years: string;
  values: MainValue[];
  /** What is said where nothing is told. */
  nothing: string;
  /** Where words are lost that may have told it. */
  lost: LostPlace | undefined;
  /** Whether the row tells enough of later times: a phone leaves it to what the row opens to. */
  isOlder: boolean;
}

/** What a row opens to: one of its figures with its words. */
interface MainFigure {
  figure: Figure;
  /** `甲县地区生产总值` */
  name: string;
  definition: string;
  /** The same indicator in all counties. */
  comparison: Link;
  /** Id of the finding on the page that compares its values. */
  finding: string | undefined;
}

interface MainRow {
  /** Id of the row on the page. */
  id: string;
  name: string;
  spark: Spark | undefined;
  cells: MainCell[];
  targets: MainValue[];
  opened: MainFigure[];
  /** `原文5处、图` */
  summary: string;
}

/** The table of a county. */
export interface MainTable {
  columns: string[];
  hasTargets: boolean;
  hasSparks: boolean;
  rows: MainRow[];
  /** Names of what no report tells; empty where there is nothing. */
  missing: string;
}

/** Times of a row that a phone shows. */
const newestCells = 2;

/** Years in which something is due that a row shows. */
const newestDue = 2;

/** Columns that are read beside each other; what was told of earlier years stands in the rows' openings. */
const mostColumns = 6;

/** Years that stand in one column. */
type Time = Pick<SeriesValue, 'from' | 'to' | 'isAverage'>;

/** A thing with what is told of it: its level, its growth, or both. */
interface Thing {
  name: string;
  slug: string;
  figures: Figure[];
}

/**
 * The table of the headline numbers.
 *
 * @param figures of one county, one for each indicator, in their order
 * @param findings those about the county
 * @param all what all places of the library are called: `各县`
 */
export function toMainTable(
  figures: readonly Figure[],
  findings: readonly Pick<Inconsistency, 'id' | 'indicator'>[],
  all: string,
): MainTable {
  const things = toThings(figures.filter(({ indicator }) => indicator.headline));
  const told = things.filter((thing) => thing.figures.some((figure) => figure.series.length > 0));
  const times = toTimes(told.flatMap((thing) => thing.figures));
  const finding = toFirstFindings(findings);
  const rows = told.map((thing) => toRow(thing, times, finding, all));
  return {
    columns: times.map(formatYears),
    hasTargets: rows.some(({ targets }) => targets.length > 0),
    hasSparks: rows.some(({ spark }) => spark !== undefined),
    rows,
    missing: things
      .filter((thing) => !told.includes(thing))
      .map(({ name }) => name)
      .join('、'),
  };
}

function toRow(
  thing: Thing,
  times: readonly Time[],
  finding: ReadonlyMap<string, string>,
  all: string,
): MainRow {
  const own = thing.figures.filter(({ series }) => series.length > 0);
  const values = own.flatMap((figure) => valuesOf(figure).map((value) => ({ value, figure })));
  const places = values.reduce((sum, { value }) => sum + value.sources.length, 0);
  return {
    id: `main-${thing.slug}`,
    name: thing.name,
    spark: own.flatMap((figure) => toSpark(figure) ?? [])[0],
    cells: markOlder(
      times.map((time) => ({
        years: formatYears(time),
        values: values
          .filter(({ value }) => !value.isTarget && isOfTime(value, time))
          .map(({ value, figure }) => toMainValue(value, figure)),
        ...toNothing(own, time),
      })),
    ),
    targets: newestAims(values).map(({ value, figure }) => toMainValue(value, figure)),
    opened: own.map((figure) => ({
      figure,
      name: figure.county.name + figure.indicator.title,
      definition: [
        figure.indicator.definition,
        ...variantsOf(figure).map((one) => `${one.title}：${one.definition}`),
      ].join(''),
      comparison: toLink(`${all}的${figure.indicator.title}`, indicatorPath(figure.indicator)),
      finding: finding.get(figure.indicator.slug),
    })),
    summary: `原文${places}处${own.some(isWorthChart) ? '，图' : ''}`,
  };
}

/** What is aimed at, of the years that are due last; what was aimed at before stands in the row's opening. */
function newestAims<Told extends { value: SeriesValue }>(values: readonly Told[]): Told[] {
  const aims = values.filter(({ value }) => value.isTarget);
  const due = [...new Set(aims.map(({ value }) => value.to))].sort((a, b) => b - a);
  return aims.filter(({ value }) => due.indexOf(value.to) < newestDue);
}

/** What is said of a time of which none of some figures tells anything. */
function toNothing(figures: readonly Figure[], time: Time): Pick<MainCell, 'nothing' | 'lost'> {
  const missing = figures
    .filter((figure) => isGap(figure, time))
    .map((figure) => tellMissing(time, figure));
  // A level and its growth are asked of the same reports.
  const lost = missing[0]?.lost ?? [];
  return { nothing: missing.length > 0 ? '未写' : '', lost: toLostPlace(lost) };
}

/** Tell which cells stand before the newest ones that hold a value. */
function markOlder(cells: readonly Omit<MainCell, 'isOlder'>[]): MainCell[] {
  return cells.map((cell, at) => ({
    ...cell,
    isOlder: cells.slice(at + 1).filter(({ values }) => values.length > 0).length >= newestCells,
  }));
}

/** Levels with their growths. */
function toThings(figures: readonly Figure[]): Thing[] {
  return [...Map.groupBy(figures, ({ indicator }) => headOf(indicator.slug))].map(([slug, own]) => {
    const level = own.find(({ indicator }) => !isRelative(indicator.slug, 'growth'));
    const title = (level ?? own[0])?.indicator.title ?? slug;
    return { slug, name: level ? title : title.replace(/增速$/, ''), figures: own };
  });
}

/** The times of which anything was reached, the latest ones. */
function toTimes(figures: readonly Figure[]): Time[] {
  const times = new Map<string, Time>();
  for (const value of figures.flatMap(valuesOf)) {
    if (!value.isTarget) times.set(formatYears(value), value);
  }
  return [...times.values()].sort((a, b) => a.to - b.to || a.from - b.from).slice(-mostColumns);
}

function isOfTime(value: SeriesValue, { from, to, isAverage }: Time): boolean {
  return value.from === from && value.to === to && value.isAverage === isAverage;
}

/** Whether a report should tell of this time, and none does. */
function isGap({ series }: Figure, { from, to }: Time): boolean {
  return series.some((one) => one.kind === 'gap' && from === to && one.from <= to && to <= one.to);
}

function toMainValue(value: SeriesValue, { indicator }: Figure): MainValue {
  const [source] = value.sources;
  const isGrowth = isRelative(indicator.slug, 'growth');
  return {
    href: withBase(source.url),
    quote: tellPlaceQuote(source.reading),
    label: isGrowth ? formatGrowth(value) : formatValue({ ...value, unit: indicator.unit }),
    remark: remarkOf(value),
    isGrowth,
    due: value.isTarget ? formatYears(value) : undefined,
  };
}
