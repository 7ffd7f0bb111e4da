/** Finding one's way in a long report, and how it is shown. */
import { expect, test } from '@playwright/test';
import { scrollTo } from './site-pages.ts';

const plan = './pingxian/2021/';

test('the section in view is marked, and the share read is told @both', async ({ page }) => {
  await page.goto(plan);
  await expect(page.locator('[data-place-share]')).toHaveText('0%');
  await scrollTo(page, '二、优势与短板');
  const current = page.locator('#contents [aria-current="location"]');
  await expect(current).toHaveText('二、优势与短板');
  await expect(current).toHaveCount(1);
  await expect(page.locator('[data-place-share]')).toHaveText(/^[1-9]\d?%$/);
  await expect(page.locator('[data-place-section]')).toHaveText('第一章 规划基础');
  // The line along the bar is the browser's own doing.
  const line = await page
    .locator('.reading-bar')
    .evaluate((bar) => new DOMMatrix(getComputedStyle(bar, '::before').transform).a);
  expect(line).toBeGreaterThan(0);
  expect(line).toBeLessThan(0.2);
  await page.locator('.report-foot').scrollIntoViewIfNeeded();
  await page.keyboard.press('End');
  await expect(page.locator('[data-place-share]')).toHaveText('100%');
});

test('one step leads to the next section and back, by button and by key @both', async ({
  page,
}) => {
  await page.goto(plan);
  await scrollTo(page, '一、主要成就');
  const current = page.locator('#contents [aria-current]');
  await expect(current).toHaveText('一、主要成就');
  await page.getByRole('button', { name: '下一节' }).click();
  await expect(current).toHaveText('二、优势与短板');
  await expect(page.getByRole('heading', { name: '二、优势与短板' })).toBeInViewport();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(current).toHaveText('三、发展环境研判');
  await page.keyboard.press('Alt+ArrowUp');
  await page.getByRole('button', { name: '上一节' }).click();
  await expect(current).toHaveText('一、主要成就');
});

test('after a jump one gets back to where one was @both', async ({ page }) => {
  await page.goto(plan);
  await scrollTo(page, '二、优势与短板');
  // Not how far the page is scrolled: what stands above takes its height only when one jumps.
  const from = page.getByRole('heading', { name: '二、优势与短板' });
  const topOf = () => from.evaluate((heading) => Math.round(heading.getBoundingClientRect().top));
  const before = await topOf();
  const back = page.getByRole('button', { name: '返回原处' });
  await expect(back).toBeHidden();
  if (test.info().project.name === 'phone') {
    await expect(page.locator('#contents.folded')).toBeAttached();
    await page.getByRole('button', { name: '目录', exact: true }).click();
    // It stands in another chapter, which is folded.
    await page.getByRole('button', { name: /第二章.*的各节/ }).click();
  }
  await page.locator('#contents').getByRole('link', { name: '四、主要目标' }).click();
  await expect(page.getByRole('heading', { name: '四、主要目标' })).toBeInViewport();
  await expect(page.locator('#contents:popover-open')).toHaveCount(0);
  await back.click();
  await expect.poll(topOf).toBe(before);
  await expect(back).toBeHidden();
});

test('who comes again is offered to go on', async ({ page }) => {
  await page.goto(plan);
  await expect(page.locator('.resume')).toHaveCount(0);
  await scrollTo(page, '二、优势与短板');
  await page.goto('./about/');
  await page.goto(plan);
  const resume = page.getByRole('link', { name: /^接着上次读：第一章 规划基础，\d+%$/ });
  await resume.click();
  await expect(page.getByRole('heading', { name: '二、优势与短板' })).toBeInViewport();
  await expect(page.locator('.resume')).toHaveCount(0);
});

test('the sheet of contents opens, closes by key and gives the focus back @phone', async ({
  page,
}) => {
  await page.goto(plan);
  const open = page.getByRole('button', { name: '目录', exact: true });
  await open.click();
  await expect(page.locator('#contents')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('#contents')).toBeHidden();
  await expect(open).toBeFocused();
});

test('an id from before corrections lands in the block it went into, which is marked for a while', async ({
  page,
}) => {
  const path = './xinpingxian/2024/';
  await page.goto(path);
  const { old, own } = await page
    .locator('[data-block] > span[id]:empty')
    .last()
    .evaluate((element) => ({ old: element.id, own: element.closest('[data-block]')?.id }));
  await page.goto(`${path}#${old}`);
  const block = page.locator(`[data-block="${own}"]`);
  await expect(block).toBeInViewport();
  await expect(block).toHaveCSS('animation-name', 'landed');
  // The mark goes away by itself.
  await block.evaluate((element) => {
    for (const animation of element.getAnimations()) animation.finish();
  });
  await expect(block).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
});

