import { formatPeriod, formatValue } from '../figures/format.ts';
import { toSeries } from '../figures/series.ts';
import type { ReportEntry } from '../library/catalog.ts';
import type { Indicator, Observation } from '../schemas/observation.ts';
import type { CardFigure } from './card.ts';

/** A number worth telling: an observation with the words it is told in. */
export interface Headline extends CardFigure {
  /** What it is, without its years. */
  title: string;
  /** `2023年`, `2025年目标` */
  period: string;
  /** The years alone: `2025年` */
  year: string;
  observation: Observation;
}

/** What every such report tells, the most telling first; other headline numbers come after these. */
const core = [
  'gdp',
  'general-public-budget-revenue',
  'urban-disposable-income',
  'rural-disposable-income',
  'fixed-asset-investment',
  'industrial-value-added',
  'retail-sales',
  'grain-output',
];

/** Figures a card has room for. */
const manyFigures = 3;

/**
 * The headline numbers of a text or a county, the most telling first: what was reached in the
 * latest year it is told of, one for each indicator, levels before growth; of a plan its targets.
 * What the texts themselves disagree on is left out; of numbers that agree the latest report's is told.
 *
 * @param observations those of the latest report first
 * @param prefer what to tell first where both are there
 */
export function toHeadlineFigures(
  observations: readonly Observation[],
  indicators: readonly Indicator[],
  prefer: 'actual' | 'target' = 'actual',
): Headline[] {
  const told = observations.filter(
    ({ headline, nature }) => headline && (nature === 'actual' || nature === 'target'),
  );
  if (told.length === 0) return [];
  const own = Map.groupBy(told, ({ indicator }) => indicator);
  const asked = indicators.filter(({ slug }) => own.has(slug));
  const undisputed = asked.flatMap((indicator) =>
    toSeries(indicator, own.get(indicator.slug) ?? []).flatMap((entry) =>
      entry.kind === 'value' && !entry.isDisputed ? entry.sources.slice(0, 1) : [],
    ),
  );
  const latest = new Map<string, Observation>();
  for (const one of undisputed) {
    const key = `${one.indicator} ${one.nature}`;
    const before = latest.get(key);
    if (!before || before.period < one.period) latest.set(key, one);
  }
  const rank = rankOf(indicators);
  const levels = new Map(asked.map(({ slug, growth }) => [growth, slug]));
  /** Whether a growth stands beside its level, which says more. */
  const isGrowthOfTold = ({ indicator, nature }: Observation) =>
    latest.has(`${levels.get(indicator)} ${nature}`);
  const titles = new Map(asked.map(({ slug, title }) => [slug, title]));
  return [...latest.values()]
    .filter(({ indicator, nature }) => nature === prefer || !latest.has(`${indicator} ${prefer}`))
    .sort(
      (a, b) =>
        Number(b.nature === prefer) - Number(a.nature === prefer) ||
        Number(isGrowthOfTold(a)) - Number(isGrowthOfTold(b)) ||
        (rank.get(a.indicator) ?? 0) - (rank.get(b.indicator) ?? 0),
    )
    .map((one) => toHeadline(one, titles.get(one.indicator) ?? one.label));
}

/** The headline numbers of one report, of what was read in it: of a plan its targets. */
export function toReportFigures(
  { data }: Pick<ReportEntry, 'data'>,
  observations: readonly Observation[],
  indicators: readonly Indicator[],
): Headline[] {
  const prefer = data.kind === 'five-year-plan' ? 'target' : 'actual';
  return toHeadlineFigures(observations, indicators, prefer);
}

/**
 * What the reports of a year tell of the year before, county by county: one number of each, three
 * where there is one county only. Every number is of that one year.
 *
 * @param reports all of one year
 * @param byReport what was read in each
 */
export function toYearFigures(
  reports: readonly Pick<ReportEntry, 'id' | 'county' | 'data'>[],
  byReport: ReadonlyMap<string, readonly Observation[]>,
  indicators: readonly Indicator[],
): Headline[] {
  const counties = [...Map.groupBy(reports, ({ county }) => county)];
  const isAlone = counties.length === 1;
  return counties.flatMap(([county, own]) =>
    toHeadlineFigures(
      own.flatMap(({ id, data }) =>
        (byReport.get(id) ?? []).filter(
          ({ nature, period }) => nature === 'actual' && period === String(data.year - 1),
        ),
      ),
      indicators,
    )
      .slice(0, isAlone ? manyFigures : 1)
      .map((figure) => {
        const before = isAlone ? '' : county.name;
        return { ...figure, title: before + figure.title, label: before + figure.label };
      }),
  );
}

/** What `toRank` gives of those of a library, which are many, and asked for with every report. */
const ranks = new WeakMap<readonly Indicator[], ReadonlyMap<string, number>>();

function rankOf(indicators: readonly Indicator[]): ReadonlyMap<string, number> {
  const rank = ranks.get(indicators) ?? toRank(indicators);
  ranks.set(indicators, rank);
  return rank;
}

/** Place of each indicator: those of the core with their growth, then the others in their order. */
function toRank(indicators: readonly Indicator[]): Map<string, number> {
  const bySlug = new Map(indicators.map((indicator) => [indicator.slug, indicator]));
  const order = core.flatMap((slug) => [slug, bySlug.get(slug)?.growth ?? slug]);
  return new Map([...new Set([...order, ...bySlug.keys()])].map((slug, at) => [slug, at]));
}

function toHeadline(observation: Observation, title: string): Headline {
  const isTarget = observation.nature === 'target';
  const years = formatPeriod({ ...observation, nature: 'actual' });
  return {
    title,
    period: formatPeriod(observation),
    year: years,
    label: `${years}${title}${isTarget ? '目标' : ''}`,
    value: formatValue(observation),
    observation,
  };
}

/** Figures for a card: those of the same years as the first, their years told once for all. */
export function toCardFigures(figures: readonly Headline[]): {
  period?: string;
  figures: CardFigure[];
} {
  const [first] = figures;
  const alike = likeFirst(figures);
  if (first && (alike.length > 1 || figures.length === 1)) {
    return {
      period: first.period,
      figures: alike.slice(0, manyFigures).map(({ title, value }) => ({ label: title, value })),
    };
  }
  return {
    figures: figures
      .slice(0, manyFigures)
      .map(({ year, label, value }) => ({ year, label: label.replace(year, ''), value })),
  };
}

/** Those of the same years as the first. */
function likeFirst(figures: readonly Headline[]): Headline[] {
  const [first] = figures;
  return figures.filter(({ period }) => period === first?.period);
}

/** Whether a card has no room for more: further figures change nothing that `toCardFigures` gives. */
export function isFull(figures: readonly Headline[]): boolean {
  return likeFirst(figures).length >= manyFigures;
}
