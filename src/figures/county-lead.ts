/** What the first screen of a county's page says: what the newest report tells, aims at and promises. */
import { type Link, toLink, withBase } from '../library/routes.ts';
import type { UndertakingList } from '../schemas/undertakings.ts';
import { tellPlaceQuote } from '../text/place-quote.ts';
import { type Bar, toBar } from './bar.ts';
import { relativeOf } from './family.ts';
import { type Figure, labelOf, valuesOf } from './figures.ts';
import { formatGrowth, formatYears } from './format.ts';
import { pickPromises, type ShownPromises } from './promises.ts';
import type { SeriesValue } from './series.ts';
import type { Target } from './targets.ts';

/** A number of the newest report that tells some: `地区生产总值`, `增长5%`. */
interface LeadFigure {
  name: string;
  value: string;
  href: string;
  quote: string;
}

/** A target of a plan beside the newest value that a report tells. */
export interface LeadTarget {
  name: string;
  /** `2025年`, `100亿元以上`, of `2021年五年规划纲要` */
  target: { words: string; value: string; href: string; report: string };
  said: { words: string; value: string; href: string; report: string };
  /** What was told before the target was set. */
  start: { words: string; value: string; href: string } | undefined;
  bar: Bar;
}

/** What the first screen of a county's page says. */
export interface CountyLead {
  /** The headline numbers of the newest report that tells some, all of one year. */
  figures: { year: string; report: Link; items: LeadFigure[] } | undefined;
  target: LeadTarget | undefined;
  promises: ShownPromises | undefined;
  /**
   * The parts of the newest report, and its name: where it tells no headline numbers. Where the parts
   * are few, each has those under it.
   */
  parts: { report: Link; items: (Link & { under: Link[] })[] } | undefined;
}

/** What the line of numbers tells, in this order: each by its growth, or else by its level. */
const told = [
  'gdp',
  'industrial-value-added',
  'fixed-asset-investment',
  'retail-sales',
  'general-public-budget-revenue',
  'urban-disposable-income',
  'rural-disposable-income',
];
/** Most numbers of the line: six fill three rows on a phone. */
const most = 6;
/** How many promises are shown, beside numbers and without. */
const manyPromises = { beside: 3, alone: 5 };

/**
 * The first screen of a county.
 *
 * @param figures those that its reports tell; of the others nothing is shown
 * @param reports its own, the newest first
 * @param lists of its promises, the latest report first
 * @param parts of its newest report
 */
export function toCountyLead(
  figures: readonly Figure[],
  reports: Figure['reports'],
  targets: readonly Target[],
  lists: readonly UndertakingList[],
  parts: CountyLead['parts'],
): CountyLead {
  const line = toLine(figures, reports);
  return {
    figures: line,
    target: toLeadTarget(targets, reports),
    promises: pickPromises(
      figures,
      reports,
      lists,
      line ? manyPromises.beside : manyPromises.alone,
    ),
    parts: line ? undefined : parts,
  };
}

/** The numbers of the newest report that tells any of them. */
function toLine(figures: readonly Figure[], reports: Figure['reports']): CountyLead['figures'] {
  const bySlug = new Map(figures.map((figure) => [figure.indicator.slug, figure]));
  for (const [id, report] of reports) {
    const isOfReport = (value: SeriesValue) =>
      !value.isTarget &&
      !value.isDisputed &&
      value.from === report.to &&
      value.to === report.to &&
      value.scope === undefined &&
      value.sources.some((source) => source.report === id);
    const items = told.flatMap((slug): LeadFigure[] => {
      const figure = bySlug.get(slug);
      const growth = bySlug.get(relativeOf(slug, 'growth'));
      const rate = growth && valuesOf(growth).find(isOfReport);
      const level = figure && valuesOf(figure).find(isOfReport);
      const value = rate ?? level;
      const source = value?.sources.find((one) => one.report === id);
      const { indicator } = figure ?? growth ?? {};
      if (!indicator || !value || !source) return [];
      const { title, brief = title, unit } = indicator;
      return [
        {
          // Where its level is told nowhere, the name is that of its growth.
          name: brief.replace(/增速$/, ''),
          value: rate ? formatGrowth(rate) : labelOf(value, unit),
          href: withBase(source.url),
          quote: tellPlaceQuote(source.reading),
        },
      ];
    });
    if (items.length > 0) {
      return {
        year: formatYears({ from: report.to, to: report.to }),
        report: toLink(report.name, report.path),
        items: items.slice(0, most),
      };
    }
  }
  return undefined;
}

/** The target most worth a drawing: of a headline level, set beside a value that a later report tells. */
export function toLeadTarget(
  targets: readonly Target[],
  reports: Figure['reports'],
): LeadTarget | undefined {
  const rank = ({ indicator }: Target) => {
    const at = told.indexOf(indicator.slug);
    return at < 0 ? told.length : at;
  };
  const [best] = targets
    .filter(({ said, target, indicator }) => said && !target.isAverage && indicator.headline)
    .toSorted((a, b) => rank(a) - rank(b));
  const bar = best && toBar(best);
  if (!best?.said || !bar) return undefined;
  const { indicator, target, said, start } = best;
  const tell = (value: SeriesValue) => {
    const [{ url, report }] = value.sources;
    return {
      words: formatYears(value),
      value: labelOf(value, indicator.unit),
      href: withBase(url),
      report: reports.get(report)?.name ?? '',
    };
  };
  return {
    name: indicator.title,
    target: tell(target),
    said: tell(said),
    start: start && tell(start),
    bar,
  };
}
