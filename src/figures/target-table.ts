/** Targets beside results as the rows of a table and of the data, ready to be printed. */
import type { TargetDatum, TargetRow } from '../library/dataset.ts';
import {
  countyTargetsPath,
  hasTargetsPage,
  indicatorPath,
  toAddress,
  withBase,
} from '../library/routes.ts';
import { type PlaceQuote, toPlaceQuote } from '../text/place-quote.ts';
import { type Bar, toBar } from './bar.ts';
import { type Figure, type FigureReport, labelOf } from './figures.ts';
import { formatYears } from './format.ts';
import { type LostPlace, toLostPlace } from './lost.ts';
import type { SeriesValue } from './series.ts';
import { filters, isChosen, type Outcome, type Target, type TargetFilter } from './targets.ts';

/** A value of a row with the words it was read from. */
interface Told extends PlaceQuote {
  href: string;
  /** `87亿元` */
  label: string;
  /** `2023年` */
  years: string;
  /** `2024年政府工作报告` */
  report: string;
}

/** A target with what later reports say of it. */
interface TargetLine {
  slug: string;
  /** Where the indicator stands. */
  href: string;
  title: string;
  /** `2025年` */
  due: string;
  target: Told;
  start: Told | undefined;
  said: Told | undefined;
  /** Values of the years before, of a target over several years. */
  earlier: Told[];
  /** A value of another part of the county, or under another name: `2024年32家（全县）`. */
  near: Told | undefined;
  /** What is said where no later report tells a value; else empty. */
  nothing: string;
  /** A growth beside a level that is not told: `2024年只写增速` */
  rate: (Told & { before: string }) | undefined;
  /** Where words are lost that may have told it. */
  lost: LostPlace | undefined;
  /** The small drawing, and what it says in words. */
  bar: { drawing: Bar; label: string } | undefined;
}

/** Targets of one group of indicators. */
export interface TargetGroup {
  /** Id of the group on the page, where it opens by itself. */
  id: string;
  title: string;
  count: number;
  /** Where its rows stand on the page of all; nothing where they stand here. */
  href: string | undefined;
  rows: TargetLine[];
}

/** The targets of one outcome. */
interface TargetPart {
  /** Id of the part on the page. */
  id: string;
  title: string;
  count: number;
  /** Whether it stands open: the first that holds any. */
  isOpen: boolean;
  /** Whether each of its groups opens by itself. */
  isFolded: boolean;
  /** Whether all of it is printed on paper: it stands open, and is no more than two pages. */
  isWhole: boolean;
  groups: TargetGroup[];
}

/** The targets of a county, ready to be printed. */
export interface TargetTable {
  /** How many there are, and what is made of them. */
  words: string;
  /** The page of all, where this one leads to it. */
  all: string | undefined;
  parts: TargetPart[];
}

