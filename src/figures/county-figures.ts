import { indicatorPath, type Link, searchPath, toLink } from '../library/routes.ts';
import type { Inconsistency } from '../schemas/consistency.ts';
import { type Figure, toSummaries, valuesOf } from './figures.ts';
import { toValueLink, type ValueLink } from './tables.ts';
import type { Target } from './targets.ts';

/** An indicator in a line: its latest value, and what is aimed at. */
export interface SummaryRow extends Link {
  /** Id of the row, where the indicator stands nowhere else. */
  id: string | undefined;
  /** The latest value; of what stands nowhere else all there are. */
  latest: ValueLink[];
  targets: ValueLink[];
  finding: string | undefined;
}

/** Indicators of one group. */
export interface SummaryGroup {
  title: string;
  rows: SummaryRow[];
}

/**
 * The indicators of a county that are no headlines and of which something is told, by their groups.
 *
 * @param figures one for each indicator, in their order
 * @param findings those about the county
 * @param aims the targets that the page lists: what has nothing else is told by them
 */
export function toOtherIndicators(
  figures: readonly Figure[],
  findings: readonly Pick<Inconsistency, 'id' | 'indicator'>[],
  aims: readonly Pick<Target, 'target'>[] = [],
): SummaryGroup[] {
  const finding = toFirstFindings(findings);
  const listed = new Set(aims.map(({ target }) => target.sources[0].id));
  const rows = figures
    .filter(({ indicator }) => !indicator.headline)
    .flatMap((figure) => {
      const [summary] = toSummaries([figure]);
      if (!summary) return [];
      const { slug, title, group, byCounty } = figure.indicator;
      const isListed = summary.targets.every(({ sources: [{ id }] }) => listed.has(id));
      if (!summary.latest && isListed && !byCounty) return [];
      const reached = byCounty
        ? valuesOf(figure).filter(({ isTarget }) => !isTarget)
        : [summary.latest].filter((value) => value !== undefined);
      return {
        group,
        id: byCounty && slug,
        // What stands nowhere else leads to what other reports say of it.
        ...toLink(title, byCounty ? searchPath({ q: title }) : indicatorPath(figure.indicator)),
        latest: reached.map((value) => toValueLink(value, figure)),
        targets: summary.targets.map((target) => toValueLink(target, figure)),
        finding: finding.get(slug),
      };
    });
  return [...Map.groupBy(rows, ({ group }) => group)].map(([title, own]) => ({ title, rows: own }));
}

/** Id of the finding about each indicator; of several the first. */
export function toFirstFindings(
  findings: readonly Pick<Inconsistency, 'id' | 'indicator'>[],
): ReadonlyMap<string, string> {
  return new Map([...findings].reverse().map(({ id, indicator }) => [indicator, id]));
}
