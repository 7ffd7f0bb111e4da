import { expect, type Page, test } from '@playwright/test';
import { findViolations } from './axe.ts';

const chart = '[data-chart="gdp"]';

/** Open the page of a county, and the row of its numbers that holds the chart. */
async function openRow(page: Page, path = './pingxian/'): Promise<void> {
  await page.goto(path);
  await page.locator('#main-gdp summary').click();
}

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
  return page
    .locator(`${chart} canvas`)
    .first()
    .evaluate((element) => {
      if (!(element instanceof HTMLCanvasElement)) return 0;
      const { width, height } = element;
      // Chromium warns on the console of a canvas that is read twice: what is read is a copy.
      const copy = new OffscreenCanvas(width, height).getContext('2d');
      copy?.drawImage(element, 0, 0);
      const data = copy?.getImageData(0, 0, width, height).data ?? [];
      return new Set(new Uint32Array(new Uint8ClampedArray(data).buffer)).size;
    });
}

// As readers have it, so that the console says what theirs would.
test.use({ serviceWorkers: 'allow' });

test('a chart is drawn when it comes into view, not before, and its table stays @both', async ({
  page,
}) => {
  const scripts = scriptsOf(page);
  const messages: string[] = [];
  page.on('console', (message) => messages.push(message.text()));
  page.on('pageerror', (error) => messages.push(error.message));
  // Low enough that the figures start below the fold.
  await page.setViewportSize({ width: page.viewportSize()?.width ?? 1280, height: 300 });
  await page.goto('./pingxian/');
  const figure = page.locator(chart);
  await expect(figure.locator('canvas')).toHaveCount(0);
  expect(scripts.filter((path) => path.includes('draw-chart'))).toEqual([]);
  await page.locator('#main-gdp summary').click();
  await expect(figure.getByRole('table')).toContainText('58.6');
  await figure.locator('.chart-frame').scrollIntoViewIfNeeded();
  const drawn = figure.getByRole('img');
  await expect(drawn).toBeVisible();
  await expect(drawn).toHaveAttribute(
    'aria-label',
    /屏县地区生产总值：2020年58\.6亿元.*2025年96亿元以上/,
  );
  expect(scripts.filter((path) => path.includes('draw-chart'))).toHaveLength(1);
  await expect.poll(() => coloursOf(page)).toBeGreaterThan(2);
  await expect(figure.getByRole('table')).toBeVisible();
  expect(messages).toEqual([]);
});

