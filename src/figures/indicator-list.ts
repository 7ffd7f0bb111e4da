/** The page of all indicators: what compares something with its newest values, the rest in full. */
import type { PlaceWords } from '../library/place-words.ts';
import {
  dataPath,
  hasPage,
  indicatorPath,
  isRegistered,
  type Link,
  toLink,
  withBase,
} from '../library/routes.ts';
import type { Indicator, Observation } from '../schemas/observation.ts';
import type { County } from '../schemas/report.ts';
import { type PlaceQuote, tellPlaceQuote, toPlaceQuote } from '../text/place-quote.ts';
import { labelOf, toSummaries, valuesOf } from './figures.ts';
import { formatYears } from './format.ts';
import { inPrintedUnit } from './printed-unit.ts';
import { type SeriesValue, toSeries } from './series.ts';

/**
 * Counties whose newest values a row has room for; the page of the indicator has all. In a large library
 * a row that cannot name all names none: the first few of hundreds say nothing.
 */
const manyCounties = 6;

/** A value of a row, which leads to the words it was read from. */
interface ListedValue {
  /** Name of the county. */
  place: string;
  /** `2023年`, `2025年目标` */
  when: string;
  href: string;
  value: string;
  /** Its words, and the same in one line. */
  words: PlaceQuote;
  title: string;
  /** Further places that say the same. */
  others: { href: string; words: PlaceQuote }[];
}

/** An indicator in the list. */
interface IndicatorEntry {
  /** Id of the row, and others it had whose values it has now. */
  id: string;
  aliases: string[];
  title: string;
  /** Its page, where it has one. */
  href: string | undefined;
  /** Empty where its words say it all. */
  definition: string;
  /** Its data, which a page of its own offers otherwise; nothing of a fact. */
  files: Link[];
  /** Of a page the newest of each county; else all there are, with their words. */
  values: ListedValue[];
  /** The page again, where it tells of more counties than the row: `共12个县` */
  more: Link | undefined;
  /** Whether several counties tell it, and whether one tells a target and a result. */
  isSeveral: boolean;
  isBoth: boolean;
}

/** Entries of one kind; what compares something comes first. */
interface IndicatorPart {
  title: string;
  entries: IndicatorEntry[];
}

/** Indicators of one subject. */
interface IndicatorGroup {
  title: string;
  /** Id of the group on the page. */
  id: string;
  /** `46项，9项可以比较` */
  count: string;
  parts: IndicatorPart[];
}

/** The page of all indicators. */
export interface IndicatorList {
  description: string;
  /** What the list can be limited to, each with how many there are. */
  choices: { name: 'several' | 'both'; title: string; count: number }[];
  groups: IndicatorGroup[];
  /** How many facts stand on the pages of their counties, of a large library. */
  elsewhere: number;
}

/** What one county tells of an indicator. */
interface Told {
  county: string;
  /** The unit its values are in. */
  unit: string;
  values: SeriesValue[];
  newest: SeriesValue | undefined;
}

/**
 * All indicators by their groups.
 *
 * @param observations those of each indicator, the latest report first
 * @param words of all places of the library
 * @param former former slugs of each indicator
 */
