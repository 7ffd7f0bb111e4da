import { matchAt } from './match-at.ts';
import { parseNumber } from './number.ts';

/** A time a sentence speaks of: a year, or the years from one to another. */
export interface Time {
  from: number;
  to: number;
  /** Whether only a part of the year is meant: `一季度`, `1—6月`, `今年以来`. */
  isPart?: true | undefined;
  /** Whether only what stands around tells which years are meant: `五年累计`. */
  isUnanchored?: true | undefined;
  /**
   * Whether it is one year, which the surroundings tell: `全年` is that whole year, `预计` says that its
   * last months are estimated.
   */
  isOpen?: 'whole' | 'estimate' | undefined;
}

/** The year something is compared with; none is named in `比上年`. */
export interface Base {
  year?: number;
  /** Whether it is as many years before: 比前五年增长60%. */
  isYears?: true;
}

const number = '[〇零一二三四五六七八九]';
const year = `(?:(?:19|20)\\d\\d|二[〇零]${number}{2})`;
const partOfYear =
  '(?:前?[一二三四1-4]+个?季度|[上下]半年|(?:1|\\d+月?)[-—–~至到]\\d+月份?|前?\\d+个?月份?(?:底前|底|末|前)?)';
const patterns = {
  span: new RegExp(`(${year})年?(?:[-—–~]+|至|到)(${year})年`, 'y'),
  /** 2019、2020两年 */
  yearAndNext: new RegExp(`(${year})年?[、和与](${year})年?[两二2]年`, 'y'),
  year: new RegExp(`(${year})年(${partOfYear})?(?:年?[末底])?`, 'y'),
  plan: /[“"]?十([一二三四五六七八九])五[”"]?(时期|期间|以来)?(?:规划)?(期?末|的?第一年)?/y,
  // 十五 alone is a number.
  earlyPlan: /[“"]?([七八九十])五[”"]?(?:(时期|期间|以来)(期?末)?|()(期?末))/y,
  /** 2018年以来: from then to the year that is over */
  since: new RegExp(
    `(?<![是创为近])(${year})年(?:以来|至今)(?!的?(?:最|首|历史|同期|新高)|的)`,
    'y',
  ),
  /** 力争通过3年努力: as many years from this one on; 经过五年来的努力: as many that are over */
  effort:
    /(?<=(力争|争取|计划|确保)?)(?:通过|经过|再用|用)(?:过去|近)?([两二三四五2345])年(?:左右)?(来)?(?:的|时间)*(?:持续|不懈|共同|艰苦|不断)?(?:努力|奋斗|发展|建设|攻坚)?(?=[，,])/y,
  part: new RegExp(partOfYear, 'y'),
  severalYears: /(过去|近|这|今后|未来|接下来的?)?(?:的)?(?<!\d)([三四五345])年(来|以来|间)?/y,
  /** 8年来, 十年来: more years than a plan has */
  manyYears:
    /(?<![\d一二三四五六七八九十])(\d{1,2}|[六七八九]|十[一二三四五六七八九]?)年(?:以)?来(?=[,，])/y,
  /** 今明两年: this year and the next */
  twoYears: /(?:今明|今后|未来)[两二2]年/y,
  /** 全年龄 and 预计数 are other words. */
  open: /全年度?(?!龄|[期段])|(?<![\d一二两三四五六七八九十几])年内(?=[^一-龥]|预计|全市|全县|完成|实现|全社会|固定资产|地区|规上|规模|社会)|预计可?(?!数)/y,
  relative:
    /(今年以来|今年|本年度?|上一年|上年|去年|(?:刚刚)?过去(?:的)?一年里?|刚刚过去的(?:这一年里?|(?:19|20)\d\d年)|一年来|明年)/y,
  /** 是上一个五年的3.1倍 */
  fiveBefore: /(?:上一?个|前)[五5]年(?=的[\d一二三四五])/y,
  /** 五年年均增长8% */
  bareFive:
    /(?<!\d)[五5]年(?=年均|平均[增递]|累计|共|完成|实现|新[建增]|增长|提高|下降|降低|跨越|翻|全[市县区省州旗](?=累计|共|完成|实现|地区|生产总值|固定|社会|规)|全社会|固定资产|地区|规上|规模|社会)/y,
  baseYear: new RegExp(`(比|较|与|同|和)(${year})年[末底]?(相比较?|比较?)?`, 'y'),
  basePlan:
    /(?:比|较|与|同)[“"]?十([一二三四五六七八九])五[”"]?(?:规划)?(?:期?末|(开局之年|第一年))(?:相比较?|比较?|期)?/y,
  /** 比前五年增长60%, 较“十二五”时期增长37% */
  baseYears:
    /(?:比|较|与)(?:(?:前|上一?个|过去)[五5]年|十[一二三四五六七八九]?五(?:时期|期间)?)(?:相比)?(?=[,，]?(?:分别|各|均)?(?:累计)?(?:增长|增加|提高))/y,
  basePrevious: /同比(?!口径)|(?:比|较|与|同)(?:上一年|上年|去年)(?:同期)?(?:相比)?/y,
  bareYear: /(?<!\d)((?:19|20)\d\d)(?!\d)/g,
};

