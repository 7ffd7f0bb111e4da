import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import { threadLimits } from '../library/threads.ts';
import type { buildIndex } from '../search/build/bundle.ts';
import { prefetchIndex } from '../search/build/prefetch.ts';

type Built = Awaited<ReturnType<typeof buildIndex>>;

/** An integration that begins before the site is whole. */
export interface PagefindIntegration extends AstroIntegration {
  /** Begin to index, as soon as every `report.json` stands in the site's folder. */
  begin: (site: string) => void;
}

/**
 * Index every built `report.json`, so that any run of characters in its blocks can be found: in a thread,
 * while the pages are printed.
 */
export default function pagefind(): PagefindIntegration {
  let thread: Worker | undefined;
  let built: Promise<Built> | undefined;
  return {
    name: 'pagefind',
    begin: (site) => thread?.postMessage(site),
    hooks: {
      'astro:build:start': () => {
        // What it runs is loaded while pages are listed.
        thread = new Worker(new URL('../search/build/index-thread.ts', import.meta.url), {
          resourceLimits: threadLimits,
        });
        built = once(thread, 'message').then(([message]) => message);
        // Who waits for it is told what went wrong; until then nobody is.
        built.catch(() => {});
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (!built) throw new Error('The search was not begun with the build');
        const { reports, segments } = await built;
        await prefetchIndex(fileURLToPath(dir));
        logger.info(`${reports} reports in ${segments} segments`);
      },
    },
  };
}
