/** The outline of a report as those rely on it who do not see the page, its captions and its lists. */
import { expect, type Page, test } from '@playwright/test';
import { readBlocks } from './site-pages.ts';

/** The switch of lists, which on phones stands under the contents. */
async function itemsSwitch(page: Page) {
  await openSettings(page);
  return page.getByLabel('分项排列');
}

/** Open the panel of settings. */
async function openSettings(page: Page): Promise<void> {
  await page.getByRole('button', { name: '设置' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
}

/** The headings of a page in their order, each with its depth. */
function outlineOf(page: Page): Promise<[depth: number, text: string][]> {
  return page
    .locator('main :is(h1, h2, h3, h4, h5, h6)')
    .evaluateAll((heads) =>
      heads.map((head): [number, string] => [Number(head.localName[1]), head.textContent ?? '']),
    );
}

test('what stands below a lost heading hangs under it in every form', async ({ page, request }) => {
  await page.goto('./pingxian/2024/');
  const heads = (await outlineOf(page)).map(([depth, text]) => `${depth} ${text}`);
  const at = heads.indexOf('2 二、〔标题缺〕');
  expect(heads.slice(at, at + 3)).toEqual([
    '2 二、〔标题缺〕',
    '3 （一）〔标题缺〕',
    '3 （二）推进新型工业发展，让转型升级更加强劲有力',
  ]);
  expect(heads).toContain('3 （六）（七）〔标题缺〕');
  // One loss has one box; the anchors of both that it had land there.
  await expect(page.locator('p[data-gap]')).toHaveCount(2);
  await expect(page.locator('p[data-gap] #gapfirstsectionofplan')).toHaveCount(1);

  const markdown = await (await request.get('./pingxian/2024/report.md')).text();
  expect(markdown).toContain('\n## 二、〔标题缺〕\n\n### （一）〔标题缺〕\n\n〔缺文：');
  const text = await (await request.get('./pingxian/2024/report.txt')).text();
  expect(text).toContain('\n\n二、〔标题缺〕\n\n（一）〔标题缺〕\n\n〔缺文：');
  const blocks = await readBlocks(request, './pingxian/2024/');
  const below = blocks.find((block) => block.text.startsWith('（九）'));
  expect(below).toMatchObject({ path: ['二、〔标题缺〕'] });
});

test('lost headings have names of their own in the contents and in the bar', async ({ page }) => {
  await page.goto('./pingxian/2024/');
  const lines = page.locator('#contents a').filter({ hasText: '〔标题缺〕' });
  await expect(lines).toHaveText(['二、〔标题缺〕', '（一）〔标题缺〕', '（六）（七）〔标题缺〕']);
  await page.locator('#lost-gapsecondpart').evaluate((head) => head.scrollIntoView());
  await expect(page.locator('[data-place-section]')).toHaveText('二、〔标题缺〕');
  // What stands below it is its chapter.
  await expect(page.locator('.place-part')).toHaveText(/^[1-9]\d*\/[1-9]\d*段$/);
});

test('captions of photos are folded away and count for no paragraph @both', async ({
  page,
  request,
}) => {
  const blocks = await readBlocks(request, './pingxian/2025/');
  const captions = blocks.filter(({ type }) => type === 'caption');
  const lead = blocks.find(({ type }) => type === 'paragraph');
  await page.goto('./pingxian/2025/');
  const group = page.locator('details.captions').first();
  await expect(group.locator('summary')).toHaveText('版面图片说明（图未收）');
  await expect(page.locator(`[id="${captions[0]?.id}"]`)).toBeHidden();
  await expect(page.locator('.captions [data-cite]')).toHaveCount(0);
  await expect(page.locator(`[id="${lead?.id}"] [data-cite]`)).toHaveAttribute(
    'aria-label',
    '第1段',
  );

  // An address that leads there opens them, and so does a search.
  await page.goto(`./pingxian/2025/#${captions[3]?.id}`);
  await expect(page.locator(`[id="${captions[3]?.id}"]`)).toBeInViewport();
  await page.goto(`./pingxian/2025/?q=${captions[5]?.text.slice(0, 8)}#${captions[5]?.id}`);
  await expect(page.locator('mark').first()).toBeInViewport();
});

test('members of a list stand on lines of their own where one asks for it @both', async ({
  page,
}) => {
  await page.goto('./pingxian/2024/');
  const list = page.locator('[data-block]').filter({ hasText: '全力办好12件民生实事' });
  const text = await list.textContent();
  const height = async () => (await list.boundingBox())?.height ?? 0;
  // Until one taps, what is not in view has the height of most.
  const choice = await itemsSwitch(page);
  const before = await height();
  await choice.check();
  await expect.poll(height).toBeGreaterThan(before);
  expect(await list.textContent()).toBe(text);
  // Each member begins a line.
  const starts = await list
    .locator('.item-start')
    .evaluateAll((signs) => signs.map((sign) => sign.nextSibling?.textContent?.slice(0, 3)));
  expect(starts).toHaveLength(12);
  expect(starts[10]).toBe('十一是');
  const copied = await list.evaluate((block) => {
    getSelection()?.selectAllChildren(block);
    return getSelection()?.toString().trim();
  });
  expect(copied).toBe(text);
  await page.reload();
  const again = await itemsSwitch(page);
  await expect(again).toBeChecked();
  await again.uncheck();
  await expect.poll(height).toBe(before);
  await page.goto('./hechuanxian/2024/');
  await openSettings(page);
  await expect(page.getByLabel('分项排列')).toHaveCount(0);
});