export function toIndicatorList(
  indicators: readonly Indicator[],
  observations: ReadonlyMap<string, readonly Observation[]>,
  counties: readonly County[],
  words: PlaceWords,
  former: ReadonlyMap<string, readonly string[]> = new Map(),
): IndicatorList {
  const numbers = [...observations.values()].reduce((sum, { length }) => sum + length, 0);
  const subjects = new Set(indicators.map(({ group }) => group)).size;
  const here = indicators.filter(({ byCounty }) => byCounty !== true);
  const elsewhere = indicators.length - here.length;
  const entries = here.map((indicator) => ({
    group: indicator.group,
    ...toEntry(
      indicator,
      toTold(indicator, observations.get(indicator.slug) ?? [], counties),
      former.get(indicator.slug) ?? [],
      words,
      elsewhere > 0 ? 0 : manyCounties,
    ),
  }));
  const groups = [...Map.groupBy(entries, ({ group }) => group)];
  return {
    description: `从报告中识读的${indicators.length}项指标，共${numbers}个数值，分${subjects}类，${words.all}、各年放在一起，每个数字都连到原文中的字句。`,
    choices: [
      {
        name: 'several' as const,
        title: `两${words.all.slice(1)}以上`,
        count: entries.filter(({ isSeveral }) => isSeveral).length,
      },
      {
        name: 'both' as const,
        title: '目标和结果都有',
        count: entries.filter(({ isBoth }) => isBoth).length,
      },
    ].filter(({ count }) => count > 0),
    groups: groups.map(([title, own], at) => {
      const pages = own.filter(({ href }) => href !== undefined);
      const rows = own.filter(({ href }) => href === undefined);
      return {
        title,
        id: `group-${at + 1}`,
        count: `${own.length}项${pages.length > 0 ? `，${pages.length}项可比较` : ''}`,
        parts: [
          { title: '有几个数可对照的', entries: pages },
          { title: '其余各项', entries: rows },
        ].filter((part) => part.entries.length > 0),
      };
    }),
    elsewhere,
  };
}

/** What each county tells, in their order. */
function toTold(
  indicator: Indicator,
  observations: readonly Observation[],
  counties: readonly County[],
): Told[] {
  const own = Map.groupBy(observations, ({ county }) => county);
  return counties.flatMap(({ slug, name }) => {
    const told = own.get(slug);
    if (!told) return [];
    const printed = inPrintedUnit(indicator, told);
    const series = toSeries(printed, told);
    const [summary] = toSummaries([{ indicator: printed, series }]);
    return [
      {
        county: name,
        unit: printed.unit,
        values: valuesOf({ series }),
        newest: summary?.latest ?? summary?.targets.at(-1),
      },
    ];
  });
}

function toEntry(
  indicator: Indicator,
  told: readonly Told[],
  former: readonly string[],
  { noun }: PlaceWords,
  most: number,
): IndicatorEntry {
  const { slug, title, definition } = indicator;
  const isPage = hasPage(indicator);
  const path = dataPath('indicators', slug);
  const { href } = toLink(title, indicatorPath(indicator));
  return {
    id: slug,
    // What had a page had no row.
    aliases: former.filter((own) => !isRegistered({ slug: own })),
    title,
    href: isPage ? href : undefined,
    // A fact is what its words say.
    definition: isRegistered(indicator) ? definition : '',
    files:
      isPage || !isRegistered(indicator)
        ? []
        : [toLink('CSV', `${path}.csv`), toLink('JSON', `${path}.json`)],
    values: isPage
      ? told
          .slice(0, told.length > manyCounties ? most : manyCounties)
          .flatMap(({ newest, ...own }) => (newest ? toListed(newest, own) : []))
      : told.flatMap(({ values, ...own }) => values.flatMap((value) => toListed(value, own))),
    more:
      isPage && told.length > manyCounties
        ? { title: `共${told.length}个${noun}`, href }
        : undefined,
    isSeveral: told.length > 1,
    isBoth: told.some(({ values }) => hasBoth(values)),
  };
}

/** Whether a target stands beside a result of the same part of the county. */
function hasBoth(values: readonly SeriesValue[]): boolean {
  return values.some(
    ({ isTarget, scope }) =>
      isTarget && values.some((other) => !other.isTarget && other.scope === scope),
  );
}

function toListed(
  value: SeriesValue,
  { county, unit }: Pick<Told, 'county' | 'unit'>,
): ListedValue[] {
  const [source, ...others] = value.sources.map(({ url, reading }) => ({
    href: withBase(url),
    words: toPlaceQuote(reading),
  }));
  if (!source) return [];
  return [
    {
      place: county,
      when: formatYears(value) + (value.isTarget ? '目标' : ''),
      ...source,
      title: tellPlaceQuote(value.sources[0].reading),
      value: labelOf(value, unit),
      others,
    },
  ];
}
