/** Indicators as a reader meets them: pages where something is compared, rows where nothing is. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Locator, test } from '@playwright/test';
import { factPrefix } from '../library/routes.ts';

const site = fileURLToPath(new URL('../../dist/', import.meta.url));

interface Told {
  indicator: string;
  county: string;
  period: string;
  nature: string;
  url: string;
  report: string;
  start: number;
}

const data: {
  indicators: { slug: string; title: string; compares?: boolean }[];
  observations: Told[];
} = JSON.parse(readFileSync(`${site}data/indicators.json`, 'utf8'));
const told = Map.groupBy(data.observations, ({ indicator }) => indicator);
const compared = data.indicators.filter(
  ({ slug, compares }) => compares === true && !slug.startsWith(factPrefix),
);
const rows = data.indicators.filter((indicator) => !compared.includes(indicator));
const read = (path: string) => readFileSync(`${site}${path}index.html`, 'utf8');

test('each page of an indicator compares: counties, periods, or a target and a result', () => {
  expect(compared.length).toBeGreaterThan(30);
  for (const { slug } of compared) {
    const values = told.get(slug) ?? [];
    const kinds = [
      new Set(values.map(({ county }) => county)).size,
      new Set(values.map(({ period }) => period)).size,
      new Set(values.map(({ nature }) => nature === 'target')).size,
    ];
    expect(Math.max(...kinds), slug).toBeGreaterThan(1);
    // And shows it: more than one row of values, or more than one county.
    const shown = [...read(`indicators/${slug}/`).matchAll(/<tr [^>]*data-value="/g)].length;
    expect(shown, slug).toBeGreaterThan(1);
  }
});

test('what has no page is told in its row with every place that says it', () => {
  const list = read('indicators/');
  expect(rows.length).toBeGreaterThan(100);
  for (const { slug } of rows) {
    const values = told.get(slug) ?? [];
    // One value alone compares nothing.
    expect(new Set(values.map(({ county }) => county)).size, slug).toBe(1);
    const start = list.indexOf(`id="${slug}"`);
    const row = list.slice(start, list.indexOf('</div>', start));
    expect(start, slug).toBeGreaterThan(0);
    for (const { report, start: at, url } of values) {
      // Both ends of a range are one value, read from one place.
      const same = values.filter((one) => one.report === report && one.start === at);
      expect(
        same.some((one) => row.includes(`${one.url}"`)),
        `${slug}: ${url}`,
      ).toBe(true);
    }
  }
});

test('the list shows the newest value of each county, with its year, and leads to its words @both', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('./indicators/');
  const gdp = page.locator('#gdp');
  await expect(gdp.locator('.value').nth(0)).toHaveText(/新绛县\s*2023年\s*184\.1亿元/);
  await expect(gdp.locator('.value').nth(1)).toHaveText(/绛县\s*2023年\s*87亿元/);
  // What it means is asked for.
  await expect(gdp.getByText('常住单位')).toBeHidden();
  await gdp.getByText('含义').click();
  await expect(gdp.getByText('常住单位')).toBeVisible();
  await gdp.getByRole('link', { name: '87亿元' }).click();
  await expect(page.locator(':target')).toContainText('87');
});

test('the list is limited to what several counties tell or has a target and a result @both', async ({
  page,
}) => {
  await page.goto('./indicators/');
  const entries = page.locator('[data-title]:visible');
  const group = page.locator('.summary-group').filter({ hasText: '粮食播种面积' });
  await expect(group).not.toHaveAttribute('open');
  await page.getByRole('checkbox', { name: '两县以上' }).check();
  await expect(page).toHaveURL(/\/indicators\/\?several=1$/);
  const several = compared.filter(
    ({ slug }) => new Set((told.get(slug) ?? []).map(({ county }) => county)).size > 1,
  ).length;
  await expect(entries).toHaveCount(several);
  await expect(page.getByRole('status')).toHaveText(`列出${several}项`);
  await page.getByRole('checkbox', { name: '目标和结果都有' }).check();
  await expect(page).toHaveURL(/\?several=1&both=1$/);
  await expect(page.locator('#gdp')).toBeVisible();
  await expect(page.locator('#signed-investment')).toBeHidden();
  // The address restores it, and without choices all is as it was.
  await page.reload();
  await expect(page.getByRole('checkbox', { name: '两县以上' })).toBeChecked();
  await expect(page.locator('#signed-investment')).toBeHidden();
  await page.goto('./indicators/?both=1');
  await expect(page.getByRole('checkbox', { name: '目标和结果都有' })).toBeChecked();
  await page.getByRole('checkbox', { name: '目标和结果都有' }).uncheck();
  await expect(page).toHaveURL(/\/indicators\/$/);
  await expect(group).not.toHaveAttribute('open');
});

test('the list is narrowed by a title, and opens where a link leads @both', async ({ page }) => {
  await page.goto('./indicators/');
  const group = page.locator('.summary-group').filter({ hasText: '粮食播种面积' });
  await expect(group).not.toHaveAttribute('open');
  const field = page.getByRole('searchbox', { name: '按名称筛选' });
  await field.fill('粮食');
  await expect(page.getByRole('link', { name: '粮食播种面积' })).toBeVisible();
  await expect(page.getByRole('link', { name: '地区生产总值', exact: true })).toBeHidden();
  await field.fill('没有的');
  await expect(page.getByText('没有这样的指标。')).toBeVisible();
  await field.fill('');
  await expect(group).not.toHaveAttribute('open');
  await page
    .getByRole('navigation', { name: '本页内容' })
    .getByRole('link', { name: '农业' })
    .click();
  await expect(group).toHaveAttribute('open');
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('a number of a report leads to its row, that of its indicator or its own on the page; both are marked', async ({
      page,
    }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto('./jiangxian/2021/');
      const links = page.locator('a[data-observation]');
      const toRow = links.and(page.locator('[href*="/indicators/#"]')).first();
      const slug = (await toRow.getAttribute('href'))?.split('#')[1] ?? '';
      // With scripts the number opens first, and leads on from there.
      const lead = async (number: Locator) => {
        await number.click();
        if (javaScriptEnabled) {
          await page.getByRole('dialog').getByRole('link', { name: '各县各年' }).click();
        }
      };
      await lead(toRow);
      const row = page.locator(`[id="${slug}"]`);
      await expect(row).toBeInViewport();
      const plain = await page
        .locator('main')
        .evaluate((main) => getComputedStyle(main).backgroundColor);
      await expect(row).not.toHaveCSS('background-color', plain);
      await page.goto('./jiangxian/2021/');
      const toPage = links.and(page.locator('[href*="/indicators/gdp/#"]')).first();
      const id = (await toPage.getAttribute('data-observation')) ?? '';
      await lead(toPage);
      const own = page.locator('tr', { has: page.locator(`[id="${id}"]`) });
      await expect(own.locator('.figure')).toBeInViewport();
      await expect(own).not.toHaveCSS('background-color', plain);
      await expect(page.locator('tr:has(:target)')).toHaveCount(1);
    });
  });
}

test('nothing is wider than a phone, whatever is open', async ({ page }) => {
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await page.goto('./indicators/');
    await page.locator('details').evaluateAll((all) => {
      for (const one of all) (one as HTMLDetailsElement).open = true;
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
});
