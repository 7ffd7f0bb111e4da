import type { PlaceWords } from '../library/place-words.ts';
import { hasPage, indicatorPath, toLink, withBase } from '../library/routes.ts';
import type { Indicator, Observation } from '../schemas/observation.ts';
import type { County } from '../schemas/report.ts';
import { toShownQuote } from '../text/shown-quote.ts';
import { formatPeriod, formatValue } from './format.ts';

/** An indicator in the list: one with a page leads there, a fact of its own is told in its row. */
type IndicatorEntry = {
  title: string;
  /** Ids that rows had whose values it has now. */
  aliases: string[];
} & (
  | {
      kind: 'page';
      href: string;
      definition: string;
      /** `3个数字：甲县、乙县` */
      told: string;
    }
  | {
      kind: 'row';
      /** Id of the row. */
      id: string;
      /** Each leads to the words it was read from. */
      values: FactValue[];
    }
);

/** A value of a fact: `甲县 2023年：3.5万亩`. */
interface FactValue {
  href: string;
  quote: string;
  /** `甲县2023年` */
  when: string;
  value: string;
}

/** Indicators of one subject. */
interface IndicatorGroup {
  title: string;
  /** Id of the group on the page. */
  id: string;
  entries: IndicatorEntry[];
}

/** The page of all indicators. */
export interface IndicatorList {
  description: string;
  groups: IndicatorGroup[];
}

/**
 * All indicators by their groups, each with how much is told of it, and where.
 *
 * @param observations those of each indicator
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
  const groups = [...Map.groupBy(indicators, ({ group }) => group)];
  const values = [...observations.values()].reduce((sum, { length }) => sum + length, 0);
  return {
    description: `从报告中识读的${indicators.length}项指标，共${values}个数值，分${groups.length}类，${words.all}、各年放在一起，每个数字都连到原文中的字句。`,
    groups: groups.map(([title, own], at) => ({
      title,
      id: `group-${at + 1}`,
      entries: own.map((indicator) =>
        toEntry(
          indicator,
          observations.get(indicator.slug) ?? [],
          counties,
          former.get(indicator.slug) ?? [],
        ),
      ),
    })),
  };
}

function toEntry(
  indicator: Indicator,
  observations: readonly Observation[],
  counties: readonly County[],
  former: readonly string[],
): IndicatorEntry {
  const { slug, title, definition } = indicator;
  // What had a page had no row.
  const aliases = former.filter((own) => !hasPage({ slug: own }));
  if (hasPage(indicator)) {
    const link = toLink(title, indicatorPath(slug));
    return { kind: 'page', ...link, aliases, definition, told: tell(observations, counties) };
  }
  const names = new Map(counties.map((county) => [county.slug, county.name]));
  return {
    kind: 'row',
    title,
    aliases,
    id: slug,
    values: observations.map((observation) => ({
      href: withBase(observation.url),
      quote: toShownQuote(observation.quote),
      when: `${names.get(observation.county) ?? ''}${formatPeriod(observation)}`,
      value: valueInRow(observation),
    })),
  };
}

/** `约3.5万亩（县城）` */
function valueInRow({ scope, ...value }: Observation): string {
  return formatValue(value) + (scope === null ? '' : `（${scope}）`);
}

function tell(observations: readonly Observation[], counties: readonly County[]): string {
  const told = new Set(observations.map(({ county }) => county));
  const names = counties.filter(({ slug }) => told.has(slug)).map(({ name }) => name);
  return `${observations.length}个数字：${names.join('、')}`;
}
