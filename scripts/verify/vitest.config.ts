/// <reference types="vitest/config" />
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { getViteConfig } from 'astro/config';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Modules of the client that need no browser. */
const pureInClient = [
  'figures/chart-data',
  'figures/view-state',
  'offline/copies',
  'offline/rules',
  'reading/excerpt',
  ...['address', 'blocks', 'facets', 'lines', 'messages', 'near', 'order', 'places', 'reading'].map(
    (name) => `search/${name}`,
  ),
];

/**
 * Rooms whose tests leave nothing behind in their process: no global is put in another's place, and no module
 * remembers what one of them has told it.
 */
const pureRooms = [
  ...['compile', 'edition', 'forms', 'observe', 'seeds', 'undertakings'].map(
    (room) => `scripts/${room}`,
  ),
  ...['export', 'figures', 'library', 'report', 'schemas', 'text'].map((room) => `src/${room}`),
];

/** What builds another library than ours. */
const secondLibrary = 'scripts/verify/library.test.ts';

function inRooms(rooms: readonly string[]): string[] {
  return rooms.map((room) => `${room}/**/*.test.ts`);
}

/** The shares of statements and branches, in percent, below which a run with coverage fails. */
function floor(statements: number, branches: number) {
  return { statements, branches, functions: statements, lines: statements };
}

/** Unit tests of `scripts/` and `src/`; Astro's own Vite set-up, so that tests may read `astro:content`. */
export default getViteConfig(
  {
    test: {
      root,
      // By itself it leaves one core idle.
      maxWorkers: availableParallelism(),
      projects: [
        // It takes longest, and mostly waits for builds. Vitest begins with the first by name.
        { extends: true, test: { name: 'library', include: [secondLibrary] } },
        // What only reads and computes shares a process: most of what these tests cost was loading the same
        // modules again for each file.
        { extends: true, test: { name: 'shared', include: inRooms(pureRooms), isolate: false } },
        {
          extends: true,
          test: {
            name: 'separate',
            include: ['scripts/**/*.test.ts', 'src/**/*.test.ts'],
            exclude: ['src/e2e/**', secondLibrary, ...inRooms(pureRooms)],
          },
        },
      ],
      // A second library is built beside the other tests: how fast they are, a benchmark says.
      testTimeout: 60_000,
      hookTimeout: 300_000,
      coverage: {
        include: ['scripts/**/*.ts', 'src/**/*.ts'],
        // Commands run in processes of their own, what is drawn in a page is seen in a browser, and
        // what reads Astro's collections runs in a build: what it makes of them is in modules beside it.
        exclude: [
          'scripts/*.ts',
          'scripts/{bench,verify,fonts}/**',
          'src/e2e/**',
          'src/pages/**',
          'src/**/get-*.ts',
          '**/test-*.ts',
        ],
        reporter: ['text-summary', 'html'],
        reportsDirectory: 'node_modules/.cache/coverage',
        // Floors a little below what is measured: a module without tests falls through them.
        thresholds: {
          'scripts/{seeds,edition,observe,compile}/**': floor(95, 89),
          'src/{figures,report,schemas,search,text}/**': floor(96, 88),
          [`src/client/{${pureInClient.join(',')}}.ts`]: floor(98, 92),
        },
      },
    },
  },
  { root, logLevel: 'warn' },
);
