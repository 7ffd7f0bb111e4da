/** The words that a report uses far more than the others, each with the lines in which it does. */
import type { ReportEntry } from '../library/catalog.ts';
import { type Link, searchPath, toLink } from '../library/routes.ts';
import type { OwnWord, WordedText } from '../text/own-words.ts';

/** Words of a report on a page. */
const manyWords = 12;

/** What the words of a page are, said above them. */
export const ownWordsNote =
  '与文库里其余各份相比，用得多得不像偶然的词，最突出的在前；点词看各处。';

/** A report with the words that it uses far more than the others. */
export interface ReportWords {
  title: string;
  /** Each leads to its lines in the report, which are as many as it says: `13次` */
  words: (Link & { times: string })[];
}

/**
 * The words of each report, by its id. Those that have none are left out; so are all where there is
 * nothing to compare with.
 *
 * @param passages of a report: what can be searched
 * @param find finds the words of each text, so many at most: `toOwnWords`
 */
export async function toReportWords(
  reports: readonly ReportEntry[],
  passages: ReadonlyMap<string, readonly string[]>,
  find: (asked: { texts: readonly WordedText[]; many: number }) => Promise<OwnWord[][]>,
): Promise<Map<string, ReportWords>> {
  if (reports.length < 2) return new Map();
  const texts = reports.map(({ id, county }) => ({
    passages: passages.get(id) ?? [],
    // 甲县 is 甲 too.
    names: [county.name, county.name.slice(0, -1)],
  }));
  const found = await find({ texts, many: manyWords });
  return new Map(
    reports.flatMap((report, at) => {
      const own = found[at] ?? [];
      if (own.length === 0) return [];
      return [
        [report.id, { title: report.name, words: toLinks(report, own, texts[at]?.passages) }],
      ];
    }),
  );
}

function toLinks(
  { county, data: { year, kind } }: ReportEntry,
  words: readonly OwnWord[],
  passages: readonly string[] = [],
): ReportWords['words'] {
  return words.map(({ word }) => ({
    ...toLink(word, searchPath({ q: word, county: county.slug, year, kind, view: 'lines' })),
    // Within longer words too: what the search finds.
    times: `${passages.reduce((sum, text) => sum + text.split(word).length - 1, 0)}次`,
  }));
}
