/** The words that a report uses far more than the others, each with the lines in which it does. */
import type { ReportEntry } from '../library/catalog.ts';
import { type Link, searchPath, toLink } from '../library/routes.ts';

/** What the words of a page are, said above them. */
export const ownWordsNote =
  '与文库里其余各份相比，用得多得不像偶然的词，最突出的在前；点词看各处。';

/** A report with the words that it uses far more than the others. */
export interface ReportWords {
  title: string;
  /** Each leads to its lines in the report, which are as many as it says: `13次` */
  words: (Link & { times: string })[];
}

/** A report whose words are compared with those of others. */
export interface WordedReport {
  id: string;
  /** Its place, which is no word of its own. */
  names: string[];
}

/** A word, and how often a report has it, within longer words too: what the search finds. */
export interface CountedWord {
  word: string;
  times: number;
}

/**
 * The words of each report, by its id. Those that have none are left out; so are all where there is
 * nothing to compare with.
 *
 * @param find finds the words of each: `findReportWords`
 */
export async function toReportWords(
  reports: readonly ReportEntry[],
  find: (reports: WordedReport[]) => Promise<CountedWord[][]>,
): Promise<Map<string, ReportWords>> {
  if (reports.length < 2) return new Map();
  const found = await find(
    reports.map(({ id, county }) => ({
      id,
      // 甲县 is 甲 too.
      names: [county.name, county.name.slice(0, -1)],
    })),
  );
  return new Map(
    reports.flatMap((report, at) => {
      const own = found[at] ?? [];
      if (own.length === 0) return [];
      return [[report.id, { title: report.name, words: toLinks(report, own) }]];
    }),
  );
}

function toLinks(
  { county, data: { year, kind } }: ReportEntry,
  words: readonly CountedWord[],
): ReportWords['words'] {
  return words.map(({ word, times }) => ({
    ...toLink(word, searchPath({ q: word, county: county.slug, year, kind, view: 'lines' })),
    times: `${times}次`,
  }));
}
