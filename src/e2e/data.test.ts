/** What the library says of the rights in what it gives. */
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
