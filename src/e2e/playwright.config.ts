/** Browser tests of the built site in `dist/`, in Chromium as a desktop and as a phone. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { withBase } from '../library/routes.ts';
import { findBrowser, launchArgs } from './browser.ts';

// A port of its own, so that a developer's server is never what gets tested.
const port = Number(process.env['E2E_PORT'] ?? 4390);

/** The site's root, base path included, so that tests say `page.goto('./search/')`. */
const baseURL = new URL(withBase('/', process.env['BASE'] ?? '/'), `http://localhost:${port}`).href;

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
    baseURL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'off',
    launchOptions: { executablePath: findBrowser(), args: launchArgs },
  },
  // A test runs on the desktop unless tagged: `@phone` for the phone alone, `@both` for both.
  projects: [
    { name: 'desktop', grepInvert: /@phone\b/, use: { viewport: { width: 1280, height: 800 } } },
    {
      name: 'phone',
      grep: /@(?:phone|both)\b/,
      use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
    },
  ],
  webServer: {
    command: `"${process.execPath}" scripts/preview.ts --port ${port}`,
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    url: baseURL,
    reuseExistingServer: false,
  },
});
