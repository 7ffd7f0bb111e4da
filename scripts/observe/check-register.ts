import type { VFile } from 'vfile';
import { type Kind, kinds } from '../../src/schemas/report.ts';
import { findFacts } from './facts.ts';

/** What a register entry says of a report. */
interface Registered {
  place: string;
  year: number;
  kind: Kind;
  date: string;
}

/**
 * Tell where a text says other things of itself than its register entry: of the place, the year, the day.
 * What a text does not say, or says of its kind only where spreads have the same words, is no difference.
 *
 * @param text the seed
 */
export function checkRegister(file: VFile, text: string, registered: Registered): void {
  const { place, year, kind, date } = findFacts(text, {});
  const differ = (what: string, told: string, entry: string) => {
    const message = file.message(`登记的${what}是“${entry}”，文中是“${told}”`, {
      ruleId: 'register',
      source: 'edition',
    });
    message.note = '请核对原件：登记有误的改登记；文中有误的写一条 replace 或存疑。';
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

/** Whether a day, or a month, is the one registered, told more or less closely, or one of a span. */
function isWithin(date: string, [first = '', last = first]: readonly string[]): boolean {
  const isSame = [first, last].some((day) => date.startsWith(day) || day.startsWith(date));
  return isSame || (first <= date && date <= last);
}