test('lines hold about forty characters on a wide screen', async ({ page }) => {
  await page.goto(plan);
  const { characters, leading } = await page
    .locator('.text > p[data-block]')
    .first()
    .evaluate((element) => {
      const style = getComputedStyle(element);
      const size = Number.parseFloat(style.fontSize);
      return {
        characters: element.clientWidth / size,
        leading: Number.parseFloat(style.lineHeight) / size,
      };
    });
  expect(characters).toBeGreaterThanOrEqual(38);
  expect(characters).toBeLessThanOrEqual(42);
  expect(leading).toBeGreaterThanOrEqual(1.75);
  expect(leading).toBeLessThanOrEqual(1.9);
});

test('the table of indicators shows every figure on a phone, under its head @phone', async ({
  page,
}) => {
  await page.goto(plan);
  const table = page.locator('.text table').first();
  const { scrolls, outside, rows } = await table.evaluate((element) => {
    const frame = element.parentElement;
    const cells = [...element.querySelectorAll('td, th')];
    return {
      scrolls: (frame?.scrollWidth ?? 0) > (frame?.clientWidth ?? 0),
      outside: cells.filter((cell) => cell.getBoundingClientRect().right > innerWidth).length,
      rows: element.querySelectorAll('tbody tr:not(.group)').length,
    };
  });
  expect({ scrolls, outside, rows }).toEqual({ scrolls: false, outside: 0, rows: 19 });
  await table.locator('tbody tr').nth(15).scrollIntoViewIfNeeded();
  await expect(table.getByRole('columnheader', { name: '2025年目标' })).toBeInViewport();
});

test('large text and theme are there before the first paint, and everywhere', async ({ page }) => {
  await page.goto('./');
  const size = () =>
    page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
  const usual = await size();
  const toggle = page.locator('[data-large-text-toggle]');
  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
  await page.locator('[data-theme-toggle]').click();
  expect(await size()).toBeGreaterThan(usual * 1.25);
  expect(await size()).toBeGreaterThanOrEqual(24);
  // No script but the one in the head has run when the first element of the page is there.
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (!document.body) return;
      document.documentElement.setAttribute(
        'data-seen',
        `${document.documentElement.dataset['largeText']} ${document.documentElement.dataset['theme']}`,
      );
      observer.disconnect();
    });
    observer.observe(document, { childList: true, subtree: true });
  });
  await page.goto(plan);
  await expect(page.locator('html')).toHaveAttribute('data-seen', /^on (?:dark|light)$/);
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
  const { line, gap } = await page
    .locator('.text > p[data-block] + p[data-block]')
    .first()
    .evaluate((element) => {
      const line = Number.parseFloat(getComputedStyle(element).lineHeight);
      const before = element.previousElementSibling?.getBoundingClientRect().bottom ?? 0;
      return { line, gap: element.getBoundingClientRect().top - before + line };
    });
  expect(gap / line).toBeGreaterThanOrEqual(1.3);
  await toggle.click();
  await page.goto('./about/');
  expect(await size()).toBe(usual);
});

test('on paper there are numbers, notes and a colophon, and no controls', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  // The notes are there for who reads every mark.
  await page.goto(`${plan}?view=collate`);
  for (const control of ['.site-header', '.guide', '.turn', '.siblings', '.formats']) {
    await expect(page.locator(control).first()).toBeHidden();
  }
  await expect(page.locator('[data-cite]').first()).toBeVisible();
  await expect(page.locator('.notes')).toBeVisible();
  // One line tells where it comes from, with a code to get back to it.
  const imprint = page.locator('.imprint');
  await expect(imprint).toContainText('/pingxian/2021/');
  await expect(imprint).toContainText('2021年3月');
  await expect(imprint).toContainText(/SHA-256：[0-9a-f]{12}…/);
  const code = imprint.locator('img');
  await expect(code).toBeVisible();
  await expect(page.locator('.colophon dl')).toBeHidden();
  // The running title is a rule that only the page itself can hold; the policy lets it pass.
  const rules = await page.evaluate(() =>
    [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)),
  );
  expect(rules.join('\n')).toContain('屏县2021年五年规划纲要');
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.length).toBeGreaterThan(100_000);
  expect(await code.evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
});
