import type { VFile } from 'vfile';
import { kinds } from '../../src/schemas/kinds.ts';
import type { Kind } from '../../src/schemas/report.ts';
import { tell } from '../edition/lint/tell.ts';
import { findFacts } from './facts.ts';

/** What a register entry says of a report. */
interface Registered {
  place: string;
  year: number;
  kind: Kind;
  date: string;
}

/**
 * Tell where a text says other things of itself than its register entry: of the place, the year, the day;
 * and where the entry's year is not that of its own day or of the file's name.
 * What a text does not say, or says of its kind only where spreads have the same words, is no difference.
 *
 * @param text the seed
 */
export function checkRegister(file: VFile, text: string, registered: Registered): void {
  const { place, year, kind, date } = findFacts(text, {});
  // The name of a seed is county, year and kind.
  const named = /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(file.stem ?? '')?.[0];
  if (named !== undefined && Number(named) !== registered.year) {
    tell(file, {
      ruleId: 'register',
      wrong: `登记的年份是“${registered.year}”，文件名里是“${named}”`,
      cure: '请核对后改登记；文件名错了的，把这份报告的各个文件一起改名。',
    });
  }
  const [ownDay = ''] = registered.date.split('/');
  const isSpoken = registered.kind === 'work-report' || registered.kind === 'sessions';
  if (isSpoken && !isYearOf(ownDay, registered.year)) {
    tell(file, {
      ruleId: 'register',
      wrong: `登记的年份是“${registered.year}”，登记的日期“${registered.date}”不在这一年`,
      cure: '请核对原件，改正登记的年份或日期。',
    });
  }
  const differ = (what: string, told: string, entry: string) => {
    tell(file, {
      ruleId: 'register',
      wrong: `登记的${what}是“${entry}”，文中是“${told}”`,
      cure: '请核对原件：登记有误的改登记；文中有误的写一条 replace 或存疑。',
    });
  };
  const isNamed = place !== null && place.length > 1;
  if (isNamed && !place.endsWith(registered.place) && !registered.place.endsWith(place)) {
    differ('地方', place, registered.place);
  }
  if (year !== null && year !== registered.year)
    differ('年份', String(year), String(registered.year));
  if (kind !== registered.kind && !(kind === 'work-report' && registered.kind === 'sessions')) {
    differ('文种', kinds[kind], kinds[registered.kind]);
  }
  const days = registered.date.split('/');
  if (date !== null && !isWithin(date, days)) differ('日期', date, registered.date);
}

/**
 * Whether a report of a year was presented in it, or at the end of the year before.
 *
 * @param date as ISO 8601 writes a day, a month or a year
 */
export function isYearOf(date: string, year: number): boolean {
  const [own = 0, month = 0] = date.split('-').map(Number);
  return own === year || (own === year - 1 && month > 10);
}

/** Whether a day, or a month, is the one registered, told more or less closely, or one of a span. */
function isWithin(date: string, [first = '', last = first]: readonly string[]): boolean {
  const isSame = [first, last].some((day) => date.startsWith(day) || day.startsWith(date));
  return isSame || (first <= date && date <= last);
}
