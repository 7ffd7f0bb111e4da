/** Reports in a list, each called by what it is; see `toReportLines`. */
import { formatDate, formatLength } from '../text/format.ts';
import type { ReportEntry } from './catalog.ts';
import { type Link, toLink } from './routes.ts';

/** A report of a county in a list. */
export interface ReportLine extends Link {
  /** Its printed title, where that is not what it is: a slogan, mostly. */
  slogan: string | undefined;
  /** First day as an attribute has it. */
  day: string | undefined;
  /** `2025年4月24日至27日` */
  date: string;
  length: string;
}

/**
 * The reports of a county, each by what it is and with its own title below.
 *
 * @example toReportLines(reports)[0]?.title // => '2025年两会报道'
 */
export function toReportLines(
  reports: readonly Pick<ReportEntry, 'data' | 'kind' | 'path' | 'subtitle'>[],
): ReportLine[] {
  return reports.map(({ data, kind, path, subtitle }) => ({
    ...toLink(`${data.year}年${kind}`, path),
    slogan: subtitle,
    day: data.date.split('/')[0],
    date: formatDate(data.date),
    length: formatLength(data.characters),
  }));
}