/** The parts in their order: what has an answer comes first. */
const titles: Readonly<Record<TargetFilter, string>> = {
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

/** Most rows of a part that are read at once: of a longer one the groups are folded. */
const mostRows = 8;
/** Most rows of a folded part's first group, which stands open: some two screens of a phone. */
const mostOpen = 6;
/** Most rows that are printed on paper, some two pages: one that is answered is higher. */
const mostPrinted: Readonly<Record<TargetFilter, number>> = { said: 16, unsaid: 24, open: 24 };

/**
 * The targets of a county by what later reports say, and by the groups of their indicators.
 *
 * @param isBrief whether this is the county's page: of many targets it has the rows of the first group alone
 */
export function toTargetTable(
  targets: readonly Target[],
  reports: Figure['reports'],
  isBrief = false,
): TargetTable {
  const isMany = hasTargetsPage(targets);
  const [first] = targets;
  const all = isBrief && isMany && first && withBase(countyTargetsPath(first.county));
  const filled = filters.flatMap((filter) => {
    const own = targets.filter((target) => isChosen(target, filter));
    return own.length > 0 ? [{ filter, own }] : [];
  });
  const told = filled.map(({ filter, own }) => `${titles[filter]}${own.length}项`).join('，');
  return {
    words: `程序读出的目标共${targets.length}项：${told}。只并列原话，不评判做到没有；各数的年份不同，一一注明。`,
    all: all || undefined,
    parts: filled.map(({ filter, own }, part) => ({
      id: `targets-${filter}`,
      title: titles[filter],
      count: own.length,
      isOpen: part === 0,
      // The page of all has the same groups as the county's: an address of one lands on either.
      isFolded: isMany || own.length > mostRows,
      isWhole: !all && part === 0 && own.length <= mostPrinted[filter],
      groups: groupsOf(own, part === 0).map(([title, rows], group) => {
        const id = `targets-${filter}-${group + 1}`;
        const isHere = !all || (part === 0 && group === 0);
        return {
          id,
          title,
          count: rows.length,
          href: isHere ? undefined : `${all}#${id}`,
          rows: isHere ? rows.map((target) => toLine(target, reports)) : [],
        };
      }),
    })),
  };
}

/**
 * The targets of a part by their groups. Where the part is folded and its first group, which stands open, is
 * long, as it is of a place with a report for each year, each year is a group of its own, the latest first,
 * and what that has more of is folded too.
 */
function groupsOf(targets: readonly Target[], isOpen: boolean): [string, readonly Target[]][] {
  const [first, ...others] = Map.groupBy(targets, ({ indicator }) => groupOf(indicator));
  if (!first) return [];
  const [title, rows] = first;
  if (!isOpen || targets.length <= mostRows || rows.length <= mostOpen) return [first, ...others];
  const years = [...Map.groupBy(rows, ({ target }) => target.to)].sort(([a], [b]) => b - a);
  const groups = years.map(([year, own]): [string, readonly Target[]] => [
    `${title}，${formatYears({ from: year, to: year })}目标`,
    own,
  ]);
  const [[latest, own] = ['', []], ...earlier] = groups;
  const rest = own.slice(mostOpen);
  return [
    [latest, own.slice(0, mostOpen)],
    ...(rest.length > 0 ? [[`${latest}，其余`, rest] satisfies [string, readonly Target[]]] : []),
    ...earlier,
    ...others,
  ];
}

/** Headline indicators are a group of their own. */
function groupOf({ headline, group }: Target['indicator']): string {
  return headline ? '主要指标' : group;
}

function toLine(one: Target, reports: Figure['reports']): TargetLine {
  const { indicator, target, said, earlier, near, start, rate, lost } = one;
  const tell = (value: SeriesValue, unit = indicator.unit) => toTold(value, unit, reports);
  const drawing = toBar(one);
  const due = formatYears({ from: target.to, to: target.to });
  return {
    slug: indicator.slug,
    href: withBase(indicatorPath(indicator, one.county)),
    title: indicator.title,
    due,
    target: tell(target),
    start: start && tell(start),
    said: said && { ...tell(said), years: yearsBeside(said, target) },
    earlier: earlier.map((value) => tell(value)),
    near: near && { ...tell(near), years: yearsBeside(near, target) },
    nothing: toNothing(one),
    rate: rate && {
      ...tell(rate.value, rate.indicator.unit),
      before: `${formatYears(rate.value)}${said ? '未写总量，' : ''}只写增速`,
    },
    lost: toLostPlace(lost),
    bar: drawing && {
      drawing,
      label: [start, said]
        .filter((value) => value !== undefined)
        .map((value) => formatYears(value) + labelOf(value, indicator.unit))
        .concat(`${due}目标${labelOf(target, indicator.unit)}`)
        .join('，'),
    },
  };
}

/** What is said where no later report tells a value of the very thing. */
function toNothing({ outcome, said, near, rate }: Target): string {
  if (said) return '';
  if (near) return '范围或说法不同，另写';
  return rate ? '报告未写总量' : nothing[outcome];
}

/** The years of a value; that they are one alone is said beside a target over several. */
function yearsBeside(value: SeriesValue, target: SeriesValue): string {
  const isOne = value.from === value.to && target.from < target.to;
  return formatYears(value) + (isOne ? '一年' : '');
}

function toTold(
  value: SeriesValue,
  unit: string,
  reports: ReadonlyMap<string, FigureReport>,
): Told {
  const [source] = value.sources;
  return {
    ...toPlaceQuote(source.reading),
    href: withBase(source.url),
    label: labelOf(value, unit),
    years: formatYears(value),
    report: reports.get(source.report)?.name ?? '',
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
  near,
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
    near: near ? toDatum(near) : null,
    rate: rate ? toDatum(rate.value) : null,
  };
}

function toDatum({ sources: [source], upper }: SeriesValue): TargetDatum {
  const { id, period, comparator, value, unit, scope, report, quote, reading, url } = source;
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
    reading,
    url: toAddress(url),
  };
}
