/** Pages of former names, and where they lead. */
import { expect, type Page, test } from '@playwright/test';
import { dataPath } from '../library/routes.ts';
import { findViolations } from './axe.ts';

/** Of the made library: an indicator that is part of another now, and one that is a row. */
const ofPage = { slug: 'kindergartens-opened', now: 'kindergartens' };
const ofFact = { slug: 'clinics-renewed', title: '改造卫生院', now: 'fact-dbf27a67' };

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('the page of a former indicator leads to the one of today, or to the row', async ({
      page,
    }) => {
      await page.goto(`./indicators/${ofPage.slug}/`);
      await page.waitForURL(`**/indicators/${ofPage.now}/`);
      await page.goto(`./indicators/${ofFact.slug}/`);
      await page.waitForURL(`**/indicators/#${ofFact.now}`);
      await expect(page.locator(`[id="${ofFact.now}"]`)).toBeInViewport();
    });
  });
}

test('an embedded page of a former indicator leads to that of today', async ({ page }) => {
  await page.goto(`./embed/indicators/${ofPage.slug}/`);
  await page.waitForURL(`**/embed/indicators/${ofPage.now}/`);
});

test('the former data of an indicator are those of today', async ({ request }) => {
  const get = async (slug: string) =>
    (await request.get(`.${dataPath('indicators', slug)}.csv`)).text();
  expect(await get(ofPage.slug)).toBe(await get(ofPage.now));
  expect((await get(ofFact.slug)).split('\r\n').length).toBeGreaterThan(2);
});

test('a former anchor lands on the words of the observation', async ({ page }) => {
  await page.goto('./pingxian/2021/#pingxian-2021-five-year-plan-exam-rate-2021-2025');
  const words = page.locator('[data-observation="pingxian-2021-five-year-plan-exam-rate-2025"]');
  await expect(words).toHaveText('高考达线人数达到40%以上');
  await expect(words).toBeInViewport();
});

/** The page of a former indicator as one sees it who stays there. */
async function stayAt(page: Page, path: string): Promise<void> {
  await page.route(`**${path}`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/<meta http-equiv="refresh"[^>]*>/, '');
    await route.fulfill({ response, body });
  });
  await page.goto(`.${path}`);
}

test('who stays at a former page reads where the numbers are: axe finds nothing @both', async ({
  page,
}) => {
  await stayAt(page, `/indicators/${ofFact.slug}/`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(ofFact.title);
  await expect(page.getByRole('main').getByRole('link')).toHaveCount(1);
  expect(await findViolations(page)).toEqual([]);
});
