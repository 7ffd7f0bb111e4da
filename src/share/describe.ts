import type { CountyEntry, ReportEntry } from '../library/catalog.ts';
import type { PlaceWords } from '../library/place-words.ts';
import { regionsOf } from '../library/regions.ts';
import { toToc } from '../report/toc.ts';
import { leadingPassage } from '../report/topics.ts';
import type { Edition } from '../schemas/edition.ts';
import type { PublishedTopic } from '../schemas/topic.ts';
import { formatCount, formatDate } from '../text/format.ts';
import { longestDescription } from '../text/limits.ts';
import { inQuotes } from '../text/quotation.ts';
import type { Headline } from './headline-figures.ts';

/**
 * What stands in a report, in a sentence of its own data: headline numbers, or else its parts.
 *
 * @param read its blocks, which are asked for where it has no headline numbers
 */
export async function describeReport(
  { county, data: { title, date, characters } }: Pick<ReportEntry, 'county' | 'data'>,
  headlines: readonly Headline[],
  read: () => Promise<Pick<Edition, 'blocks'>>,
): Promise<string> {
  const words =
    headlines.length > 0
      ? toWords(headlines)
      : toToc((await read()).blocks, 1).map(({ number, text }) => number + text);
  return compose(
    // Most reports have the same title, and in many counties the same day.
    `${title.includes(county.name) ? '' : county.name}《${title}》（${formatDate(date)}）`,
    words,
    `全文${formatCount(characters)}字，逐段可引，逐字可核对。`,
  );
}

/** What the library tells of a county: its latest headline numbers and its reports. */
export function describeCounty(
  { county, reports }: CountyEntry,
  headlines: readonly Headline[],
): string {
  const years = [...new Set(reports.map(({ data }) => `${data.year}年`))].reverse();
  return compose(
    [...regionsOf(county), county.name].join(''),
    toWords(headlines),
    `收有${years.length > 6 ? `${years[0]}至${years.at(-1)}` : years.join('、')}的报告共${reports.length}份。`,
  );
}

/** Characters of names that a description of others' numbers has room for. */
const longestNames = 30;

/** What the reports of a year tell of the year before, and whose they are. */
export function describeYear(
  year: number,
  { all, noun }: Pick<PlaceWords, 'all' | 'noun'>,
  reports: readonly Pick<ReportEntry, 'county'>[],
  headlines: readonly Headline[],
): string {
  const names = [...new Set(reports.map(({ county }) => county.name))];
  const named = names.join('、');
  const whose =
    names.length > 4 || named.length > longestNames ? `${names.length}个${noun}` : named;
  const what = names.length > 1 ? `的${reports.length}份报告并列` : '的报告';
  return compose(
    `${year}年${all}报告`,
    toWords(headlines),
    `${whose}${what}：数字、目标、要办的事和各部分。`,
  );
}

/** What a topic follows: the words of its first promise, and the years of the other reports. */
export function describeTopic(
  topic: Pick<PublishedTopic, 'title' | 'passages'>,
  county: { name: string },
  reports: readonly { id: string; kind: string; data: { year: number } }[],
): string {
  const passage = leadingPassage(topic);
  const report = reports.find(({ id }) => id === passage?.report);
  const others = reports
    .filter(({ id }) => id !== report?.id)
    .map(({ data }) => `${data.year}年`)
    .sort();
  // Every year brings a county another report.
  const whose = others.length > 4 ? `另外${others.length}份` : `${others.join('、')}的`;
  const start = report ? `${county.name}${report.data.year}年${report.kind}：` : county.name;
  const end = others.length > 0 ? `${whose}报告怎样说，原文并列。` : '原文按年并列。';
  const room = longestDescription - start.length - topic.title.length - end.length - 4;
  const quote = passage?.quote.replace(/[。；]$/, '') ?? '';
  const shown = quote.length > room ? `${quote.slice(0, room - 1)}…` : quote;
  return `${topic.title}。${start}${inQuotes(shown)}。${end}`;
}

/** `2023年地区生产总值87亿元` */
function toWords(headlines: readonly Headline[]): string[] {
  return headlines.map(({ label, value }) => label + value);
}

/**
 * A sentence with as many of the items in its middle as keep it short enough.
 *
 * @example compose('甲县', ['2023年总值87亿元'], '共3份。') // => '甲县：2023年总值87亿元。共3份。'
 */
export function compose(start: string, items: readonly string[], end: string): string {
  for (let count = Math.min(items.length, 4); count > 0; count--) {
    const text = `${start}：${items.slice(0, count).join('，')}。${end}`;
    if (text.length <= longestDescription) return text;
  }
  const short = `${start}。${end}`;
  return short.length <= longestDescription ? short : `${short.slice(0, longestDescription - 1)}…`;
}
