import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { keepOf, keepValue, madeOfSite } from '../library/keep.ts';
import { reportContentPath } from '../library/report-content.ts';
import type { Edition } from '../schemas/edition.ts';
import { cutWords, toOwnWords, type WordedText } from '../text/own-words.ts';
import type { CountedWord, WordedReport } from './own-words.ts';

/** Words of a report on a page. */
const manyWords = 12;

/** A number: that it stands there tells what is measured, which one it is tells nothing of words. */
const number = /\d+(?:[.,]\d+)*/g;

/** What the words that a report is cut into are kept as. */
const keptWords = 'words';

/** Some reports, and the digests of the files of their editions as far as they are known, by their ids. */
interface Given {
  reports: readonly WordedReport[];
  editions: ReadonlyMap<string, string | undefined>;
}

/**
 * What a thread does for `get-own-words.ts`: texts are cut into words, and those of all compared; where all
 * have the words that they had for the last build, what they have of their own is known.
 */
export default function work({ reports, editions }: Given): CountedWord[][] {
  return findReportWords(
    reports,
    ({ id }) => readFileSync(reportContentPath('editions', id), 'utf8'),
    ({ id }) => editions.get(id),
  );
}

/**
 * The words that each of some reports uses far more than all others.
 *
 * @param read gives the edition of a report as its file has it, more than once: the words of all have no
 *   room in memory. What its editor says of a gap is not of its words
 * @param digestOf gives the digest of that, where it is known without it
 */
export function findReportWords(
  reports: readonly WordedReport[],
  read: (report: WordedReport) => string,
  digestOf: (report: WordedReport) => string | undefined = () => undefined,
): CountedWord[][] {
  const told = reports.map((report) => {
    const known = digestOf(report);
    // Of use when the words of another report have changed.
    if (known !== undefined) madeOfSite.holds(madeOfSite.name([keptWords, known]));
    const text = keepOf(
      'text of words',
      known,
      () => read(report),
      (edition) => hash('sha256', toWorded(edition).join('\n')),
    );
    return [report.names, text];
  });
  return keepValue(['words of reports', told], () =>
    toOwnWords(cutTexts(reports, read, digestOf), manyWords).map((own, at) => {
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
  digestOf: (report: WordedReport) => string | undefined,
): Generator<WordedText> {
  for (const report of reports) {
    const words = keepOf(
      keptWords,
      digestOf(report),
      () => read(report),
      (edition) => cutWords(toWorded(edition)),
    );
    yield { names: report.names, words };
  }
}

/** The passages of an edition in which words are looked for. */
function toWorded(edition: string): string[] {
  const { blocks }: Pick<Edition, 'blocks'> = JSON.parse(edition);
  return blocks.filter(({ type }) => type !== 'gap').map(({ text }) => text.replace(number, '0'));
}
