import { readFileSync } from 'node:fs';
import { keepValue } from '../library/keep.ts';
import type { Edition } from '../schemas/edition.ts';
import { cutWords, toOwnWords, type WordedText } from '../text/own-words.ts';
import type { CountedWord, WordedReport } from './own-words.ts';

/** Words of a report on a page. */
const manyWords = 12;

/** A number: that it stands there tells what is measured, which one it is tells nothing of words. */
const number = /\d+(?:[.,]\d+)*/g;

/**
 * What a thread does for `get-own-words.ts`: all texts are read, and cut into words; where all have the
 * words that they had for the last build, what they have of their own is known.
 */
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
      .map(({ text }) => text.replace(number, '0')),
  }));
  return keepValue(['words of reports', texts], () =>
    toOwnWords(cutTexts(texts), manyWords).map((own, at) =>
      own.map(({ word }) => {
        const { passages = [] } = texts[at] ?? {};
        return {
          word,
          times: passages.reduce((sum, text) => sum + text.split(word).length - 1, 0),
        };
      }),
    ),
  );
}

/** The words of some texts, one text after the other: those of all take much room. */
function* cutTexts(
  texts: readonly { names: readonly string[]; passages: readonly string[] }[],
): Generator<WordedText> {
  for (const { names, passages } of texts) {
    yield { names, words: keepValue(['words', passages], () => cutWords(passages)) };
  }
}
