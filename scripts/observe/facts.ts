import type { Kind } from '../../src/schemas/report.ts';
import { withArabicYears } from './normalize.ts';
import { parseNumber } from './number.ts';
import { placeCalled, placeKind } from './place-name.ts';
import { headingTime } from './time.ts';

/** What the reading of numbers has to know of a report, as far as its own words tell it. */
export interface Facts {
  /** Its name, or only its last character, which tells whether 全县, 全市 or 全区 means it. */
  place: string | null;
  /** Year of presentation; null where the text does not tell it. */
  year: number | null;
  /** The year it looks ahead to, where it was presented before that began. */
  yearAhead?: number;
  kind: Kind;
  /** Day or month of presentation as ISO 8601 writes it; null where the text does not tell it. */
  date: string | null;
}

/** What is known of a document before its text is looked at. */
interface Known {
  title?: string | undefined;
  date?: string | undefined;
}

/**
 * Find place, year, kind and date of a report that is not registered.
 *
 * @example findFacts('——2024年2月20日在某县第十七届人民代表大会第四次会议上', {})
 * // => { place: '某县', year: 2024, kind: 'work-report', date: '2024-02-20' }
 */
export function findFacts(source: string, { title = '', date }: Known): Facts {
  const text = plain(source);
  const lines = text.split('\n').filter((line) => line !== '');
  const name = plain(title);
  const isPlan = planTitle.test(name)
    ? !name.includes('报告')
    : name === '' && /五年规划.{0,20}纲要/.test(text.slice(0, headLength));
  const head = headLines(lines);
  const above = [name, ...head].join('\n');
  const place = placeCalled(name, head, text) ?? placeKind(text);
  if (isPlan) {
    return {
      place,
      year: planYear(name || text.slice(0, headLength)),
      kind: 'five-year-plan',
      date: date ?? null,
    };
  }
  // A title may take two lines.
  const titles = above.replaceAll('\n', '');
  if (bulletinTitle.test(titles)) {
    const told = yearOf(bulletinYear.exec(titles));
    // It speaks of the year in its title as of one that is over.
    const ahead = told === undefined ? {} : { yearAhead: told + 1 };
    return { place, year: told ?? null, ...ahead, kind: 'bulletin', date: date ?? dateIn(head) };
  }
  const day = date ?? dayOf(text, name, head);
  const year = day === null ? yearTold(text, name, head) : Number(day.slice(0, 4));
  // Presented in December, it reviews the year that ends and plans the one to come.
  const isEarly = day !== null && year !== null && Number(day.slice(5, 7)) > 10;
  return {
    place,
    year,
    ...(isEarly && { yearAhead: year + 1 }),
    kind: 'work-report',
    date: day,
  };
}

/** Characters at the start of a text that may hold its title. */
const headLength = 500;
/** Lines at the start of a text that may hold its title, its speaker and its day, and how long each may be. */
const headCount = 12;
const longestLine = 90;

/** The lines above the report's first paragraph: those at the top, and those next to it. */
function headLines(lines: readonly string[]): string[] {
  const first = lines.findIndex(
    (line) => line.length > longestLine || /^(?:各位代表|[一1]、)/.test(line),
  );
  const end = first === -1 ? headCount : first + 1;
  return [
    ...lines.slice(0, Math.min(end, headCount)),
    ...lines.slice(Math.max(headCount, end - headCount), end),
  ].map((line) => line.slice(0, longestLine));
}

/**
 * The text without what is no part of it: front matter but for its title, addresses, signs of Markdown,
 * spaces. Years and days in Chinese figures become Arabic.
 */
