import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { isMemoryScarce } from '../library/memory.ts';
import { standingOf } from '../library/site-folders.ts';
import { branches, checkPlaces } from '../search/build/branches.ts';
import type work from '../search/build/index-process.ts';
import { inOwnProcess } from '../search/build/own-process.ts';
import { prefetchIndex } from '../search/build/prefetch.ts';
import type { BuiltFiles } from './built-files.ts';

const content = 'src/content';

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
 * from what `npm run content` has written, while Astro reads that and prints the pages. Segments that are
 * as they were come from the site that stands.
 *
 * @param files of the site
 */
export default function pagefind(files: Pick<BuiltFiles, 'bring' | 'linked'>): SearchIndexing {
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
        built = index({ content, bundle, standing });
        // Who waits for it is told what went wrong; until then nobody is.
        built.catch(() => {});
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (!built) throw new Error('The search was not begun with the build');
        const { reports, segments, left } = await built;
        const site = fileURLToPath(dir);
        checkPlaces(branches, site);
        const own = `${site}pagefind`;
        renameSync(bundle, own);
        const brought = await files.bring(left.map((path) => `pagefind/${path}`));
        await files.linked();
        if (brought.size < left.length) {
          // Somebody has changed the site that stands.
          await index({ content, bundle, standing: undefined });
          rmSync(own, { recursive: true });
          renameSync(bundle, own);
        }
        await prefetchIndex(site);
        logger.info(`${reports} reports in ${segments} segments`);
      },
    },
  };
}
