/// <reference types="vitest/config" />
import { fileURLToPath } from 'node:url';
import { getViteConfig } from 'astro/config';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Unit tests of `scripts/` and `src/`; Astro's own Vite set-up, so that tests may read `astro:content`. */
export default getViteConfig(
  {
    test: {
      root,
      include: ['scripts/**/*.test.ts', 'src/**/*.test.ts'],
      exclude: ['src/e2e/**'],
      // A second library is built beside the other tests: how fast they are, a benchmark says.
      testTimeout: 60_000,
      hookTimeout: 300_000,
    },
  },
  { root, logLevel: 'warn' },
);
