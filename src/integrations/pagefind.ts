import { renameSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
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

/**
 * Index every report, so that any run of characters in its blocks can be found: in a process of its own,
 * from what `npm run content` has written, while Astro reads that and prints the pages.
 */
export default function pagefind(): AstroIntegration {
  let built: ReturnType<typeof index> | undefined;
  return {
    name: 'pagefind',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command !== 'build') return;
        built = index({ content: 'src/content', bundle });
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
