import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildIndex } from '../search/build/bundle.ts';
import { prefetchIndex } from '../search/build/prefetch.ts';

/** Index every built `report.json`, so that any run of characters in its blocks can be found. */
export default function pagefind(): AstroIntegration {
  return {
    name: 'pagefind',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const { reports, segments } = await buildIndex(folder);
        await prefetchIndex(folder);
        logger.info(`${reports} reports in ${segments} segments`);
      },
    },
  };
}
