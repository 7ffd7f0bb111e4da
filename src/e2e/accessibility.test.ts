import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { pageKinds } from './site-pages.ts';

/** Which rules can find something that they do not find in the light look on the same screen. */
const rulesOf = {
  // Only colours are others.
  dark: ['color-contrast', 'link-in-text-block'],
  // Only sizes are, and what stands where.
  large: ['scrollable-region-focusable', 'color-contrast', 'target-size'],
} as const;

/** What axe finds on a page, each with the elements. */
async function findViolations(page: Page, rules?: readonly string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules ? axe.withRules([...rules]) : axe).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
}

for (const { name, path } of pageKinds) {
  test(`${name}, large text: axe finds nothing, nothing sticks out @both`, async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem('large-text', 'on'));
    await page.goto(path);
    // What is out of sight and not laid out yet has sizes that nobody meets.
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('* { content-visibility: visible !important }');
      document.adoptedStyleSheets.push(sheet);
    });
    expect(await findViolations(page, rulesOf.large)).toEqual([]);
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wider).toBe(0);
  });

  test(`${name}, light: axe finds nothing @both`, async ({ page }) => {
    await page.goto(path);
    expect(await findViolations(page)).toEqual([]);
  });

  test(`${name}, dark: axe finds nothing @both`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(path);
    expect(await findViolations(page, rulesOf.dark)).toEqual([]);
  });
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
