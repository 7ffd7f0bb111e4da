/** The counties of a year beside each other: what their reports tell of one year, and aim at for another. */
import { indicatorPath, withBase } from '../library/routes.ts';
import type { Indicator } from '../schemas/observation.ts';
import { tellPlaceQuote } from '../text/place-quote.ts';
import { headOf, isRelative, relativeOf } from './family.ts';
import { type Figure, type FigureReport, labelOf, valuesOf } from './figures.ts';
import { formatGrowth } from './format.ts';
import { type LostPlace, toLostPlace } from './lost.ts';

/** A county of a year. */
export interface YearPlace {
  county: Figure['county'];
  /** Its figures, one for each indicator, in the same order for every county. */
  figures: readonly Figure[];
  /** Its reports of that year by their ids. */
  reports: ReadonlyMap<string, FigureReport>;
}

/** A value with its words. */
interface Told {
  label: string;
  href: string;
  quote: string;
}

/** What a county tells of a row. */
interface YearCell {
  place: string;
  /** Nothing where its reports say nothing. */
  values: Told[];
  /** Where nothing is told, the place of lost words that may have told it. */
  lost: LostPlace | undefined;
}

/** One thing in each county. */
interface YearRow {
  slug: string;
  title: string;
  href: string;
  /** In the order of the counties. */
  cells: YearCell[];
}

/** The counties of a year beside each other. */
export interface YearTable {
  places: string[];
  rows: YearRow[];
}

/** What is told of the year looked back on: every value in it is of that one year. */
export function toYearFigures(places: readonly YearPlace[], year: number): YearTable {
  return toTable(places, { year, isTarget: false, isShown: ({ headline }) => headline });
}

/** The targets for a year that can be set beside each other, and what else each county aims at. */
export interface YearTargets extends YearTable {
  others: { place: string; items: (Told & { title: string })[] }[];
}

/**
 * What the reports of a year aim at for that very year.
 *
 * @param places of which the reports of the year are read
 */
export function toYearTargets(places: readonly YearPlace[], year: number): YearTargets {
  const all = toTable(places, { year, isTarget: true, isShown: () => true });
  const headline = new Set(
    (places[0]?.figures ?? []).flatMap(({ indicator }) =>
      indicator.headline ? [indicator.slug] : [],
    ),
  );
  const isBeside = ({ slug, cells }: YearRow) =>
    headline.has(slug) || cells.filter(({ values }) => values.length > 0).length > 1;
  return {
    places: all.places,
    rows: all.rows.filter(isBeside),
    others: all.places.flatMap((place, at) => {
      const items = all.rows
        .filter((row) => !isBeside(row))
        .flatMap(({ title, cells }) =>
          (cells[at]?.values ?? []).map((value) => ({ ...value, title })),
        );
      return items.length > 0 ? [{ place, items }] : [];
    }),
  };
}

/** What is looked for in the figures. */
interface Wanted {
  year: number;
  isTarget: boolean;
  isShown: (indicator: Indicator) => boolean;
}

/** A row of each indicator that any county tells, its growth beside its level. */
function toTable(places: readonly YearPlace[], wanted: Wanted): YearTable {
  const indicators = (places[0]?.figures ?? []).map(({ indicator }) => indicator);
  const slugs = new Set(indicators.map(({ slug }) => slug));
  const bySlug = places.map(
    ({ figures }) => new Map(figures.map((figure) => [figure.indicator.slug, figure])),
  );
  const rows = indicators.filter(wanted.isShown).flatMap((indicator): YearRow[] => {
    const isGrowth = isRelative(indicator.slug, 'growth');
    const level = isGrowth ? headOf(indicator.slug) : indicator.slug;
    // A growth has a row of its own only where its level is told nowhere.
    if (isGrowth && slugs.has(level)) return [];
    const { slug, title, brief = title } = indicator;
    const cells = places.map(({ county, reports }, at) => {
      const values = [level, relativeOf(level, 'growth')].flatMap((one) =>
        tell(bySlug[at]?.get(one), reports, wanted),
      );
      return {
        place: county.name,
        values,
        lost: values.length === 0 ? toLostPlace([...reports.values()]) : undefined,
      };
    });
    return cells.some(({ values }) => values.length > 0)
      ? [
          {
            slug,
            title: isGrowth ? brief.replace(/增速$/, '') : brief,
            href: withBase(indicatorPath(indicator)),
            cells,
          },
        ]
      : [];
  });
  return { places: places.map(({ county }) => county.name), rows };
}

/** What the reports of the year tell of a figure. */
function tell(
  figure: Figure | undefined,
  reports: YearPlace['reports'],
  { year, isTarget }: Wanted,
): Told[] {
  if (!figure) return [];
  const { slug, unit } = figure.indicator;
  return valuesOf(figure).flatMap((value) => {
    const source = value.sources.find(({ report }) => reports.has(report));
    const isOfYear = value.from === year && value.to === year && !value.isAverage;
    if (!source || !isOfYear || value.isTarget !== isTarget) return [];
    // What is aimed at for a part of the county says so; what a part reached is not the county's.
    if (value.scope !== undefined && !isTarget) return [];
    return [
      {
        label: isRelative(slug, 'growth') ? formatGrowth(value) : labelOf(value, unit),
        href: withBase(source.url),
        quote: tellPlaceQuote(source.reading),
      },
    ];
  });
}
