/** How the lines of a report are set, and what marks a place in them. */
import { expect, test } from '@playwright/test';

test('lines of fewer than twenty characters are not stretched', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('./xinpingxian/2024/');
  const align = () =>
    page
      .locator('.text > p:not(.turn)')
      .evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).textAlign))]);
  expect(await align()).toContain('justify');
  await page.locator('[data-large-text-toggle]').click();
  const characters = await page
    .locator('.text')
    .evaluate((text) => text.clientWidth / Number.parseFloat(getComputedStyle(text).fontSize));
  expect(characters).toBeLessThan(20);
  expect(await align()).not.toContain('justify');
  await page.setViewportSize({ width: 1280, height: 844 });
  expect(await align()).toContain('justify');
});

test('what marks a reached number covers no word beside it', async ({ page }) => {
  await page.goto('./pingxian/2024/');
  const id = await page.locator('.text p [data-observation][id]').nth(3).getAttribute('id');
  await page.goto(`./pingxian/2024/#${id}`);
  const reached = page.locator(`[id="${id}"]`);
  await expect(reached).toHaveCSS('animation-name', 'landed');
  // Also with the ring of the keyboard, which a browser may give to what an address leads to.
  await page.keyboard.press('Shift');
  await reached.focus();
  const reach = await reached.evaluate((element) => {
    const { outlineStyle, outlineOffset, outlineWidth, boxShadow } = getComputedStyle(element);
    const ring = Number.parseFloat(outlineOffset) + Number.parseFloat(outlineWidth);
    const spread = boxShadow === 'none' ? 0 : Number.parseFloat(boxShadow.split(' ').at(-1) ?? '');
    return Math.max(outlineStyle === 'none' ? 0 : ring, spread);
  });
  expect(reach).toBeLessThanOrEqual(1);
});
