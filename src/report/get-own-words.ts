import { getEdition, getReports } from '../library/entries.ts';
import { once, oneOf } from '../library/once.ts';
import { inThread } from '../library/threads.ts';
import type work from '../text/own-words-thread.ts';
import { type ReportWords, toReportWords } from './own-words.ts';

const findOwnWords = inThread<typeof work>('src/text/own-words-thread.ts');

/** The words that each report uses far more than the others, by its id. */
const getReportWords = once('report words', async (): Promise<ReadonlyMap<string, ReportWords>> => {
  const reports = await getReports();
  const passages = await Promise.all(
    reports.map(async (report) => {
      const { blocks } = await getEdition(report);
      const texts = blocks.filter(({ type }) => type !== 'gap').map(({ text }) => text);
      return [report.id, texts] as const;
    }),
  );
  return toReportWords(reports, new Map(passages), findOwnWords);
});

const getWordsOfReport = oneOf('words of report', getReportWords);

/** The words that each of some reports uses far more than all others, of those that have such. */
export async function getWordsOfReports(
  reports: readonly { id: string }[],
): Promise<ReportWords[]> {
  const words = await Promise.all(reports.map(({ id }) => getWordsOfReport(id)));
  return words.filter((own) => own !== undefined);
}
