/** The page of a county as its readers see it: what the first screen says, how long it is. */
import { expect, test } from '@playwright/test';

const desktop = { width: 1280, height: 800 };

test('the newest numbers, the plan and the promises each lead to their words', async ({
  page,
  request,
}) => {
  await page.goto('./pingxian/');
  const figures = page.locator('.lead-figures');
  await expect(figures).toContainText('地区生产总值');
  await expect(figures).toContainText('增长5.2%');
  const target = page.locator('.lead-target');
  for (const words of ['2020年', '58.6亿元', '2023年', '81.5亿元', '2025年目标', '96亿元以上']) {
    await expect(target).toContainText(words);
  }
  const links = await page
    .locator('.lead-figures a, .lead-target a, .lead-promises a')
    .evaluateAll((all) =>
      all.map((link) => ({
        href: (link as HTMLAnchorElement).href,
        height: (link as HTMLElement).offsetHeight,
      })),
    );
  expect(links.length).toBeGreaterThanOrEqual(10);
  for (const { href, height } of links) {
    expect(height).toBeGreaterThanOrEqual(44);
    const { hash } = new URL(href);
    const html = await (await request.get(href)).text();
    expect(html).toContain(`id="${hash.slice(1)}"`);
  }
});

test('a county without headline numbers says what its report does say', async ({ page }) => {
  await page.goto('./hechuanxian/');
  const lead = page.locator('.county-lead');
  await expect(lead.locator('.lead-promises li')).toHaveCount(5);
  await expect(lead).toContainText('没有写出主要经济数字');
  await expect(lead.getByRole('link', { name: '展望2024' })).toBeVisible();
  await expect(lead.getByRole('link', { name: '聚力聚焦工业转型' })).toBeInViewport();
  // In running text, with room for a finger: no link is less than 24 px high, nor nearer to the next line's.
  const lines = await lead
    .locator('.lead-parts a')
    .evaluateAll((links) =>
      links.flatMap((link) =>
        [...link.getClientRects()].map(({ top, height }) => ({ top, height })),
      ),
    );
  const tops = [...new Set(lines.map(({ top }) => Math.round(top)))].sort((a, b) => a - b);
  expect(Math.min(...lines.map(({ height }) => height))).toBeGreaterThanOrEqual(24);
  expect(Math.min(...tops.slice(1).map((top, at) => top - (tops[at] ?? 0)))).toBeGreaterThan(23);
});

test('no column of the numbers holds two years, and each value leads to its words', async ({
  page,
}) => {
  await page.setViewportSize(desktop);
  await page.goto('./pingxian/');
  const table = page.locator('.main-table');
  const heads = await table.locator('> thead th').allInnerTexts();
  expect(heads).toEqual(['指标', '图', '2015—2020年均', '2020年', '2023年', '2024年', '目标']);
  const cells = await table.locator('tbody td[data-years]').evaluateAll((all) =>
    all.map((cell) => {
      const row = cell.parentElement as HTMLTableRowElement;
      const head =
        row.closest('table')?.tHead?.rows[0]?.cells[(cell as HTMLTableCellElement).cellIndex];
      return { own: cell.getAttribute('data-years'), head: head?.textContent };
    }),
  );
  for (const { own, head } of cells) expect(head).toBe(own);
  const value = table.locator('#main-gdp td[data-years="2023年"] a').first();
  await expect(value).toHaveText('81.5亿元');
  await value.click();
  await expect(page.locator('[data-observation]:target')).toContainText('81.5亿元');
});

test('a row opens to its words, its citation and, where it is worth one, its chart', async ({
  page,
}) => {
  await page.goto('./pingxian/');
  const row = page.locator('#main-gdp');
  await expect(row.locator('q').first()).toBeHidden();
  await row.locator('summary').click();
  await expect(row.locator('q').first()).toBeVisible();
  await expect(row.getByRole('button', { name: '复制引文' }).first()).toBeVisible();
  await expect(row.locator('[data-chart="gdp"] canvas')).toBeVisible();
});

test('what differs is said with both numbers, counted at the top and opened by its address', async ({
  page,
}) => {
  await page.goto('./pingxian/');
  const contents = page.getByRole('navigation', { name: '本页内容' });
  await expect(contents.getByRole('link', { name: '前后对照' })).toContainText('5处');
  const grain = page.locator('.finding').filter({ hasText: '粮食综合生产能力' });
  await expect(grain.locator('summary')).toHaveText(
    '粮食综合生产能力：2020年3亿斤，2025年目标11万吨：目标低于现状',
  );
  await grain.locator('summary').click();
  await expect(grain).toContainText('表中“18.粮食综合生产能力（万吨）”一行：11');
  await expect(grain).not.toContainText('15 11');
});

test('on paper values stand in line with the names of their rows', async ({ page }) => {
  await page.setViewportSize({ width: 720, height: 1000 });
  await page.goto('./pingxian/');
  await page.emulateMedia({ media: 'print' });
  const rows = await page.locator('.main-table tbody > tr:first-child').evaluateAll((all) =>
    all.map((row) => {
      const name = row.querySelector('th')?.getBoundingClientRect();
      const values = [...row.querySelectorAll('td.main-cell a:first-of-type')];
      return {
        top: name?.top ?? 0,
        bottom: row.getBoundingClientRect().bottom,
        values: values.map((value) => value.getBoundingClientRect().top),
      };
    }),
  );
  expect(rows.length).toBeGreaterThan(5);
  for (const { top, bottom, values } of rows) {
    for (const value of values) {
      expect(value).toBeGreaterThanOrEqual(top - 4);
      expect(value).toBeLessThan(bottom);
    }
  }
});
