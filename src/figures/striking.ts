/** The pair of a plan and a report that the first page draws. */
import { countyPath, type Link, toLink } from '../library/routes.ts';
import { type LeadTarget, toLeadTarget } from './county-lead.ts';
import type { FigureReport } from './figures.ts';
import { markOfCounty } from './marks.ts';
import type { Target } from './targets.ts';

/** A target of a plan beside what a later report tells, with a sentence as its title. */
export interface StrikingPair extends LeadTarget {
  title: string;
  county: Link;
  /** Class of the county's colour. */
  own: string;
}

/**
 * The first county's pair of a headline target and what a later report tells of it.
 *
 * @param counties in the order in which they are asked, each with its targets and its reports by their ids
 */
export function toStrikingPair(
  counties: readonly {
    county: { slug: string; name: string; code?: number };
    targets: readonly Target[];
    reports: ReadonlyMap<string, FigureReport>;
  }[],
): StrikingPair | undefined {
  for (const { county, targets, reports } of counties) {
    const pair = toLeadTarget(targets, reports);
    if (pair) {
      const { name, target, said } = pair;
      return {
        ...pair,
        title: `${county.name}${name}：${target.words}目标${target.value}，${said.words}${said.value}`,
        county: toLink(county.name, `${countyPath(county)}#targets`),
        own: markOfCounty(county).own,
      };
    }
  }
  return undefined;
}