function plain(source: string): string {
  const text = source
    .normalize('NFKC')
    .replace(/^\s*---\n([\s\S]*?)\n---\n/, (_, yaml: string) => {
      const title = /^title:\s*["']?(.*?)["']?$/m.exec(yaml)?.[1] ?? '';
      return `${title}\n`;
    })
    .replace(/<!--.*?-->/gs, '')
    .replace(/(?:https?:\/\/|www\.)[\w./?=&%#:~+-]+/g, '')
    .replace(/[*#_>`]|[^\S\n]/g, '')
    .replace(/[○◯]/g, '〇');
  return withArabicYears(text).replace(
    /([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3})日)?/g,
    (words, month: string, day?: string) => {
      const [m, d] = [parseNumber(month), day === undefined ? undefined : parseNumber(day)];
      return m === undefined ? words : `${m}月${d === undefined ? '' : `${d}日`}`;
    },
  );
}

/** The years that reports are of: not before the republic, not beyond the year to come. */
function isYear(year: number): boolean {
  return year >= 1949 && year <= new Date().getFullYear() + 1;
}

const day = /(?<!\d)(\d{4})(?:年|[-./])(\d{1,2})(?:月|[-./])(?:(\d{1,2})日?)?(?!\d)/;

/** What a page says of itself: the day it is looked at, and the day it was put up. */
const visit = /今天是|今日|星期[一二三四五六日天]/;
const upload = /发布|更新|来源|浏览|点击|时间:|日期:/;

/**
 * The day on which a work report was given, as far as the lines above it tell that: a page may have been put
 * up in a later year, and a day may be misprinted.
 */
function dayOf(text: string, title: string, head: readonly string[]): string | null {
  const day = dateIn(head);
  const told = yearTold(text, title, head);
  if (day === null || told === null) return day;
  const year = Number(day.slice(0, 4));
  const isPutUp = head.some((line) => upload.test(line) && dateOf(line) === day);
  if (year === told || (!isPutUp && Math.abs(year - told) < 2)) return day;
  return isPutUp || speaksOf(text, told) > speaksOf(text, year) ? null : day;
}

/** How often a text names a year or the one before it. */
function speaksOf(text: string, year: number): number {
  return [...text.matchAll(new RegExp(`(?:${year}|${year - 1})年`, 'g'))].length;
}

/**
 * The first day, or month, that the lines above a report name: that of the congress before any other,
 * that on which a page was put up last of all.
 */
function dateIn(head: readonly string[]): string | null {
  const lines = head.filter((line) => !visit.test(line));
  const own = lines.filter((line) => !upload.test(line));
  const ofCongress = own.filter((line) => /代表大会|会议/.test(line));
  const dates = [ofCongress, own].map((some) => some.flatMap((line) => dateOf(line) ?? []));
  // A day says more than a month does.
  const days = dates.flat().filter((date) => date.length > 'YYYY-MM'.length);
  return days[0] ?? dates.flat()[0] ?? lines.map(dateOf).find((date) => date !== null) ?? null;
}

/** The day or month that a line names first. */
function dateOf(line: string): string | null {
  const [, year = '', month = '', date] = day.exec(line) ?? [];
  if (!isYear(Number(year)) || Number(month) < 1 || Number(month) > 12) return null;
  return [year, month.padStart(2, '0'), ...(date ? [date.padStart(2, '0')] : [])].join('-');
}

const review = /(\d{4})年?(?:的)?(?:主要)?工作(?:的)?(?:回顾|总结|完成)|(?:回顾|回眸)(\d{4})/;
const outlook =
  /(\d{4})年(?:政府)?(?:的)?(?:主要)?(?:工作)?(?:安排|打算|计划|重点|任务|总体要求|预期目标)|展望(\d{4})/;
/** A chapter on what is to be done in a year, in whatever words, and not on what became of it. */
const chapterAhead =
  /^[一二三四五六七八九十]{1,2}、(?!.*(?:完成|回顾|总结))(\d{4})年[^\n]{0,24}(?:目标|任务|重点|安排|打算)/m;
/** A chapter that is headed by the work of a year alone; one that looks back says so. */
const chapterOfWork =
  /^[一二三四五六七八九十]{1,2}、(\d{4})年(?:的)?(?:政府)?(?:主要|重点)?(?:工作|任务|目标|安排|打算|预期)+(?:任务|目标|安排|打算|重点)*$/m;
const titleYear =
  /(?<!\d)(\d{4})年?.{0,16}(?:政府工作报告|两会)|(\d{4})年工作报告|政府工作报告(?:\(|.{0,16}?(?<!\d))(\d{4})年?\)/;

/** Until 1985 a bulletin told how the year's plan was carried out. */
const bulletinTitle = /统计公报|计划执行结果的?公报/;
const bulletinYear = /(?<!\d)(\d{4})年?[^。\d]{0,24}(?:统计公报|执行结果的?公报)/;

/** The year of a report without a day: that of its title, else that behind the year it looks back on. */
function yearTold(text: string, title: string, head: readonly string[]): number | null {
  const past = yearOf(review.exec(text));
  const titled = yearOf(titleYear.exec(title)) ?? yearOf(titleYear.exec(head.join('\n')));
  // Some titles name the year that is reviewed.
  if (titled !== undefined && titled !== past) {
    const chapter = yearOf(chapterOfWork.exec(text));
    return chapter === titled + 1 ? chapter : titled;
  }
  if (past !== undefined) return past + 1;
  return yearOf(outlook.exec(text)) ?? yearOf(chapterAhead.exec(text)) ?? null;
}

/** The year that one of the groups of a match holds. */
function yearOf(match: RegExpExecArray | null): number | undefined {
  const year = Number(match?.slice(1).find((one) => one !== undefined));
  return isYear(year) ? year : undefined;
}

/** Until 2005 a plan was called 计划. */
const planTitle = /五年(?:规划|计划)|规划.{0,12}纲要|五["”]?计划.{0,12}纲要/;

/** A plan is of the first of its years. */
function planYear(words: string): number | null {
  const nth =
    /第([一二三四五六七八九十]+)个五年(?:规划|计划)/.exec(words)?.[1] ??
    /(?<![一二三四五六七八九十])([七八九十])五["”]?计划/.exec(words)?.[1];
  const count = nth === undefined ? undefined : parseNumber(nth);
  // Three years passed between the second and the third.
  if (count !== undefined) return [1953, 1958][count - 1] ?? 1951 + 5 * count;
  return headingTime(words.replace(/和.*$/, ''), 0)?.from ?? null;
}
