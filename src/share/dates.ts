import { execFileSync } from 'node:child_process';
import { fact } from '../library/asked.ts';

/** When a file came into the repository, and when it last changed there: ISO 8601. */
export interface FileDates {
  added: string;
  changed: string;
}

let known: Map<string, FileDates> | undefined;

/**
 * When a file was added and last changed, by git; nothing where that is not known: without git, or
 * in a shallow clone, whose oldest commit would claim to have written everything.
 *
 * @param path from the project's folder, with `/`
 */
export const fileDates = fact('file dates', (path: string): FileDates | undefined => {
  known ??= readDates();
  return known.get(path);
});

let versions: ReadonlyMap<string, ReadonlyMap<string, string>> | undefined;

/**
 * When the numbers that the reports of each county tell of an indicator last changed, came or went, by the
 * county's slug, as git knows it of its line in `src/content/versions`: also of counties that are gone.
 * Of those alone of which it is known.
 *
 * @param indicator its slug
 */
export const numberChanges = fact(
  'changes of numbers',
  (indicator: string): ReadonlyMap<string, string> => {
    versions ??= readVersions();
    return versions.get(indicator) ?? new Map();
  },
);

/** The latest change of some files, of those that are known. */
export function lastChange(paths: readonly string[]): string | undefined {
  return latest(paths.flatMap((path) => fileDates(path)?.changed ?? []));
}

/** The latest of some times, in ISO 8601 of any zone; of equal ones the last. */
export function latest(times: readonly string[]): string | undefined {
  // Of a thousand reports a handful are of different commits.
  return [...new Set(times.toReversed())].reduce<string | undefined>(
    (last, time) => (last === undefined || Date.parse(time) > Date.parse(last) ? time : last),
    undefined,
  );
}

function readDates(): Map<string, FileDates> {
  return parseLog(readLog(['--name-only', '--', 'src', 'seeds']));
}

/**
 * When lines of versions last changed: see `parseVersions`.
 *
 * @param folder of the project
 */
export function readVersions(folder = '.'): Map<string, Map<string, string>> {
  const lines = [
    // What came with a branch has changed when that was merged, and what was settled there stands nowhere else.
    ...['--first-parent', '--diff-merges=first-parent'],
    // Lines alone, as they are, whatever the git of this machine is told to show instead.
    ...['--patch', '--unified=0', '--text', '--no-color'],
    ...['--no-renames', '--no-ext-diff', '--no-textconv'],
  ];
  return parseVersions(readLog([...lines, '--', 'src/content/versions'], folder));
}

/**
 * What `git log` tells, the time of each commit before it as `@2026-01-02T00:00:00Z`; nothing without git,
 * or in a shallow clone, whose oldest commit would claim to have written everything.
 */
function readLog(options: readonly string[], folder = '.'): string {
  try {
    if (git(['rev-parse', '--is-shallow-repository'], folder).trim() !== 'false') return '';
    git(['rev-parse', '--verify', 'HEAD'], folder);
  } catch {
    // There is no git, it is no repository, or it has no commit yet.
    return '';
  }
  // What fails here would take the dates away without a word.
  const settings = ['-c', 'core.quotePath=off', '-c', 'log.showRoot=true'];
  return git([...settings, 'log', '--format=@%cI', ...options], folder);
}

function git(args: readonly string[], folder: string): string {
  return execFileSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: Number.POSITIVE_INFINITY,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/**
 * The dates in `git log --format=@%cI --name-only`, which tells the newest commit first.
 *
 * @example parseLog('@2026-01-02T00:00:00Z\n\na.md\n').get('a.md')?.added // => '2026-01-02T00:00:00Z'
 */
export function parseLog(log: string): Map<string, FileDates> {
  const dates = new Map<string, FileDates>();
  let commit = '';
  for (const line of log.split('\n')) {
    if (line.startsWith('@')) {
      commit = line.slice(1);
    } else if (line !== '') {
      dates.set(line, { added: commit, changed: dates.get(line)?.changed ?? commit });
    }
  }
  return dates;
}

/**
 * When lines of versions last changed, came or went, by the indicator and then by the county, in
 * `git log --format=@%cI --patch`, which tells the newest commit first.
 *
 * @example parseVersions('@2026-01-02T00:00:00Z\n+++ b/src/content/versions/jia.tsv\n+gdp\t4f1d\n')
 * // => Map { 'gdp' => Map { 'jia' => '2026-01-02T00:00:00Z' } }
 */
export function parseVersions(log: string): Map<string, Map<string, string>> {
  const dates = new Map<string, Map<string, string>>();
  let [commit, county] = ['', ''];
  for (const line of log.split('\n')) {
    if (line.startsWith('@') && !line.startsWith('@@')) {
      commit = line.slice(1);
      continue;
    }
    const file = /^(?:---|\+\+\+) .*\/([\w-]+)\.tsv$/.exec(line)?.[1];
    if (file !== undefined) {
      county = file;
      continue;
    }
    const indicator = /^[+-]([\w-]+)\t/.exec(line)?.[1];
    if (indicator === undefined) continue;
    const own = dates.get(indicator) ?? new Map<string, string>();
    dates.set(indicator, own);
    if (!own.has(county)) own.set(county, commit);
  }
  return dates;
}
