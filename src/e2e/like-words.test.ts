/** What other reports say in like words, beside a paragraph and in the whole text. */
import { expect, test } from '@playwright/test';
import { findViolations } from './axe.ts';

const path = './pingxian/2025/';

test('from the number of a paragraph to the words of other reports, with what differs @both', async ({
  page,
}) => {
  await page.goto(path);
  const block = page.locator('[data-block]', { hasText: '尽快开工' }).last();
  await block.locator('[data-cite]').click();
  await page.getByRole('button', { name: '别的报告怎样说' }).click();
  const sheet = page.getByRole('dialog', { name: /别的报告里相近的话/ });
  await expect(sheet).toContainText('四成以上');
  const item = sheet.getByRole('listitem').first();
  await expect(item).toContainText('从前：2024年政府工作报告');
  await expect(item.locator('del')).toHaveText('已核准批复、即将');
  await expect(item.locator('ins')).toHaveText(['重点推动总', '尽快']);
  expect(await findViolations(page)).toEqual([]);
  await item.getByRole('link').click();
  await expect(page).toHaveURL(/\/pingxian\/2024\/#/);
});

test('看变化 marks what is changed, says what it does not tell, and leaves the text as it was', async ({
  page,
}) => {
  await page.goto(path);
  const text = page.locator('.text');
  const before = await text.innerText();
  const turn = async () => {
    await page.getByRole('button', { name: /^设置/ }).click();
    await page.getByRole('checkbox', { name: '看变化' }).click();
    await page.keyboard.press('Escape');
  };
  await turn();
  await expect(page.locator('aside.changes-note')).toContainText('2024年政府工作报告');
  const kept = text.locator('[data-block]', { hasText: '尽快开工' }).last();
  await expect(kept.locator('.kept ins')).toHaveText(['重点推动总', '尽快']);
  await expect(page.locator('section.changes-note')).toContainText('报纸的摘登');
  expect(await findViolations(page)).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  await expect(kept.locator('.kept ins').first()).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await turn();
  await expect(page.locator('.kept, .changes-note')).toHaveCount(0);
  expect(await text.innerText()).toBe(before);
  // The first report of a county has none before it.
  await page.goto('./pingxian/2021/');
  await page.getByRole('button', { name: /^设置/ }).click();
  await expect(page.getByRole('checkbox', { name: '大字' })).toBeVisible();
  await expect(page.getByRole('checkbox', { name: '看变化' })).toHaveCount(0);
});

test('two reports beside each other are chosen, and stand in the address @both', async ({
  page,
}) => {
  await page.goto('./compare/');
  await page.getByLabel('这一份', { exact: true }).selectOption('pingxian-2024-work-report');
  await page.getByLabel('和这一份').selectOption('xinpingxian-2024-sessions');
  await page.getByRole('button', { name: '对照', exact: true }).click();
  await expect(page).toHaveURL(/\?a=pingxian-2024-work-report&b=xinpingxian-2024-sessions$/);
  const shared = page.getByRole('region', { name: /^两份都有的话/ });
  await expect(shared).toContainText('深化放管服改革');
  await expect(shared.locator('del').first()).toBeVisible();
  await expect(page.getByRole('region', { name: /^两份都有的数字/ })).toContainText('81.5亿元');
  expect(await findViolations(page)).toEqual([]);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
  ).toBeLessThanOrEqual(0);
  await expect(page.getByRole('status').first()).toHaveText(/和.*：对照如下。$/);
  // Others, and back again: the address says which.
  await page.getByLabel('这一份', { exact: true }).selectOption('hechuanxian-2024-sessions');
  await page.getByRole('button', { name: '对照', exact: true }).click();
  await expect(page).toHaveURL(/\?a=hechuanxian-2024-sessions&b=xinpingxian-2024-sessions$/);
  const status = page.locator('[data-compare-status]');
  await expect(status).toHaveText(/^禾川县.*：对照如下。$/);
  await page.goBack();
  await expect(status).toHaveText(/^屏县.*：对照如下。$/);
  await expect(shared).toContainText('深化放管服改革');
});

test('among many reports the two are typed @both', async ({ page }) => {
  // As in a large library.
  await page.route('**/compare/', async (route) => {
    const response = await route.fetch();
    const others = Array.from(
      { length: 30 },
      (_, at) =>
        `<option value="other-${at}-2024-work-report">别处${at}县2024年政府工作报告</option>`,
    );
    const body = (await response.text())
      .replaceAll('<select', '<select data-typed')
      .replace('</select>', `${others.join('')}</select>`);
    await route.fulfill({ response, body });
  });
  await page.goto('./compare/');
  const field = page.getByRole('combobox', { name: '这一份', exact: true });
  const other = page.getByRole('combobox', { name: '和这一份' });
  // Until the script has come they are lists, which have the same role.
  for (const each of [field, other]) await expect(each).toHaveJSProperty('tagName', 'INPUT');
  await field.fill('屏县2024年政府工作报告');
  await other.fill('2024 新屏县');
  await other.press('Enter');
  await expect(other).toHaveValue('新屏县2024年两会报道');
  await page.getByRole('button', { name: '对照', exact: true }).click();
  await expect(page).toHaveURL(/\?a=pingxian-2024-work-report&b=xinpingxian-2024-sessions$/);
  await expect(page.locator('[data-compare-status]')).toHaveText(/和.*：对照如下。$/);
  expect(await findViolations(page)).toEqual([]);
});

test('two reports that have a page beside each other lead to it, in whichever order', async ({
  page,
}) => {
  const pair = /\/compare\/pingxian-2021-five-year-plan\/pingxian-2024-work-report\/$/;
  await page.goto('./about/');
  await page.goto('./compare/?a=pingxian-2021-five-year-plan&b=pingxian-2024-work-report');
  await expect(page).toHaveURL(pair);
  await expect(page.getByRole('region', { name: /^只有一份有的话/ })).toContainText(
    '2021年五年规划纲要',
  );
  // The address that led here is no step on the way back.
  await page.goBack();
  await expect(page).toHaveURL(/\/about\/$/);
  await page.goto('./compare/');
  await page.getByLabel('这一份', { exact: true }).selectOption('pingxian-2024-work-report');
  await page.getByLabel('和这一份').selectOption('pingxian-2021-five-year-plan');
  await page.getByRole('button', { name: '对照', exact: true }).click();
  await expect(page).toHaveURL(pair);
  await page.goBack();
  await expect(page).toHaveURL(/\/compare\/$/);
  await expect(page.getByRole('button', { name: '对照', exact: true })).toBeVisible();
});

test('two reports of which one does not come are told to be missing', async ({ page }) => {
  await page.route('**/blocks/1.json', (route) => route.fulfill({ status: 503 }));
  await page.goto('./compare/?a=pingxian-2024-work-report&b=xinpingxian-2024-sessions');
  await expect(page.locator('[data-compare-status]')).toHaveText('没有取到，请过一会再试。');
  await expect(page.locator('[data-compare-result]')).toHaveAttribute('aria-busy', 'false');
});
