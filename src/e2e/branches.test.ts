/** A library that joins another, which stands below it as a whole site: one search asks both. */
import { expect, test } from '@playwright/test';
import {
  blocksWith,
  expectedResults,
  finished,
  openChoices,
  type Report,
  readReports,
  readResults,
  searchFor,
} from './search-expected.ts';

const isOfBranch = ({ path }: Report) => path.startsWith('/east/');

test('the home page and the list of everything lead to the branch', async ({ page }) => {
  const reports = (await readReports(page)).filter(isOfBranch);
  await page.goto('./');
  await expect(page.getByRole('region', { name: '分库' })).toContainText(`${reports.length}份报告`);
  await page.getByRole('region', { name: '分库' }).getByRole('link', { name: '东省' }).click();
  await expect(page).toHaveURL(/\/east\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goto('./all/');
  await expect(page.getByRole('link', { name: '东省' }).first()).toHaveAttribute('href', '/east/');
});

test('each string is found in exactly its blocks, of both libraries', async ({ page }) => {
  const reports = await readReports(page);
  const strings = ['发展', '万元', '乡村', '2024', '全县', '项目', '的', '抽水蓄能', '没有这些字'];
  const inBoth = strings.filter((string) => {
    const holding = reports.filter((report) => blocksWith(report, string).length > 0);
    return new Set(holding.map(isOfBranch)).size === 2;
  });
  expect(inBoth.length).toBeGreaterThan(2);
  await page.goto('./search/');
  for (const string of strings) {
    await searchFor(page, string);
    const expected = expectedResults(page, reports, string);
    await expect(page.locator('[data-search-count]')).toHaveText(String(expected.length));
    expect(await readResults(page), string).toEqual(expected);
  }
});

test('the branch alone can be asked, and a result leads to the words in its report', async ({
  page,
}) => {
  const others = (await readReports(page)).filter(isOfBranch);
  await page.goto('./search/');
  await searchFor(page, '抽水蓄能');
  await openChoices(page);
  await page.getByLabel('地方', { exact: true }).selectOption('east');
  await finished(page);
  const found = others.reduce((sum, report) => sum + blocksWith(report, '抽水蓄能').length, 0);
  expect(found).toBeGreaterThan(0);
  await expect(page.locator('[data-search-count]')).toHaveText(String(found));
  await page.locator('[data-search-result]').first().getByRole('link').click();
  await expect(page).toHaveURL(/\/east\/\w+\/\d{4}\/\?q=/);
  await expect(page.locator('[data-block] mark').first()).toHaveText('抽水蓄能');
  await expect(page.locator('[data-block] mark').first()).toBeInViewport();
});
