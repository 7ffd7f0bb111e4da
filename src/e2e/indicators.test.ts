/** Indicators as a reader meets them: pages where something is compared, rows where nothing is. */
import { expect, type Locator, test } from '@playwright/test';

test('the list shows the newest value of each county, with its year, and leads to its words @both', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('./indicators/');
  const gdp = page.locator('#gdp');
  await expect(gdp.locator('.value').nth(0)).toHaveText(/新屏县\s*2023年\s*176\.3亿元/);
  await expect(gdp.locator('.value').nth(1)).toHaveText(/屏县\s*2023年\s*81.5亿元/);
  // What it means is asked for.
  await expect(gdp.getByText('常住单位')).toBeHidden();
  await gdp.getByText('含义').click();
  await expect(gdp.getByText('常住单位')).toBeVisible();
  await gdp.getByRole('link', { name: '81.5亿元' }).click();
  await expect(page.locator(':target')).toContainText('81.5');
});

test('the list is limited to what several counties tell or has a target and a result @both', async ({
  page,
  request,
}) => {
  const data: {
    indicators: { slug: string; compares?: boolean }[];
    observations: { indicator: string; county: string }[];
  } = await (await request.get('./data/indicators.json')).json();
  await page.goto('./indicators/');
  const entries = page.locator('[data-title]:visible');
  const group = page.locator('.summary-group').filter({ hasText: '粮食播种面积' });
  await expect(group).not.toHaveAttribute('open');
  await page.getByRole('checkbox', { name: '两县以上' }).check();
  await expect(page).toHaveURL(/\/indicators\/\?several=1$/);
  const several = data.indicators.filter(
    ({ slug, compares }) =>
      compares === true &&
      new Set(data.observations.filter((one) => one.indicator === slug).map((one) => one.county))
        .size > 1,
  ).length;
  await expect(entries).toHaveCount(several);
  await expect(page.getByRole('status')).toHaveText(`列出${several}项`);
  await page.getByRole('checkbox', { name: '目标和结果都有' }).check();
  await expect(page).toHaveURL(/\?several=1&both=1$/);
  await expect(page.locator('#gdp')).toBeVisible();
  await expect(page.locator('#labour-moved')).toBeHidden();
  // The address restores it, and without choices all is as it was.
  await page.reload();
  await expect(page.getByRole('checkbox', { name: '两县以上' })).toBeChecked();
  await expect(page.locator('#labour-moved')).toBeHidden();
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
      await page.goto('./pingxian/2021/');
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
      await page.goto('./pingxian/2021/');
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
