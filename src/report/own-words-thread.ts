import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { keepValue, madeOfSite } from '../library/keep.ts';
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
  return findReportWords(reports, ({ id }) =>
    readFileSync(`src/content/editions/${id}.json`, 'utf8'),
  );
}

/**
 * The words that each of some reports uses far more than all others.
 *
 * @param read gives the edition of a report as its file has it, more than once: the words of all have no
 *   room in memory. What its editor says of a gap is not of its words
 */
export function findReportWords(
  reports: readonly WordedReport[],
  read: (report: WordedReport) => string,
): CountedWord[][] {
  const told = reports.map((report) => {
    const edition = read(report);
    const digest = hash('sha256', edition);
    // Of use when the words of another report have changed.
    madeOfSite.holds(madeOfSite.name(ofWords(digest)));
    const text = keepValue(['text of words', digest], () =>
      hash('sha256', toWorded(edition).join('\n')),
    );
    return [report.names, text];
  });
  return keepValue(['words of reports', told], () =>
    toOwnWords(cutTexts(reports, read), manyWords).map((own, at) => {
      const [report] = reports.slice(at, at + 1);
      const passages = report && own.length > 0 ? toWorded(read(report)) : [];
      return own.map(({ word }) => ({
        word,
        times: passages.reduce((sum, text) => sum + text.split(word).length - 1, 0),
      }));
    }),
  );
}

/** The words of some reports, one after the other. */
function* cutTexts(
  reports: readonly WordedReport[],
  read: (report: WordedReport) => string,
): Generator<WordedText> {
  for (const report of reports) {
    const edition = read(report);
    const words = keepValue(ofWords(hash('sha256', edition)), () => cutWords(toWorded(edition)));
    yield { names: report.names, words };
  }
}

/** What the words of an edition are kept by, from its digest. */
const ofWords = (digest: string) => ['words', digest];

/** The passages of an edition in which words are looked for. */
function toWorded(edition: string): string[] {
  const { blocks }: Pick<Edition, 'blocks'> = JSON.parse(edition);
  return blocks.filter(({ type }) => type !== 'gap').map(({ text }) => text.replace(number, '0'));
}
