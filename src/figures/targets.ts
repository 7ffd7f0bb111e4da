/**
 * Targets beside results: what a county's reports aim at, and what later ones say of it. Words and
 * numbers only; whether a target was reached is for the reader to judge.
 */
import type { Indicator } from '../schemas/observation.ts';
import type { UndertakingList } from '../schemas/undertakings.ts';
import { toShownQuote } from '../text/shown-quote.ts';
import { type Figure, type FigureReport, valuesOf } from './figures.ts';
import { isYearly, type SeriesValue } from './series.ts';

/**
 * What became of a target: `said` a later report tells a value; `unsaid` later reports do not;
 * `lost` they do not, and one of them has lost words; `open` no later report is held.
 */
export type Outcome = 'said' | 'unsaid' | 'lost' | 'open';

/** What a reader may limit the targets to, in their order. */
export const filters = ['said', 'unsaid', 'open'] as const;

export type TargetFilter = (typeof filters)[number];

/** Whether a target is among those chosen; where words are lost nothing is said either. */
export function isChosen({ outcome }: Pick<Target, 'outcome'>, filter: TargetFilter): boolean {
  return filter === (outcome === 'lost' ? 'unsaid' : outcome);
}

/** A target with what later reports say of it. */
export interface Target {
  county: Figure['county'];
  indicator: Indicator;
  /** What is aimed at; `target.to` is the year it is due. */
  target: SeriesValue;
  /** What was told before: the newest value not later than the report that sets the target. */
  start: SeriesValue | undefined;
  outcome: Outcome;
  /** The value for the due year, or the newest before it, that a later report tells. */
  said: SeriesValue | undefined;
  /** Values of earlier years since the target was set, of a target over several years; the latest first. */
  earlier: SeriesValue[];
  /**
   * Where no value is said: the newest that later reports tell of another part of the county or under
   * another name, which is not the same thing and must not be hidden.
   */
  near: SeriesValue | undefined;
  /**
   * A growth that a later report tells of a year for which it tells no level: shown beside, since a
   * rate is never set against a level.
   */
  rate: { indicator: Indicator; value: SeriesValue } | undefined;
  /** The later reports that have lost words; it may have stood there. */
  lost: readonly FigureReport[];
}

/** A figure with that of its yearly growth, where there is one. */
interface FigureWithGrowth {
  figure: Figure;
  growth: Figure | undefined;
}

/**
 * Every target of a county, by indicator in their order and then by the year it is due.
 *
 * @param figures of one county, one for each indicator that its reports tell
 * @param lists of its undertakings: how many there are is no target
 */
export function toTargets(
  figures: readonly Figure[],
  lists: readonly Pick<UndertakingList, 'report' | 'block' | 'name'>[] = [],
): Target[] {
  const bySlug = new Map(figures.map((figure) => [figure.indicator.slug, figure]));
  return figures.flatMap((figure) =>
    withoutRepeats(
      valuesOf(figure).filter((value) => value.isTarget && !isCountOf(lists, value)),
    ).map((target) =>
      toTarget(target, { figure, growth: bySlug.get(figure.indicator.growth ?? '') }),
    ),
  );
}

function toTarget(target: SeriesValue, { figure, growth }: FigureWithGrowth): Target {
  const { county, indicator, reports } = figure;
  const set = yearSet(target, reports);
  const isToldLater = (value: SeriesValue) =>
    value.sources.some(({ report }) => (reports.get(report)?.to ?? 0) >= set);
  const tells = (value: SeriesValue) => isOfSame(value, target) && isToldLater(value);
  const later = valuesOf(figure)
    .filter((value) => isResult(value, target, set) && isToldLater(value))
    .toSorted((a, b) => b.to - a.to);
  const [said, ...earlier] = later.filter((value) => isOfSame(value, target));
  const level = said?.to ?? set - 1;
  const rate =
    growth &&
    newest(
      valuesOf(growth).filter(
        (value) => isYearly(value) && value.to > level && value.to <= target.to && tells(value),
      ),
    );
  const asked = [...reports.values()].filter(({ from, to }) => to >= set && from <= target.to);
  const lost = said ? [] : asked.filter(({ gaps }) => gaps.length > 0);
  return {
    county,
    indicator,
    target,
    start: newest(
      valuesOf(figure).filter(
        (value) => isYearly(value) && isOfSame(value, target) && value.to < set,
      ),
    ),
    outcome: said ? 'said' : asked.length === 0 ? 'open' : lost.length > 0 ? 'lost' : 'unsaid',
    said,
    earlier: target.from < target.to ? earlier : [],
    near: said ? undefined : later[0],
    rate: rate && growth && { indicator: growth.indicator, value: rate },
    lost,
  };
}

/** Whether a value says how many undertakings a list announces. */
function isCountOf(
  lists: readonly Pick<UndertakingList, 'report' | 'block' | 'name'>[],
  { sources }: SeriesValue,
): boolean {
  return lists.some((list) =>
    sources.some(
      ({ report, block, reading }) =>
        report === list.report && block === list.block && toShownQuote(reading).endsWith(list.name),
    ),
  );
}

/** 86家 and 86家以上 of one year are one target: a plan's table leaves out 以上. */
function withoutRepeats(targets: readonly SeriesValue[]): SeriesValue[] {
  return targets.filter(
    (target) =>
      target.comparator !== '=' ||
      target.upper !== undefined ||
      !targets.some(
        (other) =>
          other.comparator !== '=' &&
          other.value === target.value &&
          other.from === target.from &&
          other.to === target.to &&
          other.isAverage === target.isAverage &&
          isOfSame(other, target),
      ),
  );
}

/** The year for which the report that first sets a target plans: the one after those it looks back on. */
function yearSet(target: SeriesValue, reports: Figure['reports']): number {
  return Math.min(...target.sources.flatMap(({ report }) => reports.get(report)?.to ?? [])) + 1;
}

/** Whether a value is of the same part of the county, under the same name. */
function isOfSame(value: SeriesValue, target: SeriesValue): boolean {
  return value.scope === target.scope && value.name === target.name;
}

/** Whether a value was reached in the very years aimed at, or in one since the target was set. */
function isResult(value: SeriesValue, target: SeriesValue, set: number): boolean {
  const isOfItsYears =
    !value.isTarget &&
    value.from === target.from &&
    value.to === target.to &&
    value.isAverage === target.isAverage;
  return isOfItsYears || (isYearly(value) && value.to >= set && value.to <= target.to);
}

/** The value of the latest year; of several the one of the latest report, which may revise it. */
function newest(values: readonly SeriesValue[]): SeriesValue | undefined {
  return values.toSorted((a, b) => b.to - a.to)[0];
}
