import type { ReportEntry } from '../library/catalog.ts';
import { withBase } from '../library/routes.ts';
import type { Inconsistency } from '../schemas/consistency.ts';
import type { Indicator, Observation } from '../schemas/observation.ts';
import { type PlaceQuote, toPlaceQuote } from '../text/place-quote.ts';
import { formatGrowth, formatPeriod, formatValue } from './format.ts';

/** A place that is about a finding. */
interface FindingPlace extends PlaceQuote {
  /** `2025年目标` */
  years: string;
  href: string;
  report: string;
}

/** Two places that do not agree, as a page shows them beside each other. */
export interface Finding {
  id: string;
  /** What it is about: `粮食综合生产能力` */
  title: string;
  /** What differs, with both numbers: `2020年16万吨，2025年目标12万吨：目标低于现状` */
  words: string;
  places: FindingPlace[];
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
  return findings.map((finding) => {
    const own = finding.observations.flatMap((id) => observations.get(id) ?? []);
    const toPlace = (
      { reading, url, report }: Pick<Observation, 'reading' | 'url' | 'report'>,
      years: string,
    ): FindingPlace => ({
      ...toPlaceQuote(reading),
      years,
      href: withBase(url),
      report: reports.get(report)?.name ?? report,
    });
    return {
      id: finding.id,
      title: titles.get(finding.indicator) ?? finding.indicator,
      words: tell(finding, own),
      places: [
        ...(finding.share ? [toPlace(finding.share, `${finding.share.period}年`)] : []),
        ...own.map((one) => toPlace(one, formatPeriod(one))),
      ],
      note: finding.note,
    };
  });
}

/** What differs in one sentence, each number with what it is. */
function tell(
  { kind, computed = 0, share }: Inconsistency,
  observations: readonly Observation[],
): string {
  switch (kind) {
    case 'conflict':
      return `${tellTimes(observations)}，${observations.map(toSaid).join('，')}：两处的数不同`;
    case 'growth': {
      const levels = observations.filter(({ unit }) => unit !== '%').map(tellValue);
      const growth = observations.filter(({ unit }) => unit === '%').map(formatGrowth);
      const told = [...levels, ...growth.map((words) => `报告写${words}`)].join('，');
      return `${told}：按前后两年的数算，${formatGrowth({ comparator: '=', value: computed })}`;
    }
    case 'share': {
      const [whole] = observations;
      const total = whole ? tellValue(whole) : '';
      return `${total}；报告写${share?.part}${share?.unit}占其${share?.percent}%：按两个数算占${computed}%`;
    }
    case 'below':
      return `${observations.map(tellValue).join('，')}：目标低于现状`;
  }
}

/** `2020年16万吨`, `2025年目标12万吨` */
function tellValue(one: Observation): string {
  return formatPeriod(one) + formatValue(one);
}

/** The one time that values of a conflict speak of. */
function tellTimes([first]: readonly Observation[]): string {
  return first ? formatPeriod(first) : '';
}

function toSaid(one: Observation, at: number): string {
  return `${at === 0 ? '一处' : '又一处'}写${formatValue(one)}`;
}