/**
 * Read the time expression that begins at `at` in normal text; words such as 今年 count from `spokenYear`.
 *
 * @example matchTime('2020年末GDP', 0, 2021) // => { time: { from: 2020, to: 2020 }, end: 6 }
 */
export function matchTime(
  text: string,
  at: number,
  reportYear: number,
  spokenYear: number = reportYear,
): { time: Time; end: number } | undefined {
  const possible = formsOf.get(text.charAt(at));
  if (!possible) return undefined;
  for (const { pattern, toTime } of possible) {
    const found = matchAt(pattern, text, at);
    const time = found && toTime(found, { reportYear, spokenYear });
    if (time) return { time, end: at + found[0].length };
  }
  return undefined;
}

/** The year of a report, and the one that it calls this year. */
interface Years {
  reportYear: number;
  spokenYear: number;
}

/** A form of time expressions. */
interface Form {
  /** The characters that it may begin with. */
  beginnings: string;
  pattern: RegExp;
  /** What time is meant by what the pattern found, if one is. */
  toTime(found: RegExpExecArray, years: Years): Time | undefined;
}

/** The first that finds a time holds. */
const forms: readonly Form[] = [
  {
    beginnings: '12二',
    pattern: patterns.span,
    toTime: ([, from, to]) => timeFrom(toYear(from), toYear(to)),
  },
  {
    beginnings: '12二',
    pattern: patterns.yearAndNext,
    toTime: ([, from, to]) =>
      toYear(to) === toYear(from) + 1 ? timeFrom(toYear(from), toYear(to)) : undefined,
  },
  {
    beginnings: '12二',
    pattern: patterns.since,
    toTime: ([, from], { reportYear }) => {
      const first = toYear(from);
      return first < reportYear ? timeFrom(first, reportYear - 1) : undefined;
    },
  },
  {
    beginnings: '通经再用',
    pattern: patterns.effort,
    toTime: ([, aim, digit = '', isOver], { reportYear }) => {
      const count = parseNumber(digit) ?? 2;
      if (isOver) return timeFrom(reportYear - count, reportYear - 1);
      return aim ? timeFrom(reportYear, reportYear + count - 1) : undefined;
    },
  },
  {
    beginnings: '12二',
    pattern: patterns.year,
    toTime: ([, value, part]) => oneYear(toYear(value), part !== undefined && part !== '12月'),
  },
  {
    beginnings: '“"七八九十',
    pattern: patterns.earlyPlan,
    toTime: (found, { reportYear }) => {
      const [, digit, , endBehind, , endAlone] = found;
      return planTime(found, earlyPlanEnd(digit), endBehind ?? endAlone, reportYear);
    },
  },
  {
    beginnings: '“"十',
    pattern: patterns.plan,
    toTime: (found, { reportYear }) => planTime(found, planEnd(found[1]), found[3], reportYear),
  },
  {
    beginnings: '0123456789前一二三四上下',
    pattern: patterns.part,
    toTime: (_, { reportYear }) => oneYear(reportYear, true),
  },
  {
    beginnings: '今未',
    pattern: patterns.twoYears,
    toTime: (_, { spokenYear }) => timeFrom(spokenYear, spokenYear + 1),
  },
  {
    beginnings: '今本上去过刚一明',
    pattern: patterns.relative,
    toTime: ([word], { reportYear, spokenYear }) => {
      // At a year's end, the year that is over is 今年 too.
      if (/^(?:过|刚|一年来)/.test(word)) return oneYear(reportYear - 1);
      const offset = /^[上去]/.test(word) ? -1 : word === '明年' ? 1 : 0;
      return oneYear(spokenYear + offset, word === '今年以来');
    },
  },
  {
    beginnings: '五5',
    pattern: patterns.bareFive,
    toTime: (_, { reportYear }) => timeFrom(reportYear - 5, reportYear - 1, { isUnanchored: true }),
  },
  {
    beginnings: '上前',
    pattern: patterns.fiveBefore,
    toTime: (_, { reportYear }) => timeFrom(reportYear - 10, reportYear - 6),
  },
  {
    beginnings: '全年预',
    pattern: patterns.open,
    toTime: ([word], { spokenYear }) => {
      const isOpen = word.startsWith('预计') ? 'estimate' : 'whole';
      return timeFrom(spokenYear - 1, spokenYear - 1, { isOpen });
    },
  },
  {
    beginnings: '123456789六七八九十',
    pattern: patterns.manyYears,
    toTime: ([, digits = ''], { reportYear }) => {
      const count = parseNumber(digits) ?? 0;
      return count > 1 ? timeFrom(reportYear - count, reportYear - 1) : undefined;
    },
  },
  {
    beginnings: '过近这今未接的三四五345',
    pattern: patterns.severalYears,
    toTime: ([words, before, digit = '', behind], { reportYear }) => {
      if (before === undefined && behind === undefined) return undefined;
      const count = parseNumber(digit) ?? 0;
      const from = /^[今未接]/.test(words) ? reportYear : reportYear - count;
      return timeFrom(from, from + count - 1);
    },
  },
];

