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
  try {
    if (git(['rev-parse', '--is-shallow-repository']).trim() !== 'false') return new Map();
    return parseLog(
      git([
        '-c',
        'core.quotePath=off',
        'log',
        '--format=@%cI',
        '--name-only',
        '--',
        'src',
        'seeds',
      ]),
    );
  } catch {
    return new Map();
  }
}

function git(args: readonly string[]): string {
  return execFileSync('git', args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
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
