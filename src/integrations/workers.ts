import type { AstroIntegration } from 'astro';
import { forgetMade, madeFolder } from '../library/made.ts';
import { spread } from '../library/spread.ts';

/** What workers make while pages are printed: pictures, and books, whose covers are pictures. */
const byWorkers = /\.(?:png|epub)\.ts$/;

/**
 * Let the pictures be drawn while pages are printed: Astro prints one kind of page after the other,
 * and the workers would have nothing to do, then everything. When the site is built, what is kept for
 * the next build and was of no use to this one goes.
 */
export default function workers(): AstroIntegration {
  let started = 0;
  return {
    name: 'workers',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        started = Date.now();
        setPrerenderer((prerenderer) => ({
          ...prerenderer,
          getStaticPaths: async () =>
            spread(await prerenderer.getStaticPaths(), ({ route }) =>
              byWorkers.test(route.component),
            ),
        }));
      },
      'astro:build:done': () => forgetMade(madeFolder, started),
    },
  };
}
