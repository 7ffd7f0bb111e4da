import { countRuns } from './directory.ts';
import { type FoundReport, readReport } from './read-report.ts';

/** What a process does for `bundle.ts`: it reads the reports of a segment, and counts their runs. */
export default function work(found: readonly FoundReport[]): string {
  return countRuns(found.values().map(readReport));
}
