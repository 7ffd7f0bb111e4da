import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { AstroPrerenderer } from 'astro';
import { responseOf, sitePath } from './prerender.ts';

/** Milliseconds between two looks at files that are being written. */
const pause = 50;

/**
 * A prerenderer that prints some files first, and tells when all of them stand in the site's folder:
 * what is made of them can be made while the others are printed.
 *
 * @param isEarly whether a file is one of them, by its component: `src/pages/…`
 * @param folder of the site that is being built
 * @param base path of the site on its host
 * @param whenWritten is told once: at once where none is left to be printed
 */
export function printEarly(
  prerenderer: AstroPrerenderer,
  isEarly: (component: string) => boolean,
  folder: string,
  base: string,
  whenWritten: () => void,
): AstroPrerenderer {
  let left = 0;
  const printed: { file: string; bytes: number }[] = [];
  return {
    ...prerenderer,
    async getStaticPaths() {
      const paths = await prerenderer.getStaticPaths();
      const [early, others] = [true, false].map((is) =>
        paths.filter(({ route }) => isEarly(route.component) === is),
      );
      left = early?.length ?? 0;
      if (left === 0) whenWritten();
      return [...(early ?? []), ...(others ?? [])];
    },
    async render(request, options) {
      const result = await prerenderer.render(request, options);
      if (!isEarly(options.routeData.component)) return result;
      const { byteLength } = await responseOf(result).clone().arrayBuffer();
      printed.push({ file: join(folder, sitePath(request, base)), bytes: byteLength });
      left -= 1;
      // Astro writes a file when it has been given it.
      if (left === 0) void waitFor(printed).then(whenWritten);
      return result;
    },
  };
}

/** Wait until files stand there with all their bytes. */
async function waitFor(files: readonly { file: string; bytes: number }[]): Promise<void> {
  for (const { file, bytes } of files) {
    while (statSync(file, { throwIfNoEntry: false })?.size !== bytes) await setTimeout(pause);
  }
}