test('drawing moves nothing', async ({ page }) => {
  await openRow(page);
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
  await openRow(page);
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

test('a finding is led to from the figure whose values it compares', async ({ page }) => {
  await page.goto('./pingxian/');
  const row = page.locator('#main-fixed-asset-investment');
  await row.locator('summary').click();
  await row.getByRole('link', { name: '前后对照' }).click();
  await expect(page.locator('.finding :target')).toBeVisible();
  await expect(page.locator('.finding :target')).toContainText('77.69%');
});

test('each value leads to its words in the report', async ({ page, request }) => {
  // A long report is scrolled smoothly, which takes its time.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const data: { observations: { id: string; value: number }[] } = await (
    await request.get('./data/indicators.json')
  ).json();
  // A table shows a value in its indicator's unit; the words have it as printed.
  const printed = new Map(data.observations.map(({ id, value }) => [id, String(value)]));
  await page.goto('./pingxian/');
  const targets = await page
    .locator('.main-table .main-cell a:not(.lost), [data-chart] td.figure a')
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

test('a number of a report leads to where it stands beside those of other years', async ({
  page,
}) => {
  await page.goto('./pingxian/2024/');
  const number = page.locator('a[data-observation*="-gdp-2023"]').first();
  await expect(number).toHaveText('地区生产总值完成81.5亿元');
  await number.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('link', { name: '各县各年' }).click();
  await expect(page).toHaveURL(/\/indicators\/gdp\/#pingxian-[a-z0-9-]+-gdp-2023$/);
  await expect(page.locator('tr:has(:target) .figure')).toHaveText('81.5亿元');
  await expect(page.locator('tr:has(:target) .figure')).toBeInViewport();
});

test('the datasets hold what the pages show', async ({ page, request }) => {
  const data: { observations: { id: string; url: string; quote: string; value: number }[] } =
    await (await request.get('./data/indicators.json')).json();
  expect(data.observations.length).toBeGreaterThan(5);
  const csv = await (await request.get('./data/indicators.csv')).text();
  expect(csv.startsWith('\uFEFFid,county,report,indicator,label,period,nature,')).toBe(true);
  for (const { id } of data.observations) expect(csv).toContain(`\r\n${id},`);
  const [first] = data.observations;
  const { pathname, hash } = new URL(first?.url ?? '');
  await page.goto(pathname + hash);
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
  await openRow(page, new URL('pingxian/', baseURL).href);
  await expect(page.locator(chart).getByRole('table')).toBeVisible();
  await expect(page.locator(`${chart} .chart-frame`)).toBeHidden();
  await context.close();
});

test('a county of which no report tells the value says so', async ({ page }) => {
  await page.goto('./hechuanxian/');
  await expect(page.getByRole('region', { name: '主要指标' })).toContainText(
    '未写：地区生产总值、固定资产投资',
  );
});

test('axe finds nothing about a drawn chart @both', async ({ page }) => {
  await openRow(page);
  await page.locator(`${chart} .chart-frame`).scrollIntoViewIfNeeded();
  await expect(page.locator(`${chart} canvas`)).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findViolations(page, { part: chart })).toEqual([]);
  }
});

test.describe('the counties of an indicator beside each other', () => {
  const path = './indicators/gdp-growth/';
  const comparison = '.comparison[data-chart="gdp-growth"]';

  test('are drawn from their table, whose words the alternative text has @both', async ({
    page,
  }) => {
    await page.goto(path);
    const figure = page.locator(comparison);
    await figure.locator('.chart-frame').scrollIntoViewIfNeeded();
    await expect(figure.getByRole('img')).toHaveAttribute(
      'aria-label',
      /^各县地区生产总值增速。新屏县：2023年6\.2%.*屏县：2015—2020年均3\.15%.*目标：2021—2025年均9%/,
    );
    await expect(figure.getByRole('row', { name: '新屏县' })).toContainText('6');
    // Signs differ, so that no reader depends on colours.
    const signs = await figure
      .locator('.chart-legend [data-series]')
      .evaluateAll((entries) => entries.map((entry) => (entry as HTMLElement).dataset['mark']));
    expect(new Set(signs).size).toBe(signs.length);
  });

  test('stand only where there are several', async ({ page }) => {
    await page.goto('./indicators/gdp/');
    await expect(page.locator('.comparison')).toHaveCount(1);
    await page.goto('./indicators/services-share/');
    await expect(page.locator('.comparison')).toHaveCount(0);
    await expect(page.locator('[data-chart]')).toHaveCount(1);
  });
});

for (const [path, count] of [
  ['./embed/indicators/bridges/', 1],
  ['./indicators/good-air/', 2],
] as const) {
  test(`a value or two are no chart, and ask for none: ${path}`, async ({ page }) => {
    const scripts = scriptsOf(page);
    await page.goto(path, { waitUntil: 'networkidle' });
    await expect(page.locator('[data-value]')).toHaveCount(count);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await page.locator('[data-value]').first().hover();
    await page.waitForLoadState('networkidle');
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((script) => script.includes('draw-chart'))).toEqual([]);
    await expect(page.locator('canvas, .still-chart, .chart-frame')).toHaveCount(0);
  });
}

test.describe('the points of a chart', () => {
  const figure = '.comparison[data-chart="gdp-growth"]';

  test('are reached by the arrow keys, told, and lead to their words', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto('./indicators/gdp-growth/');
    await page.locator(`${figure} .chart-frame`).scrollIntoViewIfNeeded();
    const keys = page.locator(figure).getByRole('application', { name: '各县地区生产总值增速' });
    await keys.focus();
    const told = page.locator(figure).getByRole('status');
    await expect(told).toContainText('左右键');
    await page.keyboard.press('ArrowRight');
    await expect(told).toHaveText('新屏县2023年实际6.2%，见2024年两会报道');
    await page.keyboard.press('ArrowDown');
    await expect(told).toHaveText('屏县2023年实际4.8%，见2024年政府工作报告');
    await page.keyboard.press('ArrowRight');
    await expect(told).toHaveText('屏县2024年实际5.2%，见2025年两会报道');
    await page.keyboard.press('End');
    await expect(told).toHaveText('屏县2025年目标9%，见2021年五年规划纲要');
    await page.keyboard.press('Home');
    await expect(told).toHaveText('屏县2015—2020年均实际3.15%，见2021年五年规划纲要');
    const source = await told.getByRole('link').getAttribute('href');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${source?.split('#')[1]}$`));
    await expect(page.locator(':target')).toContainText('3.15%');
  });

  test('are told where one points, and lead to their words', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto('./indicators/services-share/');
    const canvas = page.locator('[data-chart] canvas');
    await page.locator('[data-chart] .chart-frame').scrollIntoViewIfNeeded();
    await expect(canvas).toBeVisible();
    const told = page.locator('[data-chart]').getByRole('status');
    // Somewhere on the left is the first year, at whatever height.
    const box = await canvas.boundingBox();
    await canvas.hover({ position: { x: (box?.width ?? 0) * 0.3, y: (box?.height ?? 0) * 0.3 } });
    await expect(told).toContainText('2020年实际');
    await expect(told.getByRole('link')).toHaveAttribute('href', /#.*services-share-2020$/);
  });

  test('are told where one taps, with the link to follow @phone', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto('./indicators/services-share/');
    const canvas = page.locator('[data-chart] canvas');
    await page.locator('[data-chart] .chart-frame').scrollIntoViewIfNeeded();
    await expect(canvas).toBeVisible();
    await canvas.tap();
    const link = page.locator('[data-chart]').getByRole('status').getByRole('link');
    await link.tap();
    await expect(page).toHaveURL(/pingxian\/2021\/#/);
  });
});

test.describe('the view of an indicator', () => {
  const path = './indicators/gdp-growth/';
  const state = '?county=pingxian&from=2020&to=2024&targets=0';

  /** What the page lists of a county in its own figure, in short: `2023年 4.8%` */
  function valuesOf(page: Page): Promise<string[]> {
    return page
      .locator('.indicator:not(.comparison) tr[data-value]:visible')
      .evaluateAll((rows) =>
        rows.map(
          (row) => `${row.querySelector('th')?.textContent} ${row.getAttribute('data-label')}`,
        ),
      );
  }

  test('is restored from the address', async ({ page }) => {
    await page.goto(path + state);
    await expect(page.getByRole('checkbox', { name: '新屏县' })).not.toBeChecked();
    await expect(page.getByRole('checkbox', { name: '屏县', exact: true })).toBeChecked();
    await expect(page.getByRole('combobox', { name: '从' })).toHaveValue('2020');
    await expect(page.getByRole('combobox', { name: '到' })).toHaveValue('2024');
    await expect(page.getByRole('checkbox', { name: '列出目标' })).not.toBeChecked();
    // An average that began before the first year is no value of these years.
    expect(await valuesOf(page)).toEqual(['2020年 2.4%', '2023年 4.8%', '2024年 5.2%']);
    const table = page.locator('.comparison').getByRole('table');
    await expect(table.getByRole('row', { name: '新屏县' })).toHaveCount(0);
    await expect(table.getByRole('columnheader', { name: '目标' })).toHaveCount(0);
    // Nor has a column a place that would be empty.
    await expect(table.getByRole('columnheader', { name: '若干年' })).toHaveCount(0);
    await page.locator('.comparison .chart-frame').scrollIntoViewIfNeeded();
    await expect(page.locator('.comparison').getByRole('img')).toHaveAttribute(
      'aria-label',
      /^各县地区生产总值增速。屏县：(?!.*目标).*2024年5\.2%。$/,
    );
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).not.toContain('?');
  });

  test('changes table, chart and address, and goes back @both', async ({ page }) => {
    await page.goto(`${path}?utm_source=x#counties`);
    const figure = page.locator('.comparison');
    await figure.locator('.chart-frame').scrollIntoViewIfNeeded();
    await expect(figure.getByRole('img')).toHaveAttribute('aria-label', /新屏县/);
    await page.getByRole('checkbox', { name: '新屏县' }).uncheck();
    await expect(page).toHaveURL(/\/gdp-growth\/\?county=pingxian&utm_source=x#counties$/);
    await expect(figure.getByRole('row', { name: '新屏县' })).toHaveCount(0);
    await expect(figure.getByRole('img')).toHaveAttribute('aria-label', /^(?!.*新屏县)/);
    await expect(page.getByRole('heading', { name: '新屏县' })).toBeHidden();
    await expect(page.locator('[data-view-status]')).toHaveText('只列屏县。');
    // One county stays.
    await expect(page.getByRole('checkbox', { name: '屏县', exact: true })).toBeDisabled();

    await page.getByRole('combobox', { name: '从' }).selectOption('2024');
    await page.getByRole('combobox', { name: '到' }).selectOption('2023');
    await expect(page).toHaveURL(/\?county=pingxian&from=2023&to=2023&/);
    expect(await valuesOf(page)).toEqual(['2023年 4.8%']);

    await page.getByRole('button', { name: '全部显示' }).click();
    await expect(page).toHaveURL(/\/gdp-growth\/\?utm_source=x#counties$/);
    await expect(figure.getByRole('row', { name: '新屏县' })).toHaveCount(1);
  });

  test('a table alone asks for no chart', async ({ page }) => {
    const scripts = scriptsOf(page);
    await page.goto(`${path}?view=table`);
    await page.locator('#processing').scrollIntoViewIfNeeded();
    await expect(page.locator('.chart-frame').first()).toBeHidden();
    await expect(page.getByRole('table').first()).toBeVisible();
    expect(scripts.filter((script) => script.includes('draw-chart'))).toEqual([]);
    await page.getByRole('combobox', { name: '图和表' }).selectOption('chart');
    await expect(page).toHaveURL(/\?view=chart$/);
    await expect(page.getByRole('table').first()).toBeHidden();
    await expect(page.getByRole('img').first()).toBeVisible();
  });

  test('of years without a value says so, and draws nothing', async ({ page }) => {
    await page.goto(`${path}?county=xinpingxian&from=2025`);
    const none = page.getByText('所选的年份里没有这个县的数字').filter({ visible: true });
    await expect(none).toHaveCount(1);
    await expect(page.locator('.indicator:not(.comparison) .chart-frame').first()).toBeHidden();
    await page.getByRole('button', { name: '全部显示' }).click();
    await expect(none).toHaveCount(0);
    // The last year of which nothing is told belongs to what is shown.
    await page.goto('./indicators/gdp/?county=pingxian');
    await expect(page.getByRole('row', { name: /^2024年 (实际)?未写/ })).toBeVisible();
  });

  test('of a county that reports nothing says so, and shows the others', async ({ page }) => {
    await page.goto('./indicators/gdp/?county=hechuanxian');
    await expect(page.getByText('禾川县：收录的报告里没有读到这项指标的数字')).toBeVisible();
    await expect(page.locator('.comparison').getByRole('row')).toHaveCount(3);
  });

  test('an address that says nothing right is as the bare one', async ({ page }) => {
    await page.goto(`${path}?county=nowhere&from=1&to=x&targets=yes&view=poster`);
    await expect(page.locator('.comparison').getByRole('row')).toHaveCount(3);
    await expect(page.locator('[data-view-status]')).toBeHidden();
    await expect(page.getByRole('columnheader', { name: '目标' })).toBeVisible();
  });

  test('is what is shared, cited and embedded', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(path + state);
    const address = `${await page.locator('link[rel=canonical]').getAttribute('href')}${state}`;
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    await page.getByRole('button', { name: '复制引文', exact: true }).last().click();
    const day = await page.evaluate(() => new Date().toLocaleDateString('sv-SE'));
    await expect.poll(clipboard).toContain(`[${day}]. ${address}.`);
    expect(await clipboard()).toMatch(
      /^县域报告文库\. 县级政府报告中的地区生产总值增速\[DS\/OL\]\./,
    );
    await page.getByRole('button', { name: '复制简注' }).click();
    await expect
      .poll(clipboard)
      .toBe(`《县级政府报告中的地区生产总值增速》（县域报告文库），${address}`);
    await page.getByRole('button', { name: '复制嵌入代码' }).click();
    await expect
      .poll(clipboard)
      .toContain(`/embed/indicators/gdp-growth/${state.replaceAll('&', '&amp;')}"`);

    await page.locator('[data-share-open]').click();
    const panel = page.getByRole('dialog', { name: '分享这一页' });
    await expect(panel.getByRole('img', { name: `二维码：${address}` })).toBeVisible();
    await panel.getByRole('button', { name: '复制链接' }).click();
    await expect.poll(clipboard).toBe(address);
    const weibo = await panel.getByRole('link', { name: '微博' }).getAttribute('href');
    expect(new URL(weibo ?? '').searchParams.get('url')).toBe(address);
  });

  test('holds in the page for embedding, which can be of one county', async ({ page }) => {
    await page.goto('./embed/indicators/gdp-growth/');
    await expect(page.locator('.comparison')).toBeVisible();
    await expect(page.getByRole('heading', { name: /^屏县/ })).toBeHidden();
    await page.goto('./embed/indicators/gdp-growth/?county=pingxian&from=2023');
    await expect(page.locator('.comparison')).toBeHidden();
    await expect(page.getByRole('heading', { name: /^屏县/ })).toBeVisible();
    expect(await valuesOf(page)).toEqual(['2023年 4.8%', '2024年 5.2%', '2025年 9%']);
    // In another page's frame there is no room for a whole report.
    const [opened] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('link', { name: '4.8%' }).click(),
    ]);
    expect(opened.url()).toContain('/pingxian/2024/#');
  });

  test('an embedded chart is there at once, and answers a pointer when one comes @both', async ({
    page,
  }) => {
    const scripts: string[] = [];
    page.on('request', (request) => scripts.push(request.url()));
    await page.goto('./embed/indicators/gdp-growth/', { waitUntil: 'networkidle' });
    const frame = page.locator('.comparison .chart-frame');
    await expect(frame.getByRole('img', { name: /屏县：.*2024年5\.2%/ })).toBeVisible();
    await expect(frame.locator('text', { hasText: '5.2%' })).toBeVisible();
    expect(scripts.filter((path) => path.includes('draw-chart'))).toEqual([]);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await frame.dispatchEvent('pointerenter');
    await frame.click();
    await expect(frame.locator('canvas')).toBeVisible();
    await expect(frame.locator('.still-chart')).toHaveCount(0);
    await expect(
      page.locator('.comparison').getByRole('button', { name: /保存图表/ }),
    ).toBeEnabled();
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
  });

  for (const { query, figure, told, untold } of [
    {
      query: '?county=pingxian',
      figure: '.indicator[data-county="pingxian"]',
      told: /^屏县地区生产总值增速：2015—2020年均3\.15%.*2024年5\.2%.*目标：2021—2025年均9%/,
      untold: '6.2%',
    },
    {
      query: '?from=2023&targets=0',
      figure: '.comparison',
      told: /^各县地区生产总值增速。新屏县：2023年6\.2%。屏县：2023年4\.8%，2024年5\.2%。$/,
      untold: '2.4%',
    },
  ]) {
    test(`an embedded chart of ${query} is as still, of what was chosen @both`, async ({
      page,
    }) => {
      const scripts = scriptsOf(page);
      await page.goto(`./embed/indicators/gdp-growth/${query}`, { waitUntil: 'networkidle' });
      const part = page.locator(figure);
      const frame = part.locator('.chart-frame');
      const still = frame.getByRole('img', { name: told });
      await expect(still).toBeVisible();
      await expect(still.locator('text', { hasText: '5.2%' })).toBeVisible();
      await expect(still).not.toContainText(untold);
      await expect(page.locator('.still-chart').filter({ visible: true })).toHaveCount(1);
      expect(scripts.filter((path) => path.includes('draw-chart'))).toEqual([]);
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await frame.dispatchEvent('pointerenter');
      await frame.click();
      const canvas = frame.locator('canvas');
      await expect(canvas).toBeVisible();
      await expect(canvas).toHaveAttribute('aria-label', told);
      await expect(frame.locator('.still-chart')).toHaveCount(0);
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
    });
  }

  test('an embedded chart is drawn again as long as none has asked for more', async ({ page }) => {
    const scripts = scriptsOf(page);
    await page.goto('./embed/indicators/gdp-growth/?from=2023', { waitUntil: 'networkidle' });
    const chart = page.locator('.comparison indicator-chart');
    await expect(chart.getByRole('img', { name: /新屏县.*屏县/ })).toBeVisible();
    await chart.getByRole('row', { name: '新屏县' }).evaluate((row) => {
      row.setAttribute('hidden', '');
    });
    await expect(chart.getByRole('img', { name: /^各县地区生产总值增速。屏县/ })).toBeVisible();
    await expect(chart.locator('.still-chart')).toHaveCount(1);
    expect(scripts.filter((path) => path.includes('draw-chart'))).toEqual([]);
  });

  test('an embedded chart is drawn without JavaScript', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(new URL('embed/indicators/gdp-growth/', baseURL).href);
    await expect(page.locator('.comparison .still-point').first()).toBeVisible();
    // Those of one county, which only a script draws, leave no empty place.
    await expect(page.locator('.chart-frame').filter({ visible: true })).toHaveCount(1);
    await expect(page.getByRole('button', { name: /保存图表/ })).toHaveCount(0);
    await context.close();
  });

  test('without JavaScript everything is shown and nothing is offered that would not work', async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(new URL(`indicators/gdp-growth/${state}`, baseURL).href);
    await expect(page.locator('.view-controls')).toBeHidden();
    await expect(page.getByRole('button', { name: /复制|保存图表/ })).toHaveCount(0);
    await expect(page.locator('.comparison').getByRole('row', { name: '新屏县' })).toBeVisible();
    await expect(page.getByRole('heading', { name: '新屏县' })).toBeVisible();
    await expect(page.locator('[data-citation="standard"]')).toContainText('[引用日期]');
    await context.close();
  });
});

