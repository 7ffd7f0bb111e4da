import { globSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { bodyFolder } from '../library/body-file.ts';
import { madeOfSite } from '../library/keep.ts';
import { forgetMade, madeFolder } from '../library/made.ts';
import { isMemoryScarce } from '../library/memory.ts';
import { type FilePrerenderer, takeBodyFiles } from './body-files.ts';
import type { BuiltFiles } from './built-files.ts';
import { type KeepingPrerenderer, keepPages } from './kept-pages.ts';
import { toPrintOrder } from './print-order.ts';
import { settlePages } from './settle-policy.ts';

/**
 * How pages are printed: in what order, and which are taken from the site of the last build, where they
 * would be the same. When the site is built, what is kept for the next build and was of no use to this
 * one goes.
 *
 * @param files of the site
 * @param makeRoom resolves when there is memory for pages
 */
export default function printing(
  files: BuiltFiles,
  makeRoom: () => Promise<void>,
): AstroIntegration {
  // The search takes what is kept before anything is printed.
  const started = Date.now();
  let base = '/';
  let folder = '';
  let bodies: FilePrerenderer | undefined;
  let keeping: KeepingPrerenderer | undefined;
  return {
    name: 'printing',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
        folder = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ logger, setPrerenderer }) => {
        // What a build that was killed has left.
        rmSync(bodyFolder, { recursive: true, force: true });
        const site = () => [files.place(), globSync('_astro/*', { cwd: folder }).sort()];
        const tell = (taken: number, all: number) => {
          if (taken > 0) logger.info(`${taken} of ${all} files are as they were`);
        };
        setPrerenderer((prerenderer) => {
          bodies = takeBodyFiles(prerenderer, folder, base);
          const ordered = {
            ...settlePages(bodies),
            async getStaticPaths() {
              await makeRoom();
              return toPrintOrder(await prerenderer.getStaticPaths(), isMemoryScarce());
            },
          };
          keeping = keepPages(ordered, madeOfSite, files, site, base, tell);
          return keeping;
        });
      },
      'astro:build:generated': async () => {
        bodies?.place();
        // Who is asked next looks at what stands there.
        await files.linked();
      },
      'astro:build:done': () => {
        keeping?.remember();
        forgetMade(madeFolder, started);
      },
    },
  };
}
