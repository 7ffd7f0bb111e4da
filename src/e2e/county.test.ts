/** The page of a county as its readers see it: what the first screen says, how long it is. */
import { expect, type Page, test } from '@playwright/test';

const counties = ['jiangxian', 'xinjiangxian', 'jishanxian'];
/** A phone in a chat app. */
const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 800 };
/** How high a page may be. */
const most = { phone: 6000, desktop: 4500 };

/** Where the parts of the first screen end. */
function endOfLead(page: Page): Promise<number> {
  return page
    .locator('.county-lead')
    .evaluate((lead) => lead.getBoundingClientRect().bottom + scrollY);
}

for (const county of counties) {
  test(`${county}: the first screen of a phone says it all, and the page is short`, async ({
    page,
  }) => {
    await page.setViewportSize(phone);
    await page.goto(`./${county}/`);
    expect(await endOfLead(page)).toBeLessThan(phone.height);
    const lead = page.locator('.county-lead');
    await expect(lead.getByRole('link').first()).toBeInViewport();
    const { width, height } = await page.evaluate(() => ({
      width: document.documentElement.scrollWidth,
      height: document.documentElement.scrollHeight,
    }));
    expect(width).toBe(phone.width);
    expect(height).toBeLessThan(most.phone);
  });

  test(`${county}: on a desktop it stands in the left two thirds of the first screen`, async ({
    page,
  }) => {
    await page.setViewportSize(desktop);
    await page.goto(`./${county}/`);
    expect(await endOfLead(page)).toBeLessThan(desktop.height);
    const right = await page
      .locator('.county-lead')
      .evaluate((lead) => lead.getBoundingClientRect().right);
    expect(right).toBeLessThan((desktop.width * 2) / 3);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(height).toBeLessThan(most.desktop);
  });
}

test('the newest numbers, the plan and the promises each lead to their words', async ({
  page,
  request,
}) => {
  await page.goto('./jiangxian/');
  const figures = page.locator('.lead-figures');
  await expect(figures).toContainText('地区生产总值');
  await expect(figures).toContainText('增长5%');
  const target = page.locator('.lead-target');
  for (const words of ['2020年', '63.9亿元', '2023年', '87亿元', '2025年目标', '100亿元以上']) {
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
  expect(links.length).toBeGreaterThanOrEqual(11);
  for (const { href, height } of links) {
    expect(height).toBeGreaterThanOrEqual(44);
    const { hash } = new URL(href);
    const html = await (await request.get(href)).text();
    expect(html).toContain(`id="${hash.slice(1)}"`);
  }
});

test('a county without headline numbers says what its report does say', async ({ page }) => {
  await page.goto('./jishanxian/');
  const lead = page.locator('.county-lead');
  await expect(lead.locator('.lead-promises li')).toHaveCount(5);
  await expect(lead).toContainText('没有写出主要经济数字');
  await expect(lead.getByRole('link', { name: '展望2024' })).toBeVisible();
  await expect(lead.getByRole('link', { name: '聚力聚焦工业转型' })).toBeInViewport();
});

test('no column of the numbers holds two years, and each value leads to its words', async ({
  page,
}) => {
  await page.setViewportSize(desktop);
  await page.goto('./jiangxian/');
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
  await expect(value).toHaveText('87亿元');
  await value.click();
  await expect(page.locator('[data-observation]:target')).toContainText('87亿元');
});

test('a row opens to its words, its citation and, where it is worth one, its chart', async ({
  page,
}) => {
  await page.goto('./jiangxian/');
  const row = page.locator('#main-gdp');
  await expect(row.locator('q').first()).toBeHidden();
  await row.locator('summary').click();
  await expect(row.locator('q').first()).toBeVisible();
  await expect(row.getByRole('button', { name: '复制引文' }).first()).toBeVisible();
  await expect(row.locator('[data-chart="gdp"] canvas')).toBeVisible();
});

test('charts are drawn only of three years or more, or of targets beside results', async ({
  page,
}) => {
  for (const county of counties) {
    await page.goto(`./${county}/`);
    const drawn = await page.locator('[data-chart]').evaluateAll((figures) =>
      figures.map((figure) => {
        const rows = [...figure.querySelectorAll<HTMLElement>('tr[data-value]')];
        const yearly = rows.filter(
          ({ dataset }) =>
            dataset['target'] === undefined &&
            dataset['average'] === undefined &&
            dataset['from'] === dataset['to'],
        );
        const years = new Set(yearly.map(({ dataset }) => dataset['from'])).size;
        return { years, targets: rows.filter(({ dataset }) => dataset['target'] === '').length };
      }),
    );
    for (const { years, targets } of drawn) {
      expect(years >= 3 || (years > 0 && targets > 0)).toBe(true);
    }
  }
});

test('what differs is said with both numbers, counted at the top and opened by its address', async ({
  page,
}) => {
  await page.goto('./jiangxian/');
  const contents = page.getByRole('navigation', { name: '本页内容' });
  await expect(contents.getByRole('link', { name: '前后对照' })).toContainText('5处');
  const grain = page.locator('.finding').filter({ hasText: '粮食综合生产能力' });
  await expect(grain.locator('summary')).toHaveText(
    '粮食综合生产能力：2020年16万吨，2025年目标12万吨：目标低于现状',
  );
  await grain.locator('summary').click();
  await expect(grain).toContainText('表中“34.粮食综合生产能力（万吨）”一行：12');
  await expect(grain).not.toContainText('16 12');
});

test('on paper values stand in line with the names of their rows', async ({ page }) => {
  await page.setViewportSize({ width: 720, height: 1000 });
  await page.goto('./jiangxian/');
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
