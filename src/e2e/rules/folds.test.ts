/** What is folded away, or stands on a page of its own: an address of it shows it, also without scripts. */
import { expect, test } from '@playwright/test';
import { pages, readBuilt, readData } from './built.ts';

const terms = readData<{ slug: string; explanation: string }[]>('data/glossary.json');
const targets = readData<{ county: string }[]>('data/targets.json');

/** The counties whose targets have a page of their own. */
const ofTargets = pages.flatMap((page) => /^\.\/([^/]+)\/targets\/$/.exec(page)?.[1] ?? []);

/** What a county's page leads to on that of its targets. */
function anchorsOf(county: string): string[] {
  const links = readBuilt(`./${county}/`).matchAll(
    /<a id="([^"]*)" href="[^"]*\/targets\/#([^"]*)"/g,
  );
  return [...links].map(([, id = '', anchor]) => {
    expect(anchor).toBe(id);
    return id;
  });
}

test('a county with many targets has all of them on a page of its own, to which its page leads', () => {
  for (const county of ofTargets) {
    const own = targets.filter((target) => target.county === county);
    const html = readBuilt(`./${county}/targets/`);
    expect(html.match(/<tr data-target=/g)).toHaveLength(own.length);
    const brief = readBuilt(`./${county}/`);
    expect(brief.match(/<tr data-target=/g)?.length ?? 0).toBeLessThanOrEqual(8);
    expect(brief).toContain(`/${county}/targets/"`);
    const anchors = anchorsOf(county);
    expect(anchors.length).toBeGreaterThan(0);
    for (const id of anchors) expect(html).toContain(`id="${id}"`);
  }
});

for (const scripts of [true, false]) {
  test.describe(scripts ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled: scripts });

    test('the address of a term opens what it is folded in', async ({ page }) => {
      for (const { slug, explanation } of [...terms.slice(0, 1), ...terms.slice(-1)]) {
        await page.goto('./about/');
        await page.goto(`./glossary/#${slug}`);
        await expect(page.getByText(explanation)).toBeInViewport();
      }
    });

    test('the address of a group of targets opens it, on the page of all and on the county’s', async ({
      page,
    }) => {
      for (const county of ofTargets.slice(0, 1)) {
        const [last = ''] = anchorsOf(county).slice(-1);
        await page.goto(`./${county}/targets/#${last}`);
        await expect(page.locator(`#${last} [data-target]`).first()).toBeInViewport();
        await page.goto(`./${county}/#${last}`);
        await expect(page.locator(`#${last}`)).toBeInViewport();
      }
    });
  });
}