test('a value is copied with its words, its report and the address of its paragraph @both', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('./indicators/gdp/?county=pingxian');
  const row = page
    .locator('.indicator:not(.comparison) tr[data-value]')
    .filter({ hasText: '81.5亿元' });
  await row.getByRole('button', { name: '复制引文' }).click();
  await expect(row.getByRole('status')).toHaveText('已复制');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  const [, words = '', address = ''] =
    /^“(.*?)”\n——沈望川\. 政府工作报告：.*\[R\/OL\]\. \(2024-02-18\)\[\d{4}-\d\d-\d\d\]\. (http.*)\.$/.exec(
      text,
    ) ?? [];
  expect(words).toContain('81.5亿元');
  const { pathname, hash } = new URL(address);
  await page.goto(pathname + hash);
  const block = page.locator(`[data-block="${hash.slice(1)}"]`);
  await expect(block).toContainText(words);
  await expect(block).toBeInViewport();
});

test('the words of the reports stand apart from what the library did', async ({ page }) => {
  await page.goto('./indicators/grain-output/');
  const section = page.getByRole('region', { name: '报告原文和本库的处理' });
  await expect(section).toContainText('以“亿斤”计，换算为“万吨”（1亿斤＝5万吨）');
  await expect(section).toContainText('没有推算、插补或订正数值');
  const quotes = await page.locator('.indicator-table q').allTextContents();
  expect(quotes.some((quote) => /亿斤/.test(quote))).toBe(true);
});
