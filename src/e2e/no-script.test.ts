import { expect, test } from '@playwright/test';
import { pageKinds, readBlocks } from './site-pages.ts';

test.use({ javaScriptEnabled: false });

test('a page of each kind shows what it is for without JavaScript', async ({ page }) => {
  for (const { name, path, shows } of pageKinds) {
    await page.goto(path);
    await expect.soft(page.getByRole('main'), name).toContainText(shows, { useInnerText: true });
  }
});

test('a report reads without JavaScript @both', async ({ page, request }) => {
  const blocks = await readBlocks(request, './pingxian/2021/');
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
  await page.goto('./pingxian/2021/');
  await page.getByRole('button', { name: '目录', exact: true }).click();
  await page.getByRole('link', { name: '三、发展环境研判' }).click();
  await expect(page.getByRole('heading', { name: '三、发展环境研判' })).toBeInViewport();
});

test('no control is shown that would do nothing', async ({ page }) => {
  await page.goto('./');
  await expect(page.locator('[data-theme-toggle]')).toBeHidden();
  await expect(page.locator('[data-large-text-toggle]')).toBeHidden();
  await page.goto('./pingxian/2021/');
  await expect(page.locator('[data-turn], [data-return], [data-place]').first()).toBeHidden();
});

test('the browser marks the section in view where no script does', async ({ page }) => {
  await page.goto('./pingxian/2021/');
  const link = page.getByRole('navigation', { name: '本文目录' }).getByRole('link', {
    name: '二、优势与短板',
  });
  const border = () => link.evaluate((element) => getComputedStyle(element).borderLeftColor);
  expect(await border()).toBe('rgba(0, 0, 0, 0)');
  await link.click();
  await expect.poll(border).not.toBe('rgba(0, 0, 0, 0)');
});

test('between chapters a line leads to the one before and the next', async ({ page }) => {
  await page.goto('./pingxian/2021/');
  const next = page.locator('.turn-next').nth(1);
  const name = await next.textContent();
  await next.click();
  await expect(page.getByRole('heading', { name: name ?? '' }).first()).toBeInViewport();
});

test('corrected words lead to their note among all corrections, and the note back @both', async ({
  page,
}) => {
  await page.goto('./pingxian/2024/');
  await page.locator('[data-correction="lanshui"]').first().click();
  const note = page.locator('.entries :target');
  await expect(note).toBeInViewport();
  await expect(note).toContainText('阑水');
  await expect(note).toContainText('澜水');
  await note
    .getByRole('link', { name: /^第\d+段$/ })
    .first()
    .click();
  await expect(
    page.locator('[data-block]:target [data-correction="lanshui"]').first(),
  ).toBeInViewport();
});

test('a block’s number is a link to it, and a term leads to the glossary', async ({ page }) => {
  await page.goto('./pingxian/2024/');
  const block = page.locator('[data-block]').nth(5);
  await block.locator('[data-cite]').click();
  expect(new URL(page.url()).hash).toBe(`#${await block.getAttribute('id')}`);
  const term = page.locator('[data-term]').first();
  const words = (await term.textContent()) ?? '';
  await term.click();
  await expect(page).toHaveURL(/\/glossary\/#/);
  await expect(page.locator(':target')).toContainText(words);
});

test('the search form leads to the search page', async ({ page }) => {
  await page.goto('./about/');
  await page.getByRole('searchbox').fill('规划');
  await page.getByRole('searchbox').press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=/);
});
