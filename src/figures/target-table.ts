/** Targets beside results as the rows of a table and of the data, ready to be printed. */
import type { TargetDatum, TargetRow } from '../library/dataset.ts';
import { type Link, toLink, withBase } from '../library/routes.ts';
import { toShownQuote } from '../text/shown-quote.ts';
import { type Bar, toBar } from './bar.ts';
import { type Figure, type FigureReport, labelOf } from './figures.ts';
import { formatYears } from './format.ts';
import type { SeriesValue } from './series.ts';
import { isChosen, type Outcome, type Target, type TargetFilter } from './targets.ts';

/** A value of a row with the words it was read from. */
interface Told {
  href: string;
  /** `87亿元` */
  label: string;
  /** `2023年` */
  years: string;
  quote: string;
  /** `2024年政府工作报告` */
  report: string;
}

/** A target with what later reports say of it. */
interface TargetLine {
  slug: string;
  title: string;
  /** `2025年` */
  due: string;
  target: Told;
  start: Told | undefined;
  outcome: Outcome;
  said: Told | undefined;
  /** What is said where no later report tells a value; else empty. */
  nothing: string;
  /** A growth beside a level that is not told: `2024年增长率` */
  rate: (Told & { title: string; before: string }) | undefined;
  /** Where words are lost that may have told it. */
  lost: Link | undefined;
  bar: Bar | undefined;
}

/** The table of a county's targets. */
export interface TargetTable {
  /** How many there are of each kind, all first. */
  counts: { filter: TargetFilter; title: string; count: number }[];
  groups: { title: string; rows: TargetLine[] }[];
}

/** The filters of the table, in their order, in words. */
const filters: Readonly<Record<TargetFilter, string>> = {
  all: '全部目标',
  said: '有结果',
  unsaid: '报告未写',
  open: '只有目标',
};

const nothing: Readonly<Record<Outcome, string>> = {
  said: '',
  unsaid: '报告未写',
  lost: '报告未写',
  open: '尚无后来的报告',
};

/** The table of targets, by the groups of their indicators. */
export function toTargetTable(targets: readonly Target[], reports: Figure['reports']): TargetTable {
  return {
    counts: Object.entries(filters).map(([filter, title]) => ({
      filter: filter as TargetFilter,
      title,
      count: targets.filter((target) => isChosen(target, filter as TargetFilter)).length,
    })),
    groups: [...Map.groupBy(targets, ({ indicator }) => groupOf(indicator))].map(
      ([title, own]) => ({ title, rows: own.map((target) => toLine(target, reports)) }),
    ),
  };
}

/** Headline indicators are a group of their own. */
function groupOf({ headline, group }: Target['indicator']): string {
  return headline ? '主要指标' : group;
}

function toLine(target: Target, reports: Figure['reports']): TargetLine {
  const { indicator, outcome, said, start, rate, lost } = target;
  const tell = (value: SeriesValue, unit = indicator.unit) => toTold(value, unit, reports);
  return {
    slug: indicator.slug,
    title: indicator.title,
    due: formatYears({ from: target.target.to, to: target.target.to }),
    target: tell(target.target),
    start: start && tell(start),
    outcome,
    said: said && tell(said),
    nothing: rate && !said ? '报告未写总量' : nothing[outcome],
    rate: rate && {
      ...tell(rate.value, rate.indicator.unit),
      title: rate.indicator.title,
      before: said ? `${formatYears(rate.value)}报告未写总量，只写增速` : '只写增速',
    },
    lost: lost && toLink(`${lost.name}有缺文`, lost.gap ?? lost.path),
    bar: toBar(target),
  };
}

function toTold(
  value: SeriesValue,
  unit: string,
  reports: ReadonlyMap<string, FigureReport>,
): Told {
  const [source] = value.sources;
  return {
    href: withBase(source?.url ?? ''),
    label: labelOf(value, unit),
    years: formatYears(value),
    quote: toShownQuote(source?.quote ?? ''),
    report: reports.get(source?.report ?? '')?.name ?? '',
  };
}

/** A target as the datasets tell it: each value as it is printed. */
export function toTargetRow({
  county,
  indicator,
  target,
  outcome,
  start,
  said,
  rate,
}: Target): TargetRow {
  return {
    county: county.slug,
    indicator: indicator.slug,
    title: indicator.title,
    due: target.to,
    outcome,
    target: toDatum(target),
    start: start ? toDatum(start) : null,
    said: said ? toDatum(said) : null,
    rate: rate ? toDatum(rate.value) : null,
  };
}

function toDatum({ sources: [source], upper }: SeriesValue): TargetDatum | null {
  if (!source) return null;
  const { id, period, comparator, value, unit, scope, report, quote, url } = source;
  return {
    observation: id,
    period,
    comparator,
    value,
    upper: upper ?? null,
    unit,
    scope,
    report,
    quote,
    url,
  };
}
