/** The home page and the pages of years: each number beside others is of the year that is said. */
import { type APIRequestContext, expect, type Page, test } from '@playwright/test';

/** An observation as `data/indicators.json` gives it, as far as the tests need it. */
interface DataObservation {
  id: string;
  county: string;
  period: string;
  nature: string;
  value: number;
  unit: string;
}

async function readObservations(request: APIRequestContext): Promise<Map<string, DataObservation>> {
  const data: { observations: DataObservation[] } = await (
    await request.get('./data/indicators.json')
  ).json();
  return new Map(data.observations.map((one) => [one.id, one]));
}

/** How far the page is wider than the window. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('a county that tells no number is shown saying nothing', async ({ page }) => {
  await page.goto('./years/2024/');
  const cells = (county: string) =>
    page.locator(`[aria-labelledby="figures"] td[data-place="${county}"]`);
  expect(new Set(await cells('禾川县').allInnerTexts())).toEqual(new Set(['未写']));
  // Where words are lost it may have told one, and the link leads to where they are missing.
  await expect(cells('屏县').filter({ hasText: /^未写，或\s*缺文$/ })).not.toHaveCount(0);
  await page.locator('.year-lost .lost-place').first().click();
  await expect(page.locator(':target')).toContainText('缺文');
  await page.goto('./');
  await expect(page.locator('.county-card', { hasText: '禾川县' })).toContainText(
    '没有写出主要经济数字',
  );
});

test('parts on one theme stand in one row and lead to their headings', async ({ page }) => {
  await page.goto('./years/2024/');
  // So many parts are folded.
  await page.getByRole('region', { name: '各部分并列' }).locator('summary').first().click();
  const row = page.getByRole('row', { name: /推进新型工业发展/ });
  await expect(row.getByRole('link')).toHaveCount(3);
  await expect(row).toContainText('聚力聚焦工业转型');
  await expect(row).toContainText('坚定做强新型工业');
  await row.getByRole('link').first().click();
  await expect(page.locator('[data-block]:target')).toContainText('坚定做强新型工业');
});

test('a year with one county says so', async ({ page }) => {
  await page.goto('./years/2025/');
  await expect(page.getByRole('main')).toContainText('2025年只收有屏县的报告');
  await expect(page.getByRole('region', { name: '2024年的主要数字' })).toContainText('增长5.2%');
});

test('a phone shows year and home without sideways scroll, the first number in the first screen @phone', async ({
  page,
}) => {
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height: 844 });
    for (const path of ['./', './years/2024/', './years/2021/']) {
      await page.goto(path);
      expect(await overflow(page), `${path} ${width}`).toBe(0);
    }
  }
  await page.goto('./years/2024/');
  const number = await page
    .locator('[aria-labelledby="figures"] td a:not(.lost)')
    .first()
    .boundingBox();
  expect(number?.y).toBeLessThan(844);
  await page.goto('./');
  expect((await page.locator('.striking .pair-said a').boundingBox())?.y).toBeLessThan(844);
});

test('the pair drawn on the home page leads to the words of both', async ({ page }) => {
  await page.goto('./');
  const pair = page.locator('.striking');
  const title = (await pair.getByRole('heading').textContent()) ?? '';
  await expect(pair.getByRole('img', { name: title })).toBeVisible();
  for (const of of ['said', 'target']) {
    await page.goto('./');
    const link = page.locator(`.striking .pair-${of} a`);
    const value = (await link.locator('b').textContent()) ?? '';
    expect(title).toContain(value);
    await link.click();
    await expect(page.locator('[data-observation]:target')).toContainText(
      /\d+/.exec(value)?.[0] ?? '?',
    );
  }
});

test('the numbers of a county on the home page are of the one year that is said', async ({
  page,
  request,
}) => {
  const observations = await readObservations(request);
  await page.goto('./');
  const cards = await page.locator('.county-card').evaluateAll((all) =>
    all.map((card) => ({
      note: card.querySelector('.card-note')?.textContent ?? '',
      ids: [...card.querySelectorAll<HTMLAnchorElement>('.card-figures a')].map((link) =>
        decodeURIComponent(new URL(link.href).hash.slice(1)),
      ),
    })),
  );
  const told = cards.filter(({ ids }) => ids.length > 0);
  expect(told.length).toBeGreaterThan(1);
  for (const { note, ids } of told) {
    for (const id of ids) expect(note).toContain(`${observations.get(id)?.period}年`);
  }
});

test('each word under the search field finds something in several reports', async ({ page }) => {
  await page.goto('./');
  const words = await page
    .locator('.search-words a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(words).toHaveLength(6);
  for (const href of words) {
    await page.goto(href);
    await expect(page.locator('[data-search-count]')).toHaveAttribute('aria-busy', 'false');
    const reports = () =>
      page
        .locator('[data-search-result] a')
        .evaluateAll(
          (links) =>
            new Set(links.map((link) => new URL((link as HTMLAnchorElement).href).pathname)).size,
        );
    await expect.poll(reports, href).toBeGreaterThan(1);
  }
});
