import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const chart = '[data-chart="gdp"]';

/** Scripts the page has asked for, by the end of their paths. */
function scriptsOf(page: Page): string[] {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
  });
  return scripts;
}

/** Number of different colours on a canvas: one that was never drawn on has a single one. */
function coloursOf(page: Page): Promise<number> {
  return page.locator(`${chart} canvas`).evaluate((element) => {
    if (!(element instanceof HTMLCanvasElement)) return 0;
    const context = element.getContext('2d');
    const data = context?.getImageData(0, 0, element.width, element.height).data ?? [];
    return new Set(new Uint32Array(new Uint8ClampedArray(data).buffer)).size;
  });
}

test('a chart is drawn when it comes into view, not before, and its table stays @both', async ({
  page,
}) => {
  const scripts = scriptsOf(page);
  const messages: string[] = [];
  page.on('console', (message) => messages.push(message.text()));
  page.on('pageerror', (error) => messages.push(error.message));
  // Low enough that the figures start below the fold.
  await page.setViewportSize({ width: page.viewportSize()?.width ?? 1280, height: 300 });
  await page.goto('./jiangxian/');
  const figure = page.locator(chart);
  await expect(figure.getByRole('table')).toContainText('63.9');
  await expect(figure.locator('canvas')).toHaveCount(0);
  expect(scripts.filter((path) => path.includes('draw-chart'))).toEqual([]);

  await figure.locator('.chart-frame').scrollIntoViewIfNeeded();
  const drawn = figure.getByRole('img');
  await expect(drawn).toBeVisible();
  await expect(drawn).toHaveAttribute(
    'aria-label',
    /绛县地区生产总值：2020年63\.9亿元.*2025年100亿元以上/,
  );
  expect(scripts.filter((path) => path.includes('draw-chart'))).toHaveLength(1);
  await expect.poll(() => coloursOf(page)).toBeGreaterThan(2);
  await expect(figure.getByRole('table')).toBeVisible();
  expect(messages).toEqual([]);
});

test('drawing moves nothing', async ({ page }) => {
  await page.goto('./jiangxian/');
  const table = page.locator(chart).getByRole('table');
  const before = await table.evaluate((element) => element.getBoundingClientRect().top + scrollY);
  await page.locator(`${chart} .chart-frame`).scrollIntoViewIfNeeded();
  await expect(page.locator(`${chart} canvas`)).toBeVisible();
  expect(await table.evaluate((element) => element.getBoundingClientRect().top + scrollY)).toBe(
    before,
  );
});

test('a chart takes the colours of the theme', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.goto('./jiangxian/');
  await page.locator(`${chart} .chart-frame`).scrollIntoViewIfNeeded();
  const canvas = page.locator(`${chart} canvas`);
  await expect.poll(() => coloursOf(page)).toBeGreaterThan(2);
  const picture = () =>
    canvas.evaluate((element) =>
      element instanceof HTMLCanvasElement ? element.toDataURL() : undefined,
    );
  // On a busy machine the first picture may be one that is still being drawn.
  let light: string | undefined;
  const isDrawn = async () => {
    const before = light;
    light = await picture();
    return light === before;
  };
  await expect.poll(isDrawn, { intervals: [500] }).toBe(true);
  const isLight = async () => (await picture()) === light;
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(isLight).toBe(false);
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(isLight).toBe(true);
});

test('each value leads to its words in the report', async ({ page, request }) => {
  // A long report is scrolled smoothly, which takes its time.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const data: { observations: { id: string; value: number }[] } = await (
    await request.get('./data/indicators.json')
  ).json();
  // A table shows a value in its indicator's unit; the words have it as printed.
  const printed = new Map(data.observations.map(({ id, value }) => [id, String(value)]));
  await page.goto('./jiangxian/');
  const targets = await page
    .locator('[data-chart] td.figure a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(targets.length).toBeGreaterThan(5);
  for (const [, links] of Map.groupBy(targets, (href) => href.replace(/#.*$/, ''))) {
    await page.goto(links[0] ?? '');
    for (const [index, href] of links.entries()) {
      const id = new URL(href).hash.slice(1);
      const words = page.locator(`[id="${id}"]`);
      await expect(words).toHaveAttribute('data-observation', id);
      await expect(words).toContainText(printed.get(id) ?? 'an observation of the dataset');
      if (index === 0) await expect(words).toBeInViewport();
    }
  }
});

test('the datasets hold what the pages show', async ({ page, request }) => {
  const data: { observations: { id: string; url: string; quote: string; value: number }[] } =
    await (await request.get('./data/indicators.json')).json();
  expect(data.observations.length).toBeGreaterThan(5);
  const csv = await (await request.get('./data/indicators.csv')).text();
  expect(csv.startsWith('\uFEFFid,county,report,indicator,label,period,nature,')).toBe(true);
  for (const { id } of data.observations) expect(csv).toContain(`\r\n${id},`);
  const [first] = data.observations;
  await page.goto(`.${first?.url}`);
  await expect(page.locator(`[data-observation="${first?.id}"]`)).toContainText(
    String(first?.value),
  );
});

test('without JavaScript the table is there and no empty frame is', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(new URL('jiangxian/', baseURL).href);
  await expect(page.locator(chart).getByRole('table')).toBeVisible();
  await expect(page.locator(`${chart} .chart-frame`)).toBeHidden();
  await context.close();
});

test('a county of which no report tells the value says so', async ({ page }) => {
  await page.goto('./jishanxian/');
  await expect(page.getByRole('region', { name: '主要指标' })).toContainText(
    '未载：地区生产总值、地区生产总值增速',
  );
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing about a drawn chart, ${colorScheme} @both`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('./jiangxian/');
    await page.locator(`${chart} .chart-frame`).scrollIntoViewIfNeeded();
    await expect(page.locator(`${chart} canvas`)).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).include('[data-chart]').analyze();
    expect(violations).toEqual([]);
  });
}
