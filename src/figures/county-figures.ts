import { indicatorPath, type Link, toLink } from '../library/routes.ts';
import type { Inconsistency } from '../schemas/consistency.ts';
import { type Figure, toSummaries } from './figures.ts';
import { toValueLink, type ValueLink } from './tables.ts';

/** An indicator in a line: its latest value, and what is aimed at. */
export interface SummaryRow extends Link {
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
 */
export function toOtherIndicators(
  figures: readonly Figure[],
  findings: readonly Pick<Inconsistency, 'id' | 'indicator'>[],
): SummaryGroup[] {
  const finding = toFirstFindings(findings);
  const rows = figures
    .filter(({ indicator }) => !indicator.headline)
    .flatMap((figure) => {
      const [summary] = toSummaries([figure]);
      if (!summary) return [];
      const { slug, title, group } = figure.indicator;
      return {
        group,
        ...toLink(title, indicatorPath(figure.indicator)),
        latest: summary.latest ? [toValueLink(summary.latest, figure)] : [],
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
