import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** For `npm run mutate`: the own unit tests of the modules that it changes, which need nothing of Astro. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('../../', import.meta.url)),
    include: [
      'scripts/edition/ledger.test.ts',
      'scripts/observe/time.test.ts',
      'src/figures/agree.test.ts',
      'src/figures/series.test.ts',
      'src/search/match.test.ts',
    ],
  },
});
