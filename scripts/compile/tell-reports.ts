/** What `npm run content` prints of the reports. */
import { reporter } from 'vfile-reporter';
import type { ToldReport } from './content.ts';

/** Of more reports those alone are told that have changed: the others would hide them. */
const mostTold = 20;

/** What is printed: messages, the numbers that were not read, what was read in each, and how many more there are. */
interface Told {
  messages: string;
  unread: string;
  counts: string[];
}

/**
 * What is told of the reports after a run.
 *
 * @param changed paths of the files of `src/content` that are not what they were
 * @param isVerbose whether all is told, and each number that was not read
 */
export function tellReports(
  reports: readonly ToldReport[],
  changed: Iterable<string>,
  isVerbose: boolean,
): Told {
  const names = new Set([...changed].map((path) => path.replace(/^.*\/|\.\w+$/g, '')));
  const isTold = ({ id }: ToldReport) => isVerbose || reports.length <= mostTold || names.has(id);
  const told = reports.filter(isTold);
  const others = reports.filter((report) => !isTold(report));
  const messages = others.reduce((sum, report) => sum + report.messages, 0);
  return {
    messages: reporter(
      told.map(({ getFile }) => getFile()),
      { quiet: true, verbose: true },
    ),
    unread: isVerbose
      ? told
          .map(({ tellUnread }) => tellUnread())
          .filter((words) => words !== '')
          .join('\n')
      : '',
    counts: [
      ...told.map(({ counts }) => counts),
      ...(others.length > 0
        ? [`另有 ${others.length} 份没有变，提醒 ${messages} 条（--verbose 逐条列出）`]
        : []),
    ],
  };
}
