import { fork } from 'node:child_process';
import { resolve } from 'node:path';
import type { Told } from './own-process-entry.ts';

/**
 * A function that runs in a process that is there for one call, and ends: for what needs much memory.
 * What V8 has once had it keeps, also of a thread that has ended. What it is given and what it gives are
 * copied, as `structuredClone` copies.
 *
 * @param file whose default export it is, from the project's folder. Node runs it as it stands: it reads
 *   nothing of Astro's
 * @param execArgv options of Node for it; those of the one that asks are not its own
 * @throws what the function throws; or an Error where the process ends before it has answered
 * @example const prepare = inOwnProcess<typeof work>('src/search/build/prepare-process.ts');
 */
export function inOwnProcess<Work extends (given: never) => unknown>(
  file: string,
  execArgv: string[] = [],
): (given: Parameters<Work>[0]) => Promise<Awaited<ReturnType<Work>>> {
  return (given) => ask(file, execArgv, given) as Promise<Awaited<ReturnType<Work>>>;
}

async function ask(file: string, execArgv: string[], given: never): Promise<unknown> {
  const entry = new URL('own-process-entry.ts', import.meta.url);
  const own = fork(entry, [resolve(file)], { serialization: 'advanced', execArgv });
  const told = await new Promise<Told>((answer, fail) => {
    own.once('message', answer);
    own.once('error', fail);
    own.once('exit', (code, signal) => {
      fail(new Error(`${file} ended before it answered: ${signal ?? code}`));
    });
    own.send(given);
  });
  if ('error' in told) throw told.error;
  return told.answer;
}
