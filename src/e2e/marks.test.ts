/** Doubts on their words, the two ways of reading, and numbers that open in place. */
import { expect, type Page, test } from '@playwright/test';
import { findViolations } from './axe.ts';

interface ReportFile {
  doubts: {
    id: string;
    block: string | null;
    maybe: string | null;
    note: string;
  }[];
  observations: { id: string; value: number; unit: string; url: string }[];
}

const underlined = (page: Page, selector: string) =>
  page.evaluate(
    (marks) =>
      [...document.querySelectorAll(marks)].filter(
        (mark) => getComputedStyle(mark).textDecorationLine !== 'none',
      ).length,
    selector,
  );

test('a doubt opens where it stands: what is printed, what it may be, what proof is missing @both', async ({
  page,
  request,
}) => {
  const { doubts }: ReportFile = await (await request.get('./pingxian/2024/report.json')).json();
  const doubt = doubts.find(({ maybe, block }) => maybe !== null && block !== null);
  await page.goto(`./pingxian/2024/#${doubt?.id}`);
  const words = page.locator(`[data-doubt="${doubt?.id}"]`).first();
  const before = page.url();
  await words.focus();
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog', { name: '存疑' });
  await expect(sheet).toContainText('照印未改');
  await expect(sheet).toContainText(`也许是${doubt?.maybe}`);
  await expect(sheet).toContainText(doubt?.note ?? '');
  expect(page.url()).toBe(before);
  expect(await findViolations(page, { part: '.sheet' })).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(words).toBeFocused();
});

test('what shows a doubt under a pointer moves no words @both', async ({ page }) => {
  await page.goto('./pingxian/2024/');
  const doubt = page.locator('.text p [data-doubt]').first();
  await doubt.scrollIntoViewIfNeeded();
  const places = () =>
    doubt.evaluate((mark) => {
      const range = document.createRange();
      range.selectNodeContents(mark.closest('[data-block]') ?? mark);
      return [...range.getClientRects()].map(({ x, width }) => [x, width]);
    });
  const before = await places();
  await doubt.hover();
  expect(await underlined(page, '[data-doubt]:hover')).toBe(1);
  expect(await places()).toEqual(before);
});

test('a page opens calm, and shows every mark on demand, remembered and in the address @both', async ({
  page,
}) => {
  const marks = '.text :is(a[data-observation], [data-correction], [data-doubt])';
  await page.goto('./pingxian/2024/');
  const mode = page.locator('[data-reading-mode]');
  await expect(mode).toHaveAttribute('data-reading-mode', 'read');
  expect(await underlined(page, marks)).toBe(0);
  const sign = () =>
    page
      .locator('[data-join]')
      .first()
      .evaluate((join) => getComputedStyle(join, '::before').content);
  expect(await sign()).toBe('none');
  await expect(page.locator('p[data-gap]').first()).toBeVisible();
  await mode.click();
  await expect(mode).toHaveAttribute('aria-pressed', 'true');
  expect(await sign()).not.toBe('none');
  expect(await underlined(page, marks)).toBe(await page.locator(marks).count());
  await expect(page).toHaveURL(/\?view=collate/);
  // On paper the notes stand at the end.
  await expect(page.locator('.notes li').first()).toBeAttached();
  await page.goto('./xinpingxian/2024/');
  await expect(mode).toHaveAttribute('data-reading-mode', 'collate');
  // What was passed on goes before what is remembered.
  await page.goto('./xinpingxian/2024/?view=read');
  await expect(mode).toHaveAttribute('data-reading-mode', 'read');
  await page.goto('./xinpingxian/2024/');
  await mode.click();
  await expect(page).toHaveURL(/\/2024\/$/);
  await page.reload();
  await expect(mode).toHaveAttribute('data-reading-mode', 'read');
});

test('who comes to a mark sees it, though the page is calm', async ({ page }) => {
  await page.goto('./pingxian/2024/#note-lanshui');
  expect(await underlined(page, ':target')).toBe(1);
  await page.goto('./pingxian/2024/#pingxian-2024-work-report-gdp-2023');
  expect(await underlined(page, ':target')).toBe(1);
  // An address of a block, as the page of corrections has it.
  const block = await page
    .locator('[data-correction="lanshui"]')
    .first()
    .evaluate((words) => words.closest('[data-block]')?.id);
  await page.goto('./corrections/');
  await page.goto(`./pingxian/2024/#${block}`);
  expect(await underlined(page, ':target [data-correction]')).toBeGreaterThan(0);
});

test('a moved range is stamped once, and a removed duplicate where it stood', async ({ page }) => {
  await page.goto('./xinpingxian/2024/?view=collate');
  const signs = await page
    .locator('[data-note]')
    .evaluateAll((links) => links.map((link) => (link as HTMLElement).dataset['note']));
  expect(new Set(signs).size).toBe(signs.length);
  const removed = page.locator('[data-note][aria-label="删重"]');
  expect(await removed.count()).toBeGreaterThan(1);
  await expect(page.locator('.report-head .notice')).toContainText(
    `删重${await removed.count()}处`,
  );
  await removed.last().click();
  await expect(page.getByRole('dialog')).toContainText('今删');
});

test('the line under corrected words is as long as what was changed', async ({ page }) => {
  await page.goto('./pingxian/2025/');
  await expect(page.locator('[data-correction="company-zhongyuan"]')).toHaveText('远');
});

test('the line at the top leads to the key to the marks', async ({ page }) => {
  await page.goto('./pingxian/2024/');
  await page.locator('.report-head .notice').getByRole('link', { name: '符号' }).click();
  await expect(page.locator(':target')).toHaveText('文中符号');
});

test('a number opens its value, its years and the way to all counties @both', async ({ page }) => {
  await page.goto('./pingxian/2024/');
  const number = page.locator('a[data-observation*="-gdp-2023"]').first();
  const href = await number.evaluate((link) => (link as HTMLAnchorElement).href);
  await number.focus();
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog', { name: '地区生产总值' });
  await expect(sheet).toContainText('81.5亿元 2023年，实际');
  await expect(sheet).toContainText('2020年58.6亿元');
  await expect(sheet.locator('svg rect').first()).toBeAttached();
  await expect(sheet.getByRole('link', { name: '各县各年' })).toHaveJSProperty('href', href);
  expect(await findViolations(page, { part: '.sheet' })).toEqual([]);
  await sheet.getByRole('button', { name: /引文/ }).click();
  await expect(sheet.getByRole('status')).not.toBeEmpty();
});

test('every number that is linked opens with the value of the data', async ({ page, request }) => {
  const { observations }: ReportFile = await (
    await request.get('./xinpingxian/2024/report.json')
  ).json();
  await page.goto('./xinpingxian/2024/');
  const links = page.locator('a[data-observation]');
  for (let index = 0; index < Math.min(12, await links.count()); index++) {
    const id = await links.nth(index).getAttribute('data-observation');
    const own = observations.find((one) => one.id === id);
    await links.nth(index).focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('.sheet-value')).toContainText(`${own?.value}${own?.unit}`);
    await page.keyboard.press('Escape');
  }
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the marks are there, and a doubt leads to its note', async ({ page }) => {
    await page.goto('./pingxian/2024/');
    const doubt = page.locator('[data-doubt]').first();
    await expect(doubt).toHaveCSS('text-decoration-line', 'underline');
    await expect(page.locator('[data-reading-mode]')).toBeHidden();
    await doubt.click();
    await expect(page.locator(':target')).toContainText('存疑');
  });
});
