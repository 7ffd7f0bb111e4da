import { expect, test } from '@playwright/test';
import { readBlocks } from './site-pages.ts';

test.use({ javaScriptEnabled: false });

test('a report reads without JavaScript @both', async ({ page, request }) => {
  const blocks = await readBlocks(request, './jiangxian/2021/');
  await page.goto('./');
  await page
    .getByRole('main')
    .getByRole('link', { name: /2021年.*五年规划纲要/ })
    .click();
  await expect(page.locator('[data-block]')).toHaveCount(blocks.length);
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
  await expect(page.getByRole('table').first()).toBeVisible();
});

test('the contents open and lead to their places without JavaScript @phone', async ({ page }) => {
  await page.goto('./jiangxian/2021/');
  await page.locator('.toc summary').click();
  await page.getByRole('link', { name: '三、发展环境研判' }).click();
  await expect(page.getByRole('heading', { name: '三、发展环境研判' })).toBeInViewport();
});

test('no control is shown that would do nothing', async ({ page }) => {
  await page.goto('./');
  await expect(page.locator('[data-theme-toggle]')).toBeHidden();
});

test('the search form leads to the search page', async ({ page }) => {
  await page.goto('./about/');
  await page.getByRole('searchbox').fill('规划');
  await page.getByRole('searchbox').press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=/);
});
