import type { ReportEntry } from '../library/catalog.ts';
import { withBase } from '../library/routes.ts';
import type { Inconsistency } from '../schemas/consistency.ts';
import type { Indicator, Observation } from '../schemas/observation.ts';
import { toShownQuote } from '../text/shown-quote.ts';

/** Two places that do not agree, as a page shows them beside each other. */
export interface Finding {
  id: string;
  /** `地区生产总值：同一时期有两个不同的数。` */
  title: string;
  places: { quote: string; href: string; report: string }[];
  /** What an editor has to say of it. */
  note: string | undefined;
}

/** What is known of what a finding names. */
interface Known {
  indicators: readonly Indicator[];
  observations: ReadonlyMap<string, Observation>;
  reports: ReadonlyMap<string, Pick<ReportEntry, 'name'>>;
}

/** Findings with the words they are about. */
export function toFindings(
  findings: readonly Inconsistency[],
  { indicators, observations, reports }: Known,
): Finding[] {
  const titles = new Map(indicators.map(({ slug, title }) => [slug, title]));
  return findings.map((finding) => ({
    id: finding.id,
    title: `${titles.get(finding.indicator) ?? finding.indicator}：${tell(finding)}`,
    places: [
      ...(finding.share ? [finding.share] : []),
      ...finding.observations.flatMap((id) => observations.get(id) ?? []),
    ].map(({ quote, url, report }) => ({
      quote: toShownQuote(quote),
      href: withBase(url),
      report: reports.get(report)?.name ?? report,
    })),
    note: finding.note,
  }));
}

function tell({ kind, computed }: Inconsistency): string {
  switch (kind) {
    case 'conflict':
      return '同一时期有两个不同的数。';
    case 'growth':
      return `按前后两年的数算，增长${computed}%，与报告所写的增速不同。`;
    case 'share':
      return `按所写的数算，占${computed}%，与报告所写的比重不同。`;
    case 'below':
      return '目标比同一份报告所载的现状小。';
  }
}
