import type { Report } from '../schemas/report.ts';
import { formatDate, lastDay } from './format.ts';

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
  const known = [author, formatDate(report.date)].filter((part) => part !== undefined);
  return {
    standard: `${author === undefined ? '' : `${author}. `}${title}[${type}]. (${lastDay(report.date)})`,
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
