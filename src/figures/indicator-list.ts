import type { PlaceWords } from '../library/place-words.ts';
import { type Link, toLink } from '../library/routes.ts';
import type { Indicator, Observation } from '../schemas/observation.ts';
import type { County } from '../schemas/report.ts';

/** Indicators of one subject. */
interface IndicatorGroup {
  title: string;
  /** Id of the group on the page. */
  id: string;
  entries: (Link & {
    definition: string;
    /** `3个数字：甲县、乙县` */
    told: string;
  })[];
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
 */
export function toIndicatorList(
  indicators: readonly Indicator[],
  observations: ReadonlyMap<string, readonly Observation[]>,
  counties: readonly County[],
  words: PlaceWords,
): IndicatorList {
  const groups = [...Map.groupBy(indicators, ({ group }) => group)];
  const values = [...observations.values()].reduce((sum, { length }) => sum + length, 0);
  return {
    description: `从报告中识读的${indicators.length}项指标，共${values}个数值，分${groups.length}类，${words.all}、各年放在一起，每个数字都连到原文中的字句。`,
    groups: groups.map(([title, own], at) => ({
      title,
      id: `group-${at + 1}`,
      entries: own.map((indicator) => ({
        ...toLink(indicator.title, `/indicators/${indicator.slug}/`),
        definition: indicator.definition,
        told: tell(observations.get(indicator.slug) ?? [], counties),
      })),
    })),
  };
}

function tell(observations: readonly Observation[], counties: readonly County[]): string {
  const told = new Set(observations.map(({ county }) => county));
  const names = counties.filter(({ slug }) => told.has(slug)).map(({ name }) => name);
  return `${observations.length}个数字：${names.join('、')}`;
}
