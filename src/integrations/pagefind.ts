import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { isMemoryScarce } from '../library/memory.ts';
import { standingOf } from '../library/site-folders.ts';
import { branches, checkPlaces } from '../search/build/branches.ts';
import type work from '../search/build/index-process.ts';
import { inOwnProcess } from '../search/build/own-process.ts';
import { prefetchIndex } from '../search/build/prefetch.ts';

/** Where the index grows, from the project's folder: the site's own is emptied before anything is printed. */
const bundle = '.astro/pagefind';

const index = inOwnProcess<typeof work>('src/search/build/index-process.ts', [
  // Much passes through it and little stays: room for more would be left over.
  '--max-semi-space-size=2',
]);

export interface SearchIndexing extends AstroIntegration {
  /**
   * Resolves when pages may be listed: of a large library when the index is made, and its memory is free.
   *
   * @throws what made the index fail
   */
  makeRoom: () => Promise<void>;
}

/**
 * Index every report, so that any run of characters in its blocks can be found: in a process of its own,
 * from what `npm run content` has written, while Astro reads that and prints the pages.
 */
export default function pagefind(): SearchIndexing {
  let built: ReturnType<typeof index> | undefined;
  let log: AstroIntegrationLogger | undefined;
  return {
    name: 'pagefind',
    async makeRoom() {
      // To index beside all else takes the least time, and the most memory.
      if (!isMemoryScarce()) return;
      log?.info('Pages wait for the index');
      await built;
    },
    hooks: {
      'astro:config:setup': ({ command, config, logger }) => {
        if (command !== 'build') return;
        log = logger;
        const site = standingOf(fileURLToPath(config.outDir));
        const standing = site && join(site, 'pagefind');
        built = index({ content: 'src/content', bundle, standing });
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
