import { readFileSync } from 'node:fs';
import type { Edition } from '../schemas/edition.ts';
import { toOwnWords } from '../text/own-words.ts';
import type { CountedWord, WordedReport } from './own-words.ts';

/** Words of a report on a page. */
const manyWords = 12;

/** What a thread does for `get-own-words.ts`: all texts are read, and cut into words. */
export default function work(reports: readonly WordedReport[]): CountedWord[][] {
  return findReportWords(
    reports,
    ({ id }): Pick<Edition, 'blocks'> =>
      JSON.parse(readFileSync(`src/content/editions/${id}.json`, 'utf8')),
  );
}

/**
 * The words that each of some reports uses far more than all others.
 *
 * @param read reads the edition of a report: what its editor says of a gap is not of its words
 */
export function findReportWords(
  reports: readonly WordedReport[],
  read: (report: WordedReport) => { blocks: readonly { type: string; text: string }[] },
): CountedWord[][] {
  const texts = reports.map((report) => ({
    names: report.names,
    passages: read(report)
      .blocks.filter(({ type }) => type !== 'gap')
      .map(({ text }) => text),
  }));
  return toOwnWords(texts, manyWords).map((own, at) =>
    own.map(({ word }) => {
      const { passages = [] } = texts[at] ?? {};
      return { word, times: passages.reduce((sum, text) => sum + text.split(word).length - 1, 0) };
    }),
  );
}
