import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { pageKinds } from './site-pages.ts';

for (const { name, path } of pageKinds) {
  test(`${name}, large text: axe finds nothing, nothing sticks out @both`, async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem('large-text', 'on'));
    await page.goto(path);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`),
    ).toEqual([]);
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wider).toBe(0);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${name}, ${colorScheme}: axe finds nothing @both`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`),
      ).toEqual([]);
    });
  }
}

for (const { name, path } of pageKinds) {
  test(`${name}: what one taps is 44 pixels high, links in running text apart @phone`, async ({
    page,
  }) => {
    await page.goto(path);
    const small = await page
      .locator('a:visible, button:visible, input:visible, select:visible, summary:visible')
      .evaluateAll((elements) =>
        elements.flatMap((element) => {
          const inText = element.closest('p, dd, li')?.textContent.trim() !== element.textContent;
          const covers = getComputedStyle(element, '::after').position === 'absolute';
          const target = element.closest('label') ?? element;
          const { height, y } = target.getBoundingClientRect();
          const shown = y + height > 0;
          const inline = inText && element.closest('p, dd, li[data-block]') !== null;
          return shown && !inline && !covers && height < 43.5
            ? [`${element.outerHTML.slice(0, 90)} is ${height}`]
            : [];
        }),
      );
    expect(small).toEqual([]);
  });
}
