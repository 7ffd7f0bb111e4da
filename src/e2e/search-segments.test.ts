/** A library too large for one segment of the index: its pages are those of the made library. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, expect, test } from '@playwright/test';
import { buildIndex } from '../search/build/bundle.ts';
import { findBuiltReports } from '../search/build/found-reports.ts';
import { finished } from './search-expected.ts';

const years = Array.from({ length: 14 }, (_, at) => 2025 - at);
/** Words of every report, of the odd years, and of one. */
const textOf = (year: number) => [
  `共同的发展目标`,
  year % 2 === 1 ? '奇数年的水利工程' : '偶数年的道路工程',
  year === 2015 ? '独一无二的抽水蓄能电站' : '抽水站与蓄能池都在建设',
];

let site = '';

test.beforeAll(async () => {
  site = mkdtempSync(join(tmpdir(), 'segments-'));
  for (const year of years) {
    const folder = join(site, 'jiaxian', String(year));
    mkdirSync(folder, { recursive: true });
    const blocks = textOf(year).map((text, at) => ({
      id: `b${at}`,
      type: 'paragraph',
      text,
      path: [],
    }));
    const report = {
      county: { slug: 'jiaxian', name: '甲县', code: 140_826 },
      year,
      kind: 'work-report',
      title: '政府工作报告',
      date: `${year}-02-01`,
      blocks,
    };
    writeFileSync(join(folder, 'report.json'), JSON.stringify(report));
  }
  const reports = await findBuiltReports(site);
  expect(await buildIndex(reports, join(site, 'pagefind'), { longest: 30 })).toMatchObject({
    reports: 14,
    segments: 14,
  });
});

test.afterAll(() => rmSync(site, { recursive: true }));

/** Let the search of a page read this index, and tell which segments it asks for. */
async function serveIndex(context: BrowserContext): Promise<Set<string>> {
  const asked = new Set<string>();
  // The page tells of another index, which is not there.
  await context.route('**/search/?*', async (route) => {
    const page = await route.fetch();
    const html = await page.text();
    const library = readFileSync(join(site, 'pagefind/library.json'), 'utf8');
    await route.fulfill({
      response: page,
      body: html
        .replace(/<link rel="prefetch"[^>]*>/g, '')
        .replace(/(data-search-library>)[^<]*/, `$1${library}`),
    });
  });
  await context.route('**/pagefind/**', (route) => {
    const path = new URL(route.request().url()).pathname.replace(/^.*\/pagefind\//, '');
    const file = join(site, 'pagefind', path);
    const [, segment] = /^segments\/([^/]+)/.exec(path) ?? [];
    if (segment !== undefined) asked.add(segment);
    if (!existsSync(file)) return route.fulfill({ status: 404 });
    const contentType = path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream';
    return route.fulfill({ body: readFileSync(file), contentType });
  });
  return asked;
}

test('a string is looked for only where it can be, wherever that is', async ({ page, context }) => {
  const asked = await serveIndex(context);
  await page.goto('./search/?q=抽水蓄能');
  await finished(page);
  await expect(page.locator('[data-search-count]')).toHaveText('1');
  await expect(page.locator('[data-search-result]')).toHaveCount(1);
  await expect(page.locator('[data-search-partial]')).toBeHidden();
  expect(asked.size).toBe(1);
  await page.goto('./search/?q=抽水电站');
  await finished(page);
  await expect(page.locator('[data-search-message]')).toContainText('没有这些字');
});

test('the count says how much of the library it is of, until all was looked into', async ({
  page,
  context,
}) => {
  const asked = await serveIndex(context);
  const summary = page.locator('[data-search-summary]');
  // Results of all segments are needed for a page of them, and the newest come first.
  await page.goto('./search/?q=发展');
  await finished(page);
  await expect(summary).toHaveText(/^\s*找到\s+14 段，见于 14 份报告\s*$/, { useInnerText: true });
  const titles = page.locator('[data-search-results] h2');
  await expect(titles.first()).toHaveText('甲县2025年政府工作报告');
  // What a press of the button gives is what it says.
  await expect(titles).toHaveCount(10);
  await page.getByRole('button', { name: '再显示4段（共14段）' }).click();
  await finished(page);
  await expect(titles).toHaveCount(14);
  await expect(titles.last()).toHaveText('甲县2012年政府工作报告');
  expect(asked.size).toBe(14);
});

test('results stay where they are while the rest is counted @phone', async ({ page, context }) => {
  const asked = await serveIndex(context);
  let goOn = () => {};
  const shown = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  // The first ten results come from as many segments; the others wait until they were seen.
  await context.route('**/pagefind/segments/**', async (route) => {
    const [, segment = ''] = /segments\/([^/]+)/.exec(route.request().url()) ?? [];
    if (asked.size >= 10 && !asked.has(segment)) await shown;
    await route.fallback();
  });
  await page.goto('./search/?q=发展');
  const first = page.locator('[data-search-results] h2').first();
  const partial = page.locator('[data-search-partial]');
  await expect(partial).toBeVisible();
  await expect(first).toBeVisible();
  const place = await first.boundingBox();
  goOn();
  await finished(page);
  await expect(partial).toBeHidden();
  expect(await first.boundingBox()).toEqual(place);
});

test('what fails in one segment leaves what was found, and is tried again', async ({
  page,
  context,
}) => {
  await serveIndex(context);
  let broken = 0;
  await context.route('**/pagefind/segments/*/index/**', (route) => {
    broken += 1;
    return broken > 3 ? route.abort() : route.fallback();
  });
  await page.goto('./search/?q=道路工程');
  await expect(page.locator('[data-search-message]')).toContainText('检索没有完成');
  await context.unroute('**/pagefind/segments/*/index/**');
  await page.getByRole('button', { name: '再试一次' }).click();
  await finished(page);
  await expect(page.locator('[data-search-count]')).toHaveText('7');
});

test('the table leads to the search of one year', async ({ page, context }) => {
  await serveIndex(context);
  await page.goto('./search/?q=水利');
  await finished(page);
  const table = page.locator('[data-search-table]');
  await table.locator('summary').click();
  await expect(table.locator('tbody td')).toHaveText(Array(7).fill('1'));
  await expect(table.locator('thead th').first()).toHaveText('2013');
  await expect(page).toHaveTitle(/^“水利” · 检索/);
});
