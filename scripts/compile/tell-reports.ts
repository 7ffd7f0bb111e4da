/** What `npm run content` prints of the reports. */
import { reporter } from 'vfile-reporter';
import type { ToldReport } from './content.ts';

/** Of more reports those alone are told whose county has a change: the others would hide them. */
const mostTold = 20;

/** What is printed. */
interface Told {
  messages: string;
  /** Each number that was not read. */
  unread: string;
  /** What was read in each report. */
  counts: string[];
  /** How many reports are not told, and how many messages there are on them; empty where all are. */
  others: string;
}

/**
 * What is told of the reports after a run.
 *
 * @param changed paths of the files of `src/content` that are not what they were, or that go
 * @param isVerbose whether all is told, and each number that was not read
 */
export function tellReports(
  reports: readonly ToldReport[],
  changed: readonly string[],
  isVerbose: boolean,
): Told {
  // One report of a county may say something of another: who is named otherwise is told by both.
  const counties = new Set(changed.map(countyOf));
  const isTold = ({ county }: ToldReport) =>
    isVerbose || reports.length <= mostTold || counties.has(county);
  const told = reports.filter(isTold);
  const others = reports.filter((report) => !isTold(report));
  const messages = others.reduce((sum, report) => sum + report.messages, 0);
  const unread = isVerbose ? told.map(({ tellUnread }) => tellUnread()) : [];
  return {
    messages: reporter(
      told.map(({ getFile }) => getFile()),
      { quiet: true, verbose: true },
    ),
    unread: unread.filter((words) => words !== '').join('\n'),
    counts: told.map(({ counts }) => counts),
    others:
      others.length > 0
        ? `另有 ${others.length} 份，所在的县没有变动，提醒 ${messages} 条（--verbose 逐条列出）`
        : '',
  };
}

/**
 * The county that a file of `src/content` is of, by its name.
 *
 * @example countyOf('src/content/reports/jia-2024-work-report.md') // => 'jia'
 */
function countyOf(path: string): string {
  return path.replace(/^.*\/|\.\w+$/g, '').replace(/-\d{4}-[a-z-]+$/, '');
}
