/** The page of each county, whichever it is, as its readers see it. */
import { expect, test } from '@playwright/test';
import { printText } from '../pdf.ts';
import { base, counties, readBuilt, spread } from './built.ts';

/** A phone in a chat app. */
const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 800 };
/** How high a page may be, and on how many sheets it is printed. */
const most = { phone: 6000, desktop: 4500, sheets: 4 };

for (const { slug } of spread(counties, 12)) {
  test(`${slug}: the first screen says it all, the page is short, what it tells leads to its words`, async ({
    page,
  }) => {
    await page.setViewportSize(phone);
    await page.goto(`./${slug}/`);
    const lead = page.locator('.county-lead');
    const measure = () =>
      lead.evaluate((element) => ({
        right: element.getBoundingClientRect().right,
        bottom: element.getBoundingClientRect().bottom + scrollY,
        width: document.documentElement.scrollWidth,
        height: document.documentElement.scrollHeight,
      }));
    const small = await measure();
    expect(small.bottom).toBeLessThan(phone.height);
    await expect(lead.getByRole('link').first()).toBeInViewport();
    expect(small.width).toBe(phone.width);
    expect(small.height).toBeLessThan(most.phone);

    await page.setViewportSize(desktop);
    const large = await measure();
    expect(large.bottom).toBeLessThan(desktop.height);
    // It stands in the left two thirds.
    expect(large.right).toBeLessThan((desktop.width * 2) / 3);
    expect(large.height).toBeLessThan(most.desktop);

    const links = await page
      .locator('.lead-figures a, .lead-target a, .lead-promises a, .lead-parts a')
      .or(page.locator('.main-table .main-cell a:not(.lost), [data-chart] td.figure a'))
      .evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href)));
    expect(links.length).toBeGreaterThan(0);
    for (const { pathname, hash } of links) {
      expect(readBuilt(pathname.slice(base.length))).toContain(`id="${hash.slice(1)}"`);
    }

    // Charts are drawn only of three years or more, or of targets beside results.
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

    expect((await printText(page)).length).toBeLessThanOrEqual(most.sheets);
  });
}
