/** The corrections and doubts of all reports: joined once a build. */
import {
  countDoubts,
  getCorrections,
  getEdition,
  getReports,
  getReportsById,
} from '../library/entries.ts';
import { once } from '../library/once.ts';
import { type CorrectedReport, toCorrectedReport } from './corrections-page.ts';

/** The corrections and doubts of each report, newest first. */
export const getCorrectedReports = once(
  'corrected reports',
  async (): Promise<readonly CorrectedReport[]> => {
    const [reports, byId] = await Promise.all([getReports(), getReportsById()]);
    return Promise.all(
      reports.map(async (report) => {
        const corrections = await getCorrections(report);
        // Of a large library most have neither, and need not be read.
        const isMarked = corrections.length > 0 || (await countDoubts(report)) > 0;
        const edition = isMarked ? await getEdition(report) : { blocks: [], doubts: [] };
        return toCorrectedReport(report, edition, corrections, byId);
      }),
    );
  },
);
