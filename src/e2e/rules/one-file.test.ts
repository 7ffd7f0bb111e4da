/** The one file of each county, opened as it was taken away: from a folder, without a network. */
import { expect, test } from '@playwright/test';
import { counties, oneFiles, readBuilt, reports, site, spread } from './built.ts';

test('each county has one, small enough for a chat, of all its reports', () => {
  expect(oneFiles).toEqual(counties.map(({ slug }) => `./${slug}/${slug}.html`).sort());
  for (const { slug } of counties) {
    const html = readBuilt(`${slug}/${slug}.html`);
    expect(Buffer.byteLength(html), slug).toBeLessThan(1_000_000);
    for (const { path } of reports.filter(({ county }) => county.slug === slug)) {
      expect(html, path).toContain(`${path.slice(1)}"`);
    }
  }
});

test.describe('from a folder, without a network', () => {
  test.use({ offline: true });

  for (const file of spread(oneFiles, 10)) {
    test(`${file} is read, searched and followed`, async ({ page }) => {
      const asked: string[] = [];
      const told: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      page.on('console', (message) => told.push(message.text()));
      page.on('pageerror', ({ message }) => told.push(message));
      await page.goto(`file://${site}${file.slice(2)}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        page.viewportSize()?.width ?? 0,
      );
      const articles = page.locator('article');
      expect(await articles.count()).toBeGreaterThan(0);

      // Any words of its text are found as often as they stand there.
      const words = '发展';
      const blocks: string[] = await page.locator('article [data-text]').evaluateAll((all) =>
        all.map((block) => {
          const copy = block.cloneNode(true) as HTMLElement;
          for (const sign of copy.querySelectorAll('.note')) sign.remove();
          return copy.textContent ?? '';
        }),
      );
      const holding = blocks.filter((text) => text.includes(words));
      const count = holding.reduce((sum, text) => sum + text.split(words).length - 1, 0);
      await page.getByLabel('在全部报告里检索').fill(words);
      await page.getByRole('button', { name: '检索' }).click();
      const found = page.locator('#found');
      await expect(found).toContainText(`${holding.length}段，${count}处。`);
      await page.getByRole('button', { name: '下一处' }).click();
      await expect(page.locator('#place')).toHaveText(`1/${count}`);
      const [first] = await found.getByRole('link').all();
      await first?.click();
      await expect(page.locator('article :target')).toContainText(words);

      await page.getByLabel('在全部报告里检索').fill('𠮷无此语');
      await page.getByLabel('在全部报告里检索').press('Enter');
      await expect(found).toHaveText('没有找到。');

      expect(asked.filter((address) => !/^(?:file|data):/.test(address))).toEqual([]);
      expect(told).toEqual([]);
    });
  }
});

test('in a viewer that allows neither forms nor storage it is searched', async ({ page }) => {
  await page.setContent('<iframe sandbox="allow-scripts"></iframe>');
  const html = readBuilt((oneFiles[0] ?? '').slice(2));
  await page.locator('iframe').evaluate((frame: HTMLIFrameElement, text) => {
    frame.srcdoc = text;
  }, html);
  const viewer = page.frameLocator('iframe');
  const field = viewer.getByLabel('在全部报告里检索');
  await field.fill('发展');
  await viewer.getByRole('button', { name: '检索' }).click();
  await expect(viewer.locator('#found')).toContainText('处。');
  await field.fill('𠮷无此语');
  await field.press('Enter');
  await expect(viewer.locator('#found')).toHaveText('没有找到。');
});

test('served, it runs under what hosts send', async ({ page }) => {
  const told: string[] = [];
  page.on('console', (message) => told.push(message.text()));
  await page.goto(oneFiles[0] ?? '');
  await page.getByLabel('在全部报告里检索').fill('发展');
  await page.getByRole('button', { name: '检索' }).click();
  await expect(page.locator('#found')).toContainText('处。');
  expect(told).toEqual([]);
});
