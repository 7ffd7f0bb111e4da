/** Addresses of paragraphs, and copying with citation. */
import { expect, type Page, test } from '@playwright/test';
import { readBlocks } from './site-pages.ts';

const path = './pingxian/2024/';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

async function copy(page: Page, name: string): Promise<string> {
  await page.getByRole('button', { name, exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: '已复制' })).toBeVisible();
  return clipboard(page);
}

test('a number copies address, citation and Markdown @both', async ({ page, request }) => {
  const blocks = await readBlocks(request, path);
  const index = blocks.findIndex(({ text }) => text.startsWith('项目推进扎实有力。'));
  const block = blocks[index];
  const number = index + 1;
  await page.goto(path);
  await page
    .getByRole('link', { name: `第${number}段`, exact: true })
    .first()
    .click();
  await expect(page.getByRole('dialog', { name: `第${number}段：复制与引用` })).toBeVisible();

  const address = await copy(page, '地址');
  expect(new URL(address).pathname).toMatch(/\/pingxian\/2024\/$/);
  expect(new URL(address).hash).toBe(`#${block?.id}`);

  const day = await page.evaluate(() => new Date().toLocaleDateString('sv-SE'));
  expect(await copy(page, '文字和引文（GB/T 7714）')).toBe(
    `${block?.text}\n——沈望川. 政府工作报告：屏县第十七届人民代表大会第四次会议[R/OL]. (2024-02-18)[${day}]. ${address}.`,
  );
  expect(await copy(page, '文字和简注')).toBe(
    `${block?.text}\n——《政府工作报告：屏县第十七届人民代表大会第四次会议》（沈望川，2024年2月18日）第${number}段，${address}`,
  );
  const markdown = await copy(page, 'Markdown');
  expect(markdown).toContain('> **项目推进扎实有力。**');
  expect(markdown).toContain(`第${number}段](${address})`);
});

test('the sheet opens and closes by keyboard, and gives the focus back', async ({ page }) => {
  await page.goto(path);
  const link = page.locator('[data-cite]').nth(3);
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '地址' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(link).toBeFocused();
});

test('selected text offers the same', async ({ page }) => {
  await page.goto(path);
  const paragraph = page.locator('p[data-block]').nth(3);
  const selected = await paragraph.evaluate((element) => {
    const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let node = nodes.nextNode();
    while (node && (node.textContent?.length ?? 0) < 12) node = nodes.nextNode();
    if (!node) return '';
    getSelection()?.setBaseAndExtent(node, 2, node, 10);
    return getSelection()?.toString() ?? '';
  });
  const bar = page.getByRole('complementary', { name: '复制所选文字' });
  await expect(bar).toBeVisible();
  const text = await copy(page, '文字和简注');
  expect(text.split('\n')[0]).toBe(selected);
  expect(text).toContain(`#${await paragraph.getAttribute('id')}`);
  // Copying leaves the selection as it is.
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(selected);
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await page.locator('h1').click();
  await expect(bar).toBeHidden();
});

test('a selection over several blocks keeps them apart, without their numbers', async ({
  page,
  request,
}) => {
  const blocks = await readBlocks(request, path);
  await page.goto(path);
  const first = page.locator('[data-block]').nth(4);
  await first.evaluate((element) => {
    const last = element.nextElementSibling;
    if (last) getSelection()?.setBaseAndExtent(element, 0, last, last.childNodes.length);
  });
  const text = await copy(page, '文字和简注');
  expect(text.startsWith(`${blocks[4]?.text}\n${blocks[5]?.text}\n——`)).toBe(true);
  expect(text).toContain('第5—6段');
});

test('a whole table is copied as one in Markdown', async ({ page }) => {
  await page.goto('./pingxian/2021/');
  await page.locator('.table > [data-cite]').click();
  const markdown = await copy(page, 'Markdown');
  expect(markdown).toContain('> | 指标名称 | 2020年完成 | 2025年目标 |');
  expect(markdown).toContain('> | --- | --- |');
});

test('what a reader copies by hand is the text alone', async ({ page, request }) => {
  const [, , block] = await readBlocks(request, path);
  await page.goto(path);
  await page
    .locator('[data-block]')
    .nth(2)
    .evaluate((element) => {
      getSelection()?.selectAllChildren(element);
    });
  await page.keyboard.press('ControlOrMeta+c');
  expect((await clipboard(page)).trim()).toBe(block?.text);
});