/** The forms that may begin with a character. */
const formsOf = new Map<string, Form[]>();
for (const form of forms) {
  for (const first of form.beginnings) formsOf.set(first, [...(formsOf.get(first) ?? []), form]);
}

/** The characters that time expressions begin with. */
export const beginningsOfTimes: readonly string[] = [...formsOf.keys()];

/** All times have the same fields in the same order, as tokens have, and for the same reason. */
function timeFrom(
  from: number,
  to: number,
  { isPart, isUnanchored, isOpen }: Omit<Time, 'from' | 'to'> = {},
): Time {
  return { from, to, isPart, isUnanchored, isOpen };
}

/** `“十四五”时期` is 2021 to 2025; its end alone is 2025. */
function planTime(
  found: RegExpExecArray,
  to: number,
  end: string | undefined,
  reportYear: number,
): Time | undefined {
  if (/[一二三四五六七八九十]/.test(found.input.charAt(found.index - 1))) return undefined;
  if (end?.endsWith('末')) return oneYear(to);
  if (end?.endsWith('第一年')) return oneYear(to - 4);
  // “十四五”以来 goes to the year that is over.
  const isSince = found[0].endsWith('以来') && to - 4 < reportYear;
  return timeFrom(to - 4, isSince ? Math.min(to, reportYear - 1) : to);
}

/** Last year of the five-year plans 七五 to 十五. */
function earlyPlanEnd(digit = ''): number {
  return 1990 + 5 * '七八九十'.indexOf(digit);
}

/** Last year of the five-year plan 十…五. */
function planEnd(digit = ''): number {
  return 1955 + 5 * (10 + '一二三四五六七八九'.indexOf(digit) + 1);
}

