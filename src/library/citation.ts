import type { Report } from '../schemas/report.ts';
import { formatDate } from '../text/format.ts';

/** The parts of a citation that are the same for every paragraph of a report. */
export interface Citation {
  /** GB/T 7714—2015 up to the day of access: `某县人民政府. 某县规划纲要[R/OL]. (2021-04)` */
  standard: string;
  /** In running text: `《某县规划纲要》（某县人民政府，2021年4月）` */
  plain: string;
}

type Cited = Pick<
  Report,
  'title' | 'kind' | 'date' | 'occasion' | 'speaker' | 'issuer' | 'series' | 'year'
>;

/**
 * When a document was published, as far as its description tells: a plan is dated by its issue, of
 * a newspaper's account of a meeting only the year is known, of a work report nothing but the day on
 * which it was given.
 */
export function publicationDate({
  kind,
  date,
  year,
}: Pick<Report, 'kind' | 'date' | 'year'>): string | undefined {
  switch (kind) {
    case 'five-year-plan':
    case 'bulletin':
      return date;
    case 'sessions':
      return String(year);
    case 'work-report':
      return undefined;
  }
}

/** The day on which a work report was given. */
export function speechDate({ kind, date }: Pick<Report, 'kind' | 'date'>): string | undefined {
  return kind === 'work-report' ? date : undefined;
}

/**
 * How a report is cited: who is responsible for it, its title, its type and its date.
 *
 * A plan has a body that issued it, a work report the person who gave it; a newspaper's account of
 * a meeting has neither, and then the title comes first, as the standard has it.
 *
 * @param county name of the county, which a title that does not name it is completed by
 */
export function toCitation(report: Cited, county: string): Citation {
  // An office stands before the name.
  const speaker = report.kind === 'work-report' ? report.speaker?.split(' ').at(-1) : undefined;
  const author = report.issuer ?? speaker;
  const occasion = report.title.includes(county) ? undefined : (report.occasion ?? county);
  const title = occasion === undefined ? report.title : `${report.title}：${occasion}`;
  const type = report.kind === 'sessions' ? 'EB/OL' : 'R/OL';
  // The days of a meeting are not those of its account.
  const date = `${formatDate(report.date)}${report.kind === 'sessions' ? '会议的报道' : ''}`;
  const known = [author, date].filter((part) => part !== undefined);
  return {
    standard: `${author === undefined ? '' : `${author}. `}${title}[${type}]. (${publicationDate(report) ?? report.date})`,
    plain: `《${title}》（${known.join('，')}）`,
  };
}

/**
 * How a dataset of the library is cited: the library is responsible for it.
 *
 * @param updated the day its texts last changed, as 2026-03-01; nothing where that is not known
 * @example toDatasetCitation('县级政府报告中的地区生产总值', '县域报告文库', '2026-03-01').standard
 * // => '县域报告文库. 县级政府报告中的地区生产总值[DS/OL]. (2026-03-01)'
 */
export function toDatasetCitation(title: string, site: string, updated?: string): Citation {
  return {
    standard: `${site}. ${title}[DS/OL].${updated === undefined ? '' : ` (${updated})`}`,
    plain: `《${title}》（${site}）`,
  };
}

/**
 * A citation by GB/T 7714—2015.
 *
 * @param accessed the day it was read, as 2026-03-01
 * @example formatStandard('某县人民政府. 某县规划纲要[R/OL]. (2021-04)', '2026-03-01', 'https://example.org/#p1')
 * // => '某县人民政府. 某县规划纲要[R/OL]. (2021-04)[2026-03-01]. https://example.org/#p1.'
 */
export function formatStandard(standard: string, accessed: string, address: string): string {
  return `${standard}[${accessed}]. ${address}.`;
}

/**
 * A citation in running text.
 *
 * @param place `第12段`; empty for the whole report
 * @example formatPlain('《规划纲要》（2021年4月）', '第12段', 'https://example.org/#p1')
 * // => '《规划纲要》（2021年4月）第12段，https://example.org/#p1'
 */
export function formatPlain(plain: string, place: string, address: string): string {
  return `${plain}${place}，${address}`;
}
