import type { Kind } from '../../src/schemas/report.ts';
import { normalize } from './normalize.ts';
import { parseNumber } from './number.ts';
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
}

const placeName = '((?:(?![在年])[一-龥]){1,11}?(?:自治州|[县市区旗盟]))';
const congress = new RegExp(
  `(?:^|在|[^一-龥])${placeName}第?[一二三四五六七八九十]+届人民代表大会`,
);
const review = /(\d{4})年(?:的)?(?:主要)?工作(?:的)?(?:回顾|总结|完成)|(?:回顾|回眸)(\d{4})/;
const outlook =
  /(\d{4})年(?:政府)?(?:的)?(?:主要)?(?:工作)?(?:安排|打算|计划|重点|任务|总体要求|预期目标)|展望(\d{4})/;

/**
 * Find place, year and kind of a report that is not registered.
 *
 * @example findFacts('……在某县第十七届人民代表大会上 一、2023年工作回顾', {})
 * // => { place: '某县', year: 2024, kind: 'work-report' }
 */
export function findFacts(
  source: string,
  { title = '', date }: { title?: string | undefined; date?: string | undefined },
): Facts {
  const text = normalize(source).text;
  const name = normalize(title).text;
  const isPlan =
    /五年规划|规划.{0,12}纲要/.test(name) ||
    (name === '' && /五年规划.{0,20}纲要/.test(text.slice(0, 500)));
  const presented = isPlan ? null : presentation(text, name, date);
  // Presented in December, it reviews the year that ends and plans the one to come.
  const isEarly = presented !== null && presented.month !== undefined && presented.month > 10;
  return {
    place:
      new RegExp(`^${placeName}`).exec(name.replace(/^(?:\d*年)?(?:.*?省)?/, ''))?.[1] ??
      congress.exec(text)?.[1] ??
      placeKind(text),
    year: isPlan ? planYear(name || text.slice(0, 500)) : (presented?.year ?? null),
    ...(isEarly && { yearAhead: presented.year + 1 }),
    kind: isPlan ? 'five-year-plan' : 'work-report',
  };
}

/** The kind of place whose government speaks, or that a text mostly calls its own: 全县, 我市. */
function placeKind(text: string): string | null {
  const speaking = /代表(?:自治)?([县市区旗州盟省])(?:人民)?政府/.exec(text)?.[1];
  if (speaking !== undefined) return speaking;
  const counts = new Map<string, number>();
  for (const [, kind = ''] of text.matchAll(/[全我]([县市区旗州盟省])/g)) {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  return first?.[0] ?? null;
}

/** A plan is of the first of its years. */
function planYear(words: string): number | null {
  const nth = /第([一二三四五六七八九十]+)个五年规划/.exec(words)?.[1];
  if (nth !== undefined) return 1951 + 5 * (parseNumber(nth) ?? Number.NaN);
  return headingTime(words.replace(/和.*$/, ''), 0)?.from ?? null;
}

/** Characters at the start of a text that may hold its title and the day it was presented. */
const headLength = 400;
const day = /(\d{4})年(\d{1,2})月(?:\d{1,2}日)?[在)]/;
const titleYear = /(\d{4})年?.{0,16}(?:政府工作报告|两会)/;

/** When a report was presented: from its head, else from the years it looks back on and ahead to. */
function presentation(
  text: string,
  title: string,
  date: string | undefined,
): { year: number; month?: number } | null {
  if (date !== undefined) {
    const [year, month] = date.split('-').map(Number);
    return { year: year ?? Number.NaN, ...(month !== undefined && { month }) };
  }
  const head = text.slice(0, headLength);
  const presented = day.exec(head);
  if (presented) return { year: Number(presented[1]), month: Number(presented[2]) };
  const past = review.exec(text);
  const reviewed = past ? Number(past[1] ?? past[2]) : undefined;
  const titled = (titleYear.exec(title) ?? titleYear.exec(head))?.[1];
  // Some titles name the year that is reviewed.
  if (titled !== undefined && Number(titled) !== reviewed) return { year: Number(titled) };
  if (reviewed !== undefined) return { year: reviewed + 1 };
  const next = outlook.exec(text);
  return next ? { year: Number(next[1] ?? next[2]) } : null;
}
