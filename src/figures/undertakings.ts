/** Lists of undertakings, 民生实事, with what later reports say of each, ready to be printed. */
import { type Link, toLink, withBase } from '../library/routes.ts';
import type { UndertakingList } from '../schemas/undertakings.ts';
import type { FigureReport } from './figures.ts';

/** What a later report says of an undertaking: its closest words, or that it says nothing. */
interface Later {
  report: string;
  /** Nothing where the report does not speak of it. */
  said: { quote: string; href: string } | undefined;
}

/** A list of undertakings. */
export interface Undertakings {
  id: string;
  /** `2024年承诺的12件民生实事` */
  title: string;
  report: Link;
  /** What was looked for in later reports. */
  note: string;
  /** What is folded: `12件的原话，2025年两会报道里有相近的话1处` */
  summary: string;
  /** Whether it stands open: a short list of the newest report. */
  isOpen: boolean;
  items: { text: string; href: string; later: Later[] }[];
}

/** Most items of a list that stands open. */
const fewItems = 6;

/**
 * The lists of a county.
 *
 * @param reports those of the county by their ids
 */
export function toUndertakings(
  lists: readonly UndertakingList[],
  reports: ReadonlyMap<string, Pick<FigureReport, 'name' | 'path'>>,
): Undertakings[] {
  return lists.map(({ report, year, name, url, items, followed }, at) => {
    const nameOf = (id: string) => reports.get(id)?.name ?? id;
    return {
      id: `undertakings-${year}`,
      title: `${year}年承诺的${name}`,
      report: toLink(nameOf(report), url),
      note:
        followed.length > 0
          ? `每件下面是${followed.map(nameOf).join('、')}里最接近的话，由程序按字句选出，说的不一定是同一件事；没有相近的记作未写。`
          : '还没有收录后来的报告。',
      summary: [
        `${items.length}件的原话`,
        ...followed.map((id) => {
          const told = items.filter(({ later }) => later.some((one) => one.report === id));
          return `${nameOf(id)}里有相近的话${told.length}处`;
        }),
      ].join('，'),
      isOpen: at === 0 && items.length <= fewItems,
      items: items.map((item) => ({
        text: item.quote,
        href: withBase(item.url),
        later: followed.map((id) => {
          const found = item.later.find((one) => one.report === id);
          return {
            report: nameOf(id),
            said: found && { quote: found.quote, href: withBase(found.url) },
          };
        }),
      })),
    };
  });
}
