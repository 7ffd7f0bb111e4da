import type { ReportEntry } from '../library/catalog.ts';
import { type Citation, formatPlain, formatStandard, toCitation } from '../library/citation.ts';
import { reportFiles } from '../library/report-files.ts';
import { type Link, toAddress, toLink } from '../library/routes.ts';
import type { PublishedCorrection } from '../schemas/correction.ts';
import type { Edition } from '../schemas/edition.ts';
import { toCssString } from '../text/css-string.ts';
import { formatCount, formatDate, formatReadingTime } from '../text/format.ts';
import { describeRepairs } from './apparatus.ts';
import { photoCaptions } from './paragraph-numbers.ts';
import { type TocItem, toContents } from './toc.ts';

/** A term and what it stands for. */
interface Fact {
  term: string;
  value: string;
}

/** What stands around the text of a report. */
export interface ReportPage {
  address: string;
  citation: Citation;
  contents: TocItem[];
  /** Day, meeting, who spoke, length, and when the edition was last edited. */
  facts: Fact[];
  /** What it was made from, and what was repaired: `据扫描本整理：订正20处` */
  edited: string;
  /** What a printed page says of itself: address, day, the beginning of its source's digest. */
  imprint: string;
  /** Citations without the day of access, and the day. */
  colophon: { standard: string; plain: string; date: string; length: string };
  formats: Link[];
  /** The county's reports before and after it. */
  older: Link | undefined;
  newer: Link | undefined;
  /** Whether its county has another document of the same year. */
  isOneOfSeveral: boolean;
  /** What no style sheet can say of this page. */
  style: string;
  /** What not every report has, so that styles of its own are only in the pages that need them. */
  hasTables: boolean;
  hasCaptions: boolean;
}

/**
 * The page of a report.
 *
 * @param siblings the reports of its county, newest first, itself included
 * @param changed when its text was last edited: ISO 8601; nothing where that is not known
 */
export function toReportPage(
  report: ReportEntry,
  edition: Edition,
  corrections: readonly PublishedCorrection[],
  siblings: readonly ReportEntry[],
  changed?: string,
): ReportPage {
  const { id, county, data, name, path } = report;
  const address = toAddress(path);
  const citation = toCitation(data, county.name);
  const repairs = describeRepairs(edition, corrections).join('，');
  const at = siblings.findIndex((other) => other.id === id);
  const toSibling = (other: ReportEntry | undefined) =>
    other && toLink(`${other.data.year}年${other.kind}`, other.path);
  return {
    address,
    citation,
    contents: toContents(edition.blocks),
    facts: toFacts([
      ['日期', formatDate(data.date)],
      ['会议', data.occasion],
      ['报告人', data.speaker],
      ['发布', data.issuer],
      ['刊于', data.series],
      // Readers take a spread for the report that it was made of.
      ['说明', data.kind === 'sessions' ? '报纸摘登，不是报告全文' : undefined],
      ['篇幅', `${formatCount(data.characters)}字，读完${formatReadingTime(data.characters)}`],
      ['修订', changed && formatDate(changed.slice(0, 10))],
    ]),
    edited: `据${data.form.split('，')[0]}整理${repairs === '' ? '' : `：${repairs}`}。`,
    colophon: {
      standard: formatStandard(citation.standard, '引用日期', address),
      plain: formatPlain(citation.plain, '', address),
      date: formatDate(data.date),
      length: `${formatCount(data.source.length)}字符`,
    },
    // One line of a sheet, in which each piece counts.
    imprint:
      `${address.replace(/^https?:\/\//, '')}，${formatDate(data.date)}，` +
      `底本SHA-256：${data.source.sha256.slice(0, 12)}…`,
    formats: reportFiles.map((file) => toLink(file.title, path + file.name)),
    newer: toSibling(siblings[at - 1]),
    older: toSibling(siblings[at + 1]),
    isOneOfSeveral: siblings.filter((other) => other.data.year === data.year).length > 1,
    style: toStyle(name),
    hasTables: edition.blocks.some(({ type }) => type === 'table'),
    hasCaptions: photoCaptions(edition.blocks).size > 0,
  };
}

function toFacts(facts: readonly [term: string, value: string | undefined][]): Fact[] {
  return facts.flatMap(([term, value]) => (value ? [{ term, value }] : []));
}

/**
 * The running title of printed pages, and, since the compiler of style sheets does not know it yet,
 * that the browser marks the section in view where no script does.
 */
function toStyle(name: string): string {
  return (
    `@page{@top-center{content:${toCssString(name)}}}` +
    '@media (scripting:none){.toc>ol{scroll-target-group:auto}.toc a:target-current{border-color:var(--accent);color:var(--accent)}}'
  );
}
