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
  let begun: Promise<Built> | undefined;
  return {
    name: 'pagefind',
    begin(site) {
      begun = index(site);
      // Who waits for it is told; until then nobody is.
      begun.catch(() => {});
    },
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const { reports, segments } = await (begun ?? index(folder));
        await prefetchIndex(folder);
        logger.info(`${reports} reports in ${segments} segments`);
      },
    },
  };
}

async function index(site: string): Promise<Built> {
  const thread = new Worker(new URL('../search/build/index-thread.ts', import.meta.url), {
    workerData: { site },
    resourceLimits: threadLimits,
  });
  const [built] = await once(thread, 'message');
  return built;
}
