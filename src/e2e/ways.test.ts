/** What things are called, the ways between them, and the way back to who made the site. */
import { expect, test } from '@playwright/test';

const marked = [
  ['./counties/', '各县', 'page'],
  ['./pingxian/', '各县', 'true'],
  ['./pingxian/2024/', '各县', 'true'],
  ['./years/2024/', '各县', 'true'],
  ['./indicators/gdp/', '指标', 'true'],
  ['./topics/village-clinics/', '计划与进展', 'true'],
  ['./data/', '数据', 'page'],
  ['./corrections/', '关于', 'true'],
] as const;

test('every page marks the section it is in', async ({ page }) => {
  for (const [path, title, current] of marked) {
    await page.goto(path);
    const links = page.getByRole('navigation', { name: '全站' }).locator('[aria-current]');
    await expect(links).toHaveText([title]);
    await expect(links).toHaveAttribute('aria-current', current);
  }
  await page.goto('./');
  await expect(page.locator('.site-nav [aria-current]')).toHaveCount(0);
  await expect(page.locator('.site-name')).toHaveAttribute('aria-current', 'page');
});

test('the sections stand in one row on screens of all widths, in large text too', async ({
  page,
}) => {
  await page.goto('./counties/');
  for (const isLarge of [false, true]) {
    if (isLarge) await page.locator('[data-large-text-toggle]').click();
    for (const width of [320, 390, 768, 1024, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const boxes = await page.locator('.site-nav a').evaluateAll((links) =>
        links.map((link) => {
          const { top, left, right, width: wide, height } = link.getBoundingClientRect();
          return { top, left, right, wide, height, isCut: link.scrollWidth > link.clientWidth + 1 };
        }),
      );
      expect(boxes).toHaveLength(6);
      expect(new Set(boxes.map(({ top }) => Math.round(top))).size).toBe(1);
      for (const [at, { left, right, wide, height, isCut }] of boxes.entries()) {
        expect(wide).toBeGreaterThanOrEqual(43.9);
        expect(height).toBeGreaterThanOrEqual(44);
        expect(left).toBeGreaterThanOrEqual((boxes[at - 1]?.right ?? 0) - 0.1);
        expect(right).toBeLessThanOrEqual(width);
        expect(isCut).toBe(false);
      }
    }
  }
});

test('a county is found by a part of its name, and by where it lies @both', async ({ page }) => {
  await page.goto('./counties/');
  const counties = page.locator('.county-name:visible');
  const all = await counties.count();
  expect(all).toBeGreaterThan(1);
  const field = page.getByRole('searchbox', { name: '按名称找' });
  await field.fill('禾川');
  await expect(counties).toHaveText(['禾川县']);
  await expect(page.getByRole('status').filter({ hasText: '找到1个' })).toBeVisible();
  await field.fill('岚州 屏');
  await expect(counties).toHaveText(['新屏县', '屏县']);
  await field.fill('没有的县');
  await expect(counties).toHaveCount(0);
  await field.fill('');
  await expect(counties).toHaveCount(all);
  await page.getByRole('link', { name: '禾川县', exact: true }).click();
  await expect(page).toHaveURL(/\/hechuanxian\/$/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('all counties stand in the list, and nothing to type into', async ({ page }) => {
    await page.goto('./counties/');
    await expect(page.getByRole('searchbox', { name: '按名称找' })).toBeHidden();
    await page.getByRole('link', { name: '2021年五年规划纲要' }).click();
    await expect(page).toHaveURL(/\/pingxian\/2021\/$/);
  });

  test('a gap leads to its note, and the note asks for the original', async ({ page }) => {
    await page.goto('./pingxian/2024/');
    const gap = page.locator('p[data-gap]').first();
    await gap.locator('[data-note]').click();
    const note = page.locator('.entries :target');
    await expect(note).toContainText('有缺');
    await note.getByRole('link', { name: '您有完整的原件？' }).click();
    await expect(page).toHaveURL(/\/about\/#contact$/);
  });
});

test('a report is called the same in lists, in its title, its trail and the results', async ({
  page,
}) => {
  const name = '屏县2025年两会报道';
  const slogan = '奋力推进“一城两带多点”屏县实践';
  await page.goto('./');
  const entry = page.locator('.reports li').filter({ hasText: name });
  await expect(entry).toContainText(slogan);
  await entry.getByRole('link', { name, exact: true }).click();
  await expect(page).toHaveTitle(new RegExp(`^${name}`));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(page.locator('.report-head .subtitle')).toContainText(slogan);
  await expect(page.locator('.breadcrumbs [aria-current]')).toHaveText('2025年两会报道');
  await expect(page.locator('.report-head')).toContainText('报纸摘登，不是报告全文');
  await page.goto('./search/?q=实干为先&county=pingxian&year=2025');
  await expect(page.locator('[data-search-count][aria-busy="false"]')).not.toHaveText('0');
  await expect(page.locator('.search-results h2').first()).toHaveText(name);
});

test('only a newspaper’s account says that it is no full report', async ({ page }) => {
  await page.goto('./pingxian/2024/');
  await expect(page.locator('main')).not.toContainText('报纸摘登');
});

test('each page has a way to tell of a mistake, and so has what is opened beside the text', async ({
  page,
}) => {
  await page.goto('./pingxian/2024/');
  const foot = page.locator('footer').getByRole('link', { name: '发现错误？' });
  // This build was given no address to write to.
  await expect(foot).toHaveAttribute('href', /\/about\/#contact$/);
  await page.locator('[data-correction]').first().click();
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByRole('link', { name: '发现错误？' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.locator('p[data-gap] [data-note]').first().click();
  await expect(sheet.getByRole('link', { name: '您有完整的原件？' })).toBeVisible();
  await expect(sheet.getByRole('link', { name: '发现错误？' })).toHaveCount(0);

  await page.goto('./corrections/#pingxian-2025-sessions');
  const doubt = page.locator('.entries > li').filter({ hasText: '存疑' }).first();
  await expect(doubt.getByRole('link', { name: '发现错误？' })).toBeVisible();
});

test('a letter about words of a page holds them, where it can be written', async ({ page }) => {
  // As in a build that was given an address.
  await page.route('**/pingxian/2024/', async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1] ?? '';
    const body = `网址：${canonical}%0A哪里不对：%0A`;
    await route.fulfill({
      response,
      body: html.replace(
        /href="[^"]*"( data-answer)/,
        `href="mailto:info@example.org?subject=a&#38;body=${body}"$1`,
      ),
    });
  });
  await page.goto('./pingxian/2024/');
  const words = page.locator('[data-correction="lanshui"]').first();
  const block = await words.evaluate((element) => element.closest('[data-block]')?.id);
  await words.click();
  const href = await page
    .getByRole('dialog')
    .getByRole('link', { name: '发现错误？' })
    .getAttribute('href');
  const letter = decodeURIComponent(href ?? '');
  expect(letter).toContain(`/pingxian/2024/#${block}\n第`);
  expect(letter).toContain(`段：“${await words.textContent()}”`);
});
