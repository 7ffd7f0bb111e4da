/** What holds of a page of any kind: each is visited once as a desktop and once as a phone, and asked everything. */
import { expect, type Page, test } from '@playwright/test';
import { findViolations } from './axe.ts';
import { layoutShifts } from './layout-shift.ts';
import { pageKinds } from './site-pages.ts';

// As readers have it, so that the console says what theirs would.
test.use({ serviceWorkers: 'allow' });

/** Which rules can find something that they do not find in the light look on the same screen. */
const rulesOf = {
  // Only colours are others.
  dark: ['color-contrast', 'link-in-text-block'],
  // Only sizes are, and what stands where.
  large: ['scrollable-region-focusable', 'color-contrast', 'target-size'],
} as const;

for (const { name, path } of pageKinds) {
  test(`${name}: nothing moves, sticks out or is too small, axe finds nothing in any look @both`, async ({
    page,
    isMobile,
  }) => {
    // Axe looks at all of a page twice.
    test.slow();
    const messages: string[] = [];
    page.on('console', (message) => messages.push(message.text()));
    page.on('pageerror', (error) => messages.push(error.message));
    await page.goto(path);
    const shifts = await layoutShifts(page);
    const sum = shifts.reduce((total, { score }) => total + score, 0);
    expect.soft(sum, JSON.stringify(shifts)).toBeLessThan(0.01);
    expect.soft(await overflow(page)).toBe(0);
    expect.soft(await findViolations(page)).toEqual([]);

    // Colours are the same on every screen, and room is scarce on a small one.
    if (isMobile) {
      expect.soft(await smallTargets(page)).toEqual([]);
      await enlarge(page);
      expect.soft(await findViolations(page, { rules: rulesOf.large })).toEqual([]);
    } else {
      await page.emulateMedia({ colorScheme: 'dark' });
      expect.soft(await findViolations(page, { rules: rulesOf.dark })).toEqual([]);
      await enlarge(page);
    }
    expect.soft(await overflow(page)).toBe(0);
    expect.soft(messages).toEqual([]);
  });
}

/** How far the page is wider than the window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

/** Large text, as the switch in the head of the page has it, with all of the page laid out. */
function enlarge(page: Page): Promise<void> {
  return page.evaluate(() => {
    document.documentElement.dataset['largeText'] = 'on';
    // What is out of sight and not laid out yet has sizes that nobody meets.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { content-visibility: visible !important }');
    document.adoptedStyleSheets.push(sheet);
  });
}

/** What one taps and is less than 44 pixels high, but for links in running text. */
function smallTargets(page: Page): Promise<string[]> {
  return page
    .locator('a:visible, button:visible, input:visible, select:visible, summary:visible')
    .evaluateAll((elements) =>
      elements.flatMap((element) => {
        const inText = element.closest('p, dd, li')?.textContent.trim() !== element.textContent;
        const covers = getComputedStyle(element, '::after').position === 'absolute';
        const target = element.closest('label') ?? element;
        const { height, y } = target.getBoundingClientRect();
        const shown = y + height > 0;
        const text = element.closest('p, dd, :is(li, h2, h3, h4, h5, h6)[data-block]');
        const inline = inText && text !== null;
        return shown && !inline && !covers && height < 43.5
          ? [`${element.outerHTML.slice(0, 90)} is ${height}`]
          : [];
      }),
    );
}
