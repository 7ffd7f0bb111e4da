import { getEditionDigests, getReports } from '../library/entries.ts';
import { once, oneOf } from '../library/once.ts';
import { inThread } from '../library/threads.ts';
import { type ReportWords, toReportWords } from './own-words.ts';
import type work from './own-words-thread.ts';

const findWords = inThread<typeof work>('src/report/own-words-thread.ts');

/** The words that each report uses far more than the others, by its id. */
const getReportWords = once('report words', async (): Promise<ReadonlyMap<string, ReportWords>> => {
  const editions = await getEditionDigests();
  return toReportWords(await getReports(), (reports) => findWords({ reports, editions }));
});

/** Begin with them while pages are listed: a thread takes as long for it. */
export function beginWords(): void {
  // In `astro dev` it would be done for each page. Whoever asks for them is told what is wrong.
  if (!import.meta.env.DEV) getReportWords().catch(() => {});
}

const getWordsOfReport = oneOf('words of report', getReportWords);

/** The words that each of some reports uses far more than all others, of those that have such. */
export async function getWordsOfReports(
  reports: readonly { id: string }[],
): Promise<ReportWords[]> {
  const words = await Promise.all(reports.map(({ id }) => getWordsOfReport(id)));
  return words.filter((own) => own !== undefined);
}