/** The characters that the words of a comparison with an earlier time begin with. */
export const beginningsOfBases = '同比较与和';

/**
 * Read the words of a comparison with an earlier time.
 *
 * @example matchBase('与2015年相比较', 0) // => { base: { year: 2015 }, end: 9 }
 */
export function matchBase(text: string, at: number): { base: Base; end: number } | undefined {
  const previous = matchAt(patterns.basePrevious, text, at);
  if (previous) return { base: {}, end: at + previous[0].length };
  const years = matchAt(patterns.baseYears, text, at);
  if (years) return { base: { isYears: true }, end: at + years[0].length };
  const plan = matchAt(patterns.basePlan, text, at);
  if (plan) {
    const end = planEnd(plan[1]);
    return { base: { year: plan[2] ? end - 4 : end }, end: at + plan[0].length };
  }
  const found = matchAt(patterns.baseYear, text, at);
  // 与2015年 alone may begin a list of years; 比2015年 cannot.
  if (!found || (!/[比较]/.test(found[1] ?? '') && found[3] === undefined)) return undefined;
  return { base: { year: toYear(found[2]) }, end: at + found[0].length };
}

/**
 * The one time a heading names, or of several that are over the one that the others are within; else none.
 *
 * @example headingTime('回眸2023', 2024) // => { from: 2023, to: 2023 }
 */
export function headingTime(
  heading: string,
  reportYear: number,
  spokenYear: number = reportYear,
): Time | undefined {
  const times = timesIn(heading, reportYear, spokenYear);
  if (times.length === 0) {
    for (const found of heading.matchAll(patterns.bareYear)) times.push(oneYear(toYear(found[1])));
  }
  const widest = times.find((one) => times.every((other) => isWithin(other, one)));
  const [first] = times;
  const isOne = times.every(({ from, to }) => from === first?.from && to === first.to);
  // 2015年及“十二五”工作 looks back on all its years; 2021年和“十四五”目标 has some of each.
  return isOne || (widest && widest.to < reportYear) ? widest : undefined;
}

/** Whether a heading names, beside several years, the last of them: 2015年及“十二五”工作. */
export function namesLastOfYears(
  heading: string,
  reportYear: number,
  spokenYear: number = reportYear,
): boolean {
  const times = timesIn(heading, reportYear, spokenYear);
  if (!times.some(isSpan)) return false;
  const { to } = headingTime(heading, reportYear, spokenYear) ?? {};
  return times.some((one) => !isSpan(one) && one.to === to);
}

/** The times that words name, but for parts of years. */
function timesIn(words: string, reportYear: number, spokenYear: number = reportYear): Time[] {
  const times: Time[] = [];
  for (let at = 0; at < words.length; ) {
    const found = matchTime(words, at, reportYear, spokenYear);
    if (found && !found.time.isPart && !found.time.isOpen) times.push(found.time);
    at = found?.end ?? at + 1;
  }
  return times;
}

/** Whether a time is more than one year. */
export function isSpan({ from, to }: Time): boolean {
  return from < to;
}

/** Whether some years are all among others. */
export function isWithin({ from, to }: Time, years: Time | undefined): boolean {
  return years !== undefined && years.from <= from && to <= years.to;
}

/**
 * A time as observations write it.
 *
 * @example formatPeriod({ from: 2021, to: 2025 }) // => '2021-2025'
 */
export function formatPeriod({ from, to }: Time): string {
  return from === to ? `${from}` : `${from}-${to}`;
}

/** The five-year plan a year belongs to, when it is the last year of one. */
export function planEndingIn(year: number): Time | undefined {
  return year % 5 === 0 ? { from: year - 4, to: year } : undefined;
}

/** A year as a time, or a part of it. */
export function oneYear(value: number, isPart = false): Time {
  return timeFrom(value, value, isPart ? { isPart } : undefined);
}

/** `2023`, `二〇二三` */
function toYear(words = ''): number {
  return parseNumber(words) ?? Number.NaN;
}
