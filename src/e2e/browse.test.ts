import { expect, test } from '@playwright/test';
import { readBlocks } from './site-pages.ts';

test('from the home page to a paragraph @both', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('main').getByRole('link', { name: '屏县', exact: true }).first().click();
  await expect(page).toHaveURL(/\/pingxian\/$/);
  await page.locator('.county-reports').getByRole('link', { name: '2021年五年规划纲要' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('屏县2021年五年规划纲要');
  await expect(page.locator('.report-head .subtitle')).toContainText('第十四个五年规划');

  const contents = page.getByRole('navigation', { name: '本文目录' });
  if (test.info().project.name === 'phone') {
    await expect(page.locator('#contents.folded')).toBeAttached();
    await page.getByRole('button', { name: '目录', exact: true }).click();
    // Where one is not, the chapters are folded.
    await page.getByRole('button', { name: /第一章.*的各节/ }).click();
  }
  await contents.getByRole('link', { name: '二、优势与短板' }).click();
  const heading = page.getByRole('heading', { name: '二、优势与短板' });
  await expect(heading).toBeInViewport();
  expect(page.url()).toContain(`#${await heading.getAttribute('id')}`);
});

test('the contents are beside the text on a wide screen and one tap away on a phone @both', async ({
  page,
}) => {
  await page.goto('./pingxian/2021/');
  const link = page.getByRole('navigation', { name: '本文目录' }).getByRole('link').first();
  if (test.info().project.name === 'phone') {
    await expect(link).toBeHidden();
    await page.getByRole('button', { name: '目录', exact: true }).click();
  }
  await expect(link).toBeVisible();
});

test('a report leads to the county’s reports before and after it', async ({ page }) => {
  await page.goto('./pingxian/2024/');
  const others = page.getByRole('navigation', { name: '屏县的其他报告' });
  await others.getByRole('link', { name: '2025年' }).click();
  await expect(page).toHaveURL(/\/pingxian\/2025\/$/);
  await expect(others.getByRole('link')).toHaveCount(1);
});

test('a report is there for other programs too', async ({ page, request }) => {
  await page.goto('./pingxian/2024/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('屏县2024年政府工作报告');
  const blocks = await readBlocks(request, './pingxian/2024/');
  const text = await (await request.get('./pingxian/2024/report.txt')).text();
  // Lost headings stand above the gap that they are lost in.
  const lines = blocks.flatMap(({ text, lost = [] }) => [...lost.map((head) => head.text), text]);
  expect(lines.filter((line) => line.endsWith('〔标题缺〕'))).toEqual([
    '二、〔标题缺〕',
    '（一）〔标题缺〕',
    '（六）（七）〔标题缺〕',
  ]);
  expect(text).toBe(`${['政府工作报告', ...lines].join('\n\n')}\n`);
  const markdown = await (await request.get('./pingxian/2024/report.md')).text();
  expect(markdown).toMatch(/^---\n/);

  const catalogue: { reports: { id: string; source: { sha256: string } }[] } = await (
    await request.get('./data/reports.json')
  ).json();
  const report = catalogue.reports.find(({ id }) => id === 'pingxian-2024-work-report');
  expect(report?.source.sha256).toMatch(/^[0-9a-f]{64}$/);
});

test('what others made and the site ships is named with its licence', async ({ page, request }) => {
  await page.goto('./about/');
  const address = await page.getByRole('link', { name: '各自的许可' }).getAttribute('href');
  const notice = await (await request.get(address ?? '')).text();
  // Charts, codes and lines of pictures run in the browser; the search is copied, and so is a table.
  for (const name of [
    'chart.js',
    '@kurkle/color',
    'qrcode',
    'linebreak',
    'pagefind',
    'opencc-js',
  ]) {
    expect(notice).toMatch(new RegExp(`^${name} \\d[^\\n]* — (?:MIT|MIT AND Apache-2\\.0)$`, 'm'));
  }
  expect(notice).toContain('Copyright (c) 2014-2024 Chart.js Contributors');
  expect(notice).toContain('Copyright (c) Pagefind');
});

test('the theme follows the system until the reader chooses, and is remembered', async ({
  page,
}) => {
  const scheme = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  const background = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('./');
  const light = await background();
  const toggle = page.locator('[data-theme-toggle]');
  await expect(toggle).toHaveAttribute('aria-pressed', 'false');
  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
  expect(await background()).not.toBe(light);
  await page.goto('./about/');
  expect(await scheme()).toBe('dark');
});

test('the skip link leads past the header', async ({ page }) => {
  await page.goto('./about/');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});
