/** Corrections, gaps, the source beside the edition, and the glossary. */
import { expect, test } from '@playwright/test';

test('corrected words open what is printed, what is read, why, and the evidence @both', async ({
  page,
}) => {
  await page.goto('./pingxian/2024/');
  const words = page.locator('[data-correction="lanshui"]').first();
  await words.click();
  const dialog = page.getByRole('dialog', { name: '校注' });
  await expect(dialog).toContainText('印作阑水，今读澜水');
  await expect(dialog).toContainText('（确定）');
  await expect(dialog).toContainText('佐证');
  expect(new URL(page.url()).hash).toBe('');
  // By key: the middle of a link over two lines is beside it.
  await dialog.getByRole('link', { name: /澜水屏县城区段/ }).press('Enter');
  await expect(page).toHaveURL(/\/pingxian\/2025\/#/);
  await expect(page.locator(':target')).toContainText('澜水屏县城区段');
});

test('corrected words open by keyboard, and the focus comes back', async ({ page }) => {
  await page.goto('./pingxian/2024/');
  const words = page.locator('[data-correction]').first();
  await words.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(words).toBeFocused();
});

test('a gap says what is missing and opens why we think so', async ({ page }) => {
  await page.goto('./pingxian/2024/');
  const gap = page.locator('p[data-gap]').first();
  await expect(gap).toContainText('缺文');
  await gap.locator('[data-note]').first().click();
  await expect(page.getByRole('dialog')).toContainText('有缺');
});

test('a line at the top leads to the source and to the corrections', async ({ page }) => {
  await page.goto('./pingxian/2024/');
  const notice = page.locator('.report-head .notice');
  await expect(notice).toContainText(/订正\d+处/);
  const { lines } = await notice.evaluate((element) => ({
    lines: Math.round(element.getBoundingClientRect().height / 64),
  }));
  expect(lines).toBe(1);
  await notice.getByRole('link', { name: '校订记录' }).click();
  await expect(page.locator(':target')).toHaveText('屏县2024年政府工作报告');
  await page.goBack();
  await notice.getByRole('link', { name: '对照底本' }).click();
  await expect(page).toHaveURL(/\/pingxian\/2024\/source\/$/);
});

test('source and edition lead to each other, block by block', async ({ page }) => {
  await page.goto('./xinpingxian/2024/');
  const block = page.locator('p[data-block]').nth(6);
  const id = await block.getAttribute('id');
  await block.locator('[data-cite]').click();
  await page.getByRole('dialog').getByRole('link', { name: '对照底本' }).click();
  await expect(page).toHaveURL(new RegExp(`/xinpingxian/2024/source/#${id}$`));
  const target = page.locator(':target');
  await expect(target).toBeInViewport();
  await target.getByRole('link', { name: /^第\d+段$/ }).click();
  await expect(page).toHaveURL(new RegExp(`/xinpingxian/2024/#${id}$`));
  await expect(block).toBeInViewport();
});

test('what was left out, moved, joined and corrected is marked in the source, with its reason', async ({
  page,
}) => {
  await page.goto('./xinpingxian/2024/source/');
  await expect(page.locator('del[data-rule="重复的文字"]').first()).toBeAttached();
  for (const word of ['移位', '接合', '缺文', '订正']) {
    await expect(page.locator(`.lines [data-op="${word}"]`).first()).toBeAttached();
  }
  await page.locator('.lines [data-op="移位"]').first().click();
  await expect(page).toHaveURL(/\/corrections\/#xinpingxian-2024-sessions--/);
  await expect(page.locator(':target')).toContainText('移位');
});

test('a term is explained where it is first met, and on the glossary’s page @both', async ({
  page,
}) => {
  await page.goto('./pingxian/2024/');
  const term = page.locator('[data-term]').first();
  const words = (await term.textContent()) ?? '';
  const slug = await term.getAttribute('data-term');
  await expect(page.locator(`[data-term="${slug}"]`)).toHaveCount(1);
  await term.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(words);
  await expect(dialog).toContainText(/通行的解释|依报告原文/);
  await dialog.getByRole('link', { name: '词汇页' }).click();
  const entry = page.locator(':target');
  await expect(entry).toContainText(words);
  await expect(entry).toContainText(/通行|原文/);
  await entry.locator('summary').click();
  await entry.getByRole('link', { name: '屏县2024年政府工作报告' }).click();
  await expect(page.locator(':target')).toContainText(words);
});
