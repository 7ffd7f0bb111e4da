/** The corrections and doubts of all reports: joined once a build. */
import { getCorrections, getEdition, getReports, getReportsById } from '../library/entries.ts';
import { once } from '../library/once.ts';
import { type CorrectedReport, toCorrectedReport } from './corrections-page.ts';

/** The corrections and doubts of each report, newest first. */
export const getCorrectedReports = once(
  'corrected reports',
  async (): Promise<readonly CorrectedReport[]> => {
    const [reports, byId] = await Promise.all([getReports(), getReportsById()]);
    return Promise.all(
      reports.map(async (report) =>
        toCorrectedReport(report, await getEdition(report), await getCorrections(report), byId),
      ),
    );
  },
);
