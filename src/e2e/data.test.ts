/** The page of the data: what it says of the rights in what the library gives, and its list of files. */
import { expect, test } from '@playwright/test';

test('the licence is the same wherever it is told', async ({ page }) => {
  const told: (string | null)[] = [];
  for (const path of ['./data/', './about/']) {
    await page.goto(path);
    const rights = page.locator('#rights ~ p').first();
    await expect(rights).toContainText('著作权法');
    told.push(await rights.textContent());
    await expect(page.locator('a[rel~="license"]')).toHaveText(/^CC BY 4\.0/);
  }
  expect(told[0]).toBe(told[1]);
});

test('the columns of the files stand where they are before the rows below have come', async ({
  page,
}) => {
  await page.goto('./data/');
  const rows = page.locator('.files-table').first().locator('tbody tr');
  const columns = () =>
    rows
      .first()
      .locator('> *')
      .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().x));
  const whole = await columns();
  expect(whole).toHaveLength(3);
  await rows.evaluateAll((all) => {
    for (const row of all.slice(1)) row.remove();
  });
  expect(await columns()).toEqual(whole);
});
