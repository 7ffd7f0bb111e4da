import { toPlaceWords } from '../library/place-words.ts';
import { countyPath, type Link, toLink, withBase } from '../library/routes.ts';
import type { Indicator, Observation } from '../schemas/observation.ts';
import type { County } from '../schemas/report.ts';
import { formatPeriod, formatValue } from './format.ts';

/** One line of the overview: a county's latest reported values of some indicators. */
export interface HeadlineRow {
  county: string;
  /** In the order of the indicators; `undefined` where nothing was read. */
  values: (Observation | undefined)[];
}

/** Most indicators that the overview shows beside each other. */
const mostColumns = 6;

/**
 * The latest value each county reports of each headline indicator; indicators nobody reports are
 * left out, and so are counties without any.
 *
 * @param counties slugs in the order of the rows
 * @param observations those of the latest report first
 */
export function toHeadlines(
  counties: readonly string[],
  indicators: readonly Indicator[],
  observations: readonly Observation[],
): { indicators: Indicator[]; rows: HeadlineRow[] } {
  const actual = observations.filter(
    ({ nature, headline, period }) => nature === 'actual' && headline && /^\d{4}$/.test(period),
  );
  const byIndicator = Map.groupBy(actual, ({ indicator }) => indicator);
  const counts = new Map(
    [...byIndicator].map(([slug, own]) => [slug, new Set(own.map(({ county }) => county)).size]),
  );
  const countiesOf = (slug: string) => counts.get(slug) ?? 0;
  // A table as wide as all of them could not be read: those stay that most counties report.
  const widest = indicators
    .filter(({ slug }) => countiesOf(slug) > 0)
    .toSorted((a, b) => countiesOf(b.slug) - countiesOf(a.slug))
    .slice(0, mostColumns);
  const reported = indicators.filter((indicator) => widest.includes(indicator));
  const told = Map.groupBy(actual, ({ county, indicator }) => `${county} ${indicator}`);
  const rows = counties
    .map((county) => ({
      county,
      values: reported.map(({ slug }) => latest(told.get(`${county} ${slug}`) ?? [])),
    }))
    .filter(({ values }) => values.some((value) => value !== undefined));
  return { indicators: reported, rows };
}

/** The overview, ready to be printed. */
export interface HeadlineTable {
  /** What its places are called: `县` */
  noun: string;
  /** Titles of the indicators. */
  titles: string[];
  /** A county each; nothing stands in a cell where nothing was read. */
  rows: (Link & {
    cells: ({ href: string; quote: string; value: string; years: string } | undefined)[];
  })[];
}

/**
 * The overview of all counties: see `toHeadlines`.
 *
 * @param observations those of the latest report first
 */
export function toHeadlineTable(
  counties: readonly Pick<County, 'slug' | 'name'>[],
  indicators: readonly Indicator[],
  observations: readonly Observation[],
): HeadlineTable {
  const names = new Map(counties.map(({ slug, name }) => [slug, name]));
  const { indicators: shown, rows } = toHeadlines([...names.keys()], indicators, observations);
  return {
    noun: toPlaceWords(rows.map(({ county }) => ({ name: names.get(county) ?? county }))).noun,
    titles: shown.map(({ title }) => title),
    rows: rows.map(({ county, values }) => ({
      ...toLink(names.get(county) ?? county, countyPath({ slug: county })),
      cells: values.map(
        (value, at) =>
          value && {
            href: withBase(value.url),
            quote: value.quote,
            value: formatValue(value),
            years:
              formatPeriod(value) + (value.label === shown[at]?.title ? '' : ` ${value.label}`),
          },
      ),
    })),
  };
}

/** The value of the latest period; of several the one of the latest report, which may revise it. */
function latest(observations: readonly Observation[]): Observation | undefined {
  return observations.toSorted((a, b) => b.period.localeCompare(a.period))[0];
}
