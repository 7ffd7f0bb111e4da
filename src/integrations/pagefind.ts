import { once } from 'node:events';
import { renameSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import { threadLimits } from '../library/threads.ts';
import { branches, checkPlaces } from '../search/build/branches.ts';
import type { buildIndex } from '../search/build/bundle.ts';
import { prefetchIndex } from '../search/build/prefetch.ts';

type Built = Awaited<ReturnType<typeof buildIndex>>;

/** Where the index grows, from the project's folder: the site's own is emptied before anything is printed. */
const bundle = '.astro/pagefind';

/**
 * Index every report, so that any run of characters in its blocks can be found: in a thread, from what
 * `npm run content` has written, while Astro reads that and prints the pages.
 */
export default function pagefind(): AstroIntegration {
  let built: Promise<Built> | undefined;
  return {
    name: 'pagefind',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command !== 'build') return;
        const thread = new Worker(new URL('../search/build/index-thread.ts', import.meta.url), {
          workerData: { content: 'src/content', bundle },
          resourceLimits: threadLimits,
        });
        built = once(thread, 'message').then(([message]) => message);
        // Who waits for it is told what went wrong; until then nobody is.
        built.catch(() => {});
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (!built) throw new Error('The search was not begun with the build');
        const { reports, segments } = await built;
        const site = fileURLToPath(dir);
        checkPlaces(branches, site);
        renameSync(bundle, `${site}pagefind`);
        await prefetchIndex(site);
        logger.info(`${reports} reports in ${segments} segments`);
      },
    },
  };
}
