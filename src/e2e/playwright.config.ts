/**
 * Browser tests, in Chromium (and one in Firefox, where there is one): what the pages do, as a desktop and
 * as a phone, on a small made library (`library/`, built by `npm run build:fixture`), and in `rules/` what
 * must hold of the library itself, whichever it is, as it was built in `dist/`.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { withBase } from '../library/routes.ts';
import { findBrowser, launchArgs } from './browser.ts';

// Ports of their own, so that a developer's server is never what gets tested.
const port = Number(process.env['E2E_PORT'] ?? 4390);

/** A site's root, base path included, so that tests say `page.goto('./search/')`. */
function rootAt(at: number): string {
  return new URL(withBase('/', process.env['BASE'] ?? '/'), `http://localhost:${at}`).href;
}

/** The server of a site that was built in a folder of the project; without it, what to do is said. */
function serve(folder: string, at: number, build: string) {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const isBuilt = existsSync(`${root}${folder}dist`);
  const say = `console.error('还没有 ${folder}dist/：请先运行 npm run ${build}。'); process.exit(1)`;
  return {
    command: isBuilt
      ? `"${process.execPath}" scripts/preview.ts --port ${at}`
      : `"${process.execPath}" -e "${say}"`,
    cwd: isBuilt ? root + folder : root,
    url: rootAt(at),
    reuseExistingServer: false,
  };
}

/** A library of another folder has no made one beside it: only what must hold of any is asked of it. */
const rulesOnly = process.env['E2E_RULES_ONLY'] !== undefined;

const desktop = { viewport: { width: 1280, height: 800 } };

/** What is asked of other sites than the made library. */
const others = ['rules/**', 'branches.test.ts'];

/** What the pages do, on the made library. */
const features = [
  // A test runs on the desktop unless tagged: `@phone` for the phone alone, `@both` for both.
  { name: 'desktop', testIgnore: others, grepInvert: /@phone\b/, use: desktop },
  {
    name: 'phone',
    testIgnore: others,
    grep: /@(?:phone|both)\b/,
    use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
  },
  {
    name: 'branches',
    testMatch: 'branches.test.ts',
    use: { ...desktop, baseURL: rootAt(port + 2) },
  },
];

export default defineConfig({
  testDir: '.',
  testMatch: '*.test.ts',
  outputDir: '../../test-results',
  forbidOnly: process.env['CI'] !== undefined,
  fullyParallel: true,
  retries: 0,
  // Long enough for axe on the longest report on a busy machine: how fast it is, a benchmark says.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  workers: 2,
  reporter: 'list',
  use: {
    baseURL: rootAt(port),
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'off',
    // What a test loads comes from the server; what is kept has tests of its own.
    serviceWorkers: 'block',
    launchOptions: { executablePath: findBrowser(), args: launchArgs },
  },
  projects: [
    { name: 'library', testDir: 'rules', use: { ...desktop, baseURL: rootAt(port + 1) } },
    ...(rulesOnly ? [] : features),
  ],
  webServer: [
    ...(rulesOnly
      ? []
      : [
          serve('.fixture/', port, 'build:fixture'),
          serve('.fixture-joined/whole/', port + 2, 'build:fixture'),
        ]),
    serve('', port + 1, 'build'),
  ],
});
