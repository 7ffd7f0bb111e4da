import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Tinypool } from 'tinypool';

const key = Symbol.for('county-report-library.threads');
/** One for all: the pages are built apart from the integrations, with a copy of this module. */
const global = globalThis as { [key]?: Tinypool };

/**
 * A function that runs in a thread beside the pages, one at a time on each core: for what takes much
 * longer than to send it there.
 *
 * @param file whose default export it is, from the project's folder. Node runs it as it stands: it reads
 *   nothing of Astro's
 * @example const draw = inThread<typeof work>('src/share/picture-thread.ts');
 */
export function inThread<Work extends (given: never) => unknown>(
  file: string,
): (given: Parameters<Work>[0]) => Promise<Awaited<ReturnType<Work>>> {
  return (given) => {
    global[key] ??= new Tinypool({
      maxThreads: availableParallelism(),
      // Each has typefaces open, and more: to begin anew takes longer than a picture.
      idleTimeout: 60_000,
    });
    return global[key].run(given, { filename: resolve(file) });
  };
}

/**
 * The same in threads of its own, which begin when it is first asked and end with `end`: what they have
 * loaded takes memory that others want later. Who has asked before and has no answer, or asks after that,
 * is given none: that something failed is told by whoever ended them so early.
 */
export function inOwnThreads<Work extends (given: never) => unknown>(
  file: string,
): {
  run: (given: Parameters<Work>[0]) => Promise<Awaited<ReturnType<Work>>>;
  end: () => Promise<void>;
} {
  let pool: Tinypool | undefined;
  let isEnded = false;
  const never = new Promise<never>(() => {});
  return {
    async run(given) {
      if (isEnded) return never;
      pool ??= new Tinypool({
        filename: resolve(file),
        maxThreads: availableParallelism(),
        idleTimeout: 60_000,
      });
      try {
        return await pool.run(given);
      } catch (error) {
        if (isEnded) return never;
        throw error;
      }
    },
    async end() {
      isEnded = true;
      await pool?.destroy();
    },
  };
}

/** Threads that have done their work are given more: who works on and on without waiting keeps it from them. */
export async function letThreadsGoOn(): Promise<void> {
  await setImmediate();
}
