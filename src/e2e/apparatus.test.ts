/** Corrections, gaps, the source beside the edition, and the glossary. */
import { expect, test } from '@playwright/test';

interface Published {
  id: string;
  report: string;
  op: string;
  printed: string;
  read: string;
  reason: string;
  certainty: string;
  evidence: { report: string; quote: string }[];
  blocks: string[];
  url: string;
}

test('corrected words open what is printed, what is read, why, and the evidence @both', async ({
  page,
}) => {
  await page.goto('./jiangxian/2024/');
  const words = page.locator('[data-correction="sushui"]').first();
  await words.click();
  const dialog = page.getByRole('dialog', { name: '校注' });
  await expect(dialog).toContainText('印作澧水，今读涑水');
  await expect(dialog).toContainText('（确定）');
  await expect(dialog).toContainText('佐证');
  expect(new URL(page.url()).hash).toBe('');
  // By key: the middle of a link over two lines is beside it.
  await dialog.getByRole('link', { name: /涑水河绛县城区段/ }).press('Enter');
  await expect(page).toHaveURL(/\/jiangxian\/2025\/#/);
  await expect(page.locator(':target')).toContainText('涑水河绛县城区段');
});

test('corrected words open by keyboard, and the focus comes back', async ({ page }) => {
  await page.goto('./jiangxian/2024/');
  const words = page.locator('[data-correction]').first();
  await words.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(words).toBeFocused();
});

test('a gap says what is missing and opens why we think so', async ({ page }) => {
  await page.goto('./jiangxian/2024/');
  const gap = page.locator('p[data-gap]').first();
  await expect(gap).toContainText('缺文');
  await gap.locator('[data-note]').first().click();
  await expect(page.getByRole('dialog')).toContainText('有缺');
});

test('every link within a page lands, and so do the notes that are opened in it', async ({
  page,
}) => {
  for (const path of ['./jiangxian/2021/', './xinjiangxian/2024/']) {
    await page.goto(`${path}?view=collate`);
    await expect(page.locator('.notes li').first()).toBeAttached();
    const missing = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('.report-grid a[href^="#"]')]
        .map((link) => link.hash.slice(1))
        .filter((id) => document.getElementById(id) === null),
    );
    expect(missing).toEqual([]);
  }
});

test('a line at the top leads to the source and to the corrections', async ({ page }) => {
  await page.goto('./jiangxian/2024/');
  const notice = page.locator('.report-head .notice');
  await expect(notice).toContainText(/订正\d+处/);
  const { lines } = await notice.evaluate((element) => ({
    lines: Math.round(element.getBoundingClientRect().height / 64),
  }));
  expect(lines).toBe(1);
  await notice.getByRole('link', { name: '校订记录' }).click();
  await expect(page.locator(':target')).toHaveText('绛县2024年政府工作报告');
  await page.goBack();
  await notice.getByRole('link', { name: '对照底本' }).click();
  await expect(page).toHaveURL(/\/jiangxian\/2024\/source\/$/);
});

test('every correction stands on its page and in the dataset, under its address', async ({
  page,
  request,
}) => {
  const corrections: Published[] = await (await request.get('./data/corrections.json')).json();
  expect(corrections.length).toBeGreaterThan(50);
  expect(new Set(corrections.map(({ url }) => url)).size).toBe(corrections.length);
  await page.goto('./corrections/');
  const ids = new Set(
    await page.locator('.entries > li').evaluateAll((items) => items.map(({ id }) => id)),
  );
  for (const { url, report, id } of corrections) {
    expect(ids, `${report}: ${id}`).toContain(new URL(url).hash.slice(1));
  }
  const one = corrections.find(({ evidence, op }) => op === 'replace' && evidence.length > 0);
  const entry = page.locator(`[id="${new URL(one?.url ?? '').hash.slice(1)}"]`);
  for (const words of [one?.printed, one?.read, one?.reason, one?.evidence[0]?.quote]) {
    await expect(entry).toContainText(words ?? '');
  }
  await expect(page.getByRole('heading', { name: '存疑照印' }).first()).toBeVisible();
});

test('the source stands beside the edition without a character lost', async ({ page, request }) => {
  for (const path of ['./xinjiangxian/2024/', './jiangxian/2024/']) {
    const { source, blocks }: { source: { length: number }; blocks: { id: string }[] } = await (
      await request.get(`${path}report.json`)
    ).json();
    await page.goto(`${path}source/`);
    const { length, ids } = await page.evaluate(() => ({
      length: [...document.querySelectorAll('.printed')]
        .map((line) => {
          const number = line.querySelector('.line-number')?.textContent ?? '';
          return (line.textContent ?? '').length - number.length;
        })
        .reduce((sum, count) => sum + count, 0),
      ids: [...document.querySelectorAll('.read > p[id]')].map(({ id }) => id),
    }));
    // All but line ends and blank lines.
    expect(length).toBeGreaterThan(source.length * 0.97);
    expect(ids.toSorted()).toEqual(blocks.map(({ id }) => id).toSorted());
  }
});

test('source and edition lead to each other, block by block', async ({ page }) => {
  await page.goto('./xinjiangxian/2024/');
  const block = page.locator('p[data-block]').nth(6);
  const id = await block.getAttribute('id');
  await block.locator('[data-cite]').click();
  await page.getByRole('dialog').getByRole('link', { name: '对照底本' }).click();
  await expect(page).toHaveURL(new RegExp(`/xinjiangxian/2024/source/#${id}$`));
  const target = page.locator(':target');
  await expect(target).toBeInViewport();
  await target.getByRole('link', { name: /^第\d+段$/ }).click();
  await expect(page).toHaveURL(new RegExp(`/xinjiangxian/2024/#${id}$`));
  await expect(block).toBeInViewport();
});

test('what was left out, moved, joined and corrected is marked in the source, with its reason', async ({
  page,
}) => {
  await page.goto('./xinjiangxian/2024/source/');
  await expect(page.locator('del[data-rule="重复的文字"]').first()).toBeAttached();
  for (const word of ['移位', '接合', '缺文', '订正']) {
    await expect(page.locator(`.lines [data-op="${word}"]`).first()).toBeAttached();
  }
  await page.locator('.lines [data-op="移位"]').first().click();
  await expect(page).toHaveURL(/\/corrections\/#xinjiangxian-2024-sessions--/);
  await expect(page.locator(':target')).toContainText('移位');
});

test('a term is explained where it is first met, and on the glossary’s page @both', async ({
  page,
}) => {
  await page.goto('./jiangxian/2024/');
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
  await entry.getByRole('link', { name: '绛县2024年政府工作报告' }).click();
  await expect(page.locator(':target')).toContainText(words);
});
