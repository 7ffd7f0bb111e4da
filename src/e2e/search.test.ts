import { expect, type Page, test } from '@playwright/test';
import { fold } from '../search/fold.ts';
import { findTerm, scan } from '../search/match.ts';
import { parseQuery } from '../search/query.ts';

interface Report {
  path: string;
  county: string;
  year: number;
  blocks: { id: string; text: string }[];
}

/** A result on the page: where it leads, and the words it marks. */
interface Shown {
  address: string;
  marks: string[];
}

/** The reports as they were built, which the page must agree with. */
async function readReports(page: Page): Promise<Report[]> {
  const catalog: { reports: { path: string }[] } = await fetchJson(page, './pagefind/catalog.json');
  return Promise.all(
    catalog.reports.map(async ({ path }) => {
      const report = await fetchJson<{
        county: { slug: string };
        year: number;
        blocks: Report['blocks'];
      }>(page, `.${path}report.json`);
      return { path, county: report.county.slug, year: report.year, blocks: report.blocks };
    }),
  );
}

async function fetchJson<Data>(page: Page, address: string): Promise<Data> {
  const response = await page.request.get(address);
  expect(response.ok(), address).toBe(true);
  return response.json();
}

async function searchFor(page: Page, query: string): Promise<void> {
  await page.locator('[data-search-form] input[data-search]').fill(query);
  await finished(page);
}

async function finished(page: Page): Promise<void> {
  await page.locator('[data-search-count][aria-busy="false"]').waitFor({ state: 'attached' });
}

/** Every result, the further ones too. */
async function readResults(page: Page): Promise<Shown[]> {
  const more = page.locator('[data-search-more]');
  while (await more.isVisible()) {
    await more.click();
    await finished(page);
  }
  return page.locator('[data-search-result]').evaluateAll((results) =>
    results.map((result) => {
      const { pathname, hash } = new URL(result.querySelector('a')?.href ?? '');
      const marks = [...result.querySelectorAll('mark')].map((mark) => mark.textContent ?? '');
      return { address: pathname + hash, marks };
    }),
  );
}

/** What a plain scan of the blocks finds, as the page would show it. */
function expectedResults(page: Page, reports: readonly Report[], term: string): Shown[] {
  const root = new URL('.', page.url().split('?')[0]).pathname.replace(/\/search\/$/, '');
  return reports.flatMap(({ path, blocks }) => {
    const texts = blocks.map(({ text }) => text);
    return scan(texts, { terms: [fold(term).text], excluded: [] }).map((hit) => {
      const { id = '', text = '' } = blocks[hit] ?? {};
      const marks = findTerm(fold(text), fold(term).text).map(([from, to]) => text.slice(from, to));
      return { address: `${root}${path}#${id}`, marks };
    });
  });
}

/** Numbers that look random and are the same in every run. */
function makeRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Strings as they stand in blocks, of every length up to 12, some across the border of a cell. */
function sample(reports: readonly Report[], count: number, seed: number): string[] {
  const random = makeRandom(seed);
  const blocks = reports.flatMap((report) => report.blocks);
  const tables = blocks.filter(({ text }) => text.includes('\t'));
  const strings = new Set<string>();
  while (strings.size < count) {
    const from = strings.size % 6 === 0 && tables.length > 0 ? tables : blocks;
    const text = from[random(from.length)]?.text ?? '';
    const start = random(text.length);
    // Quotes and blanks part terms; they have tests of their own.
    const string = text.slice(start, start + 1 + random(12)).replace(/["＂\s]/g, '');
    if (string !== '' && string.isWellFormed() && parseQuery(string).terms.length === 1) {
      strings.add(string);
    }
  }
  return [...strings];
}

/** Strings that look like those of the texts and stand in none: two halves from different places. */
function sampleAbsent(reports: readonly Report[], count: number, seed: number): string[] {
  const halves = sample(reports, count * 12, seed);
  const whole = reports.flatMap(({ blocks }) => blocks.map(({ text }) => fold(text).text));
  return halves
    .slice(1)
    .map((half, index) => (halves[index] ?? '').slice(-3) + half.slice(0, 3))
    .filter((string) => !whole.some((text) => text.includes(fold(string).text)))
    .slice(0, count);
}

test('a search leads to the words @both', async ({ page }) => {
  await page.goto('./search/');
  await searchFor(page, '抽水蓄能');
  const results = page.locator('[data-search-result]');
  await expect(results.first().locator('mark')).toHaveText('抽水蓄能');
  await expect(page).toHaveURL(/\/search\/\?q=%E6%8A%BD%E6%B0%B4%E8%93%84%E8%83%BD$/);

  await results.first().getByRole('link').click();
  await expect(page).toHaveURL(/\/\w+\/\d{4}\/\?q=[^#]+#\w+/);
  const block = page.locator(`[data-block="${new URL(page.url()).hash.slice(1)}"]`);
  await expect(block.locator('mark').first()).toHaveText('抽水蓄能');
  await expect(block.locator('mark').first()).toBeInViewport();
  const marks = await page.locator('[data-block] mark').allTextContents();
  expect(new Set(marks)).toEqual(new Set(['抽水蓄能']));

  await page.goBack();
  await finished(page);
  await expect(page.locator('[data-search-form] input[data-search]')).toHaveValue('抽水蓄能');
  await expect(results.first().locator('mark')).toHaveText('抽水蓄能');
});

test('keys lead from hit to hit, the address follows, Escape takes the marks away', async ({
  page,
}) => {
  const reports = await readReports(page);
  const { path = '', blocks = [] } = reports.at(-1) ?? {};
  const expected = blocks.flatMap(({ id, text }) =>
    findTerm(fold(text), '目标').map((_, index) => ({ id, hit: index + 1 })),
  );
  await page.goto(`.${path}?q=目标`);
  const current = page.locator('[data-hit-current]');
  await expect(page.locator('[data-hits-position]')).toHaveText(`第1处，共${expected.length}处`);
  for (const { id, hit } of expected.slice(1, 5)) {
    await page.keyboard.press('n');
    await expect(current).toHaveText('目标');
    await expect(current).toBeInViewport();
    await expect(page).toHaveURL(
      (url) => url.hash === `#${id}` && (url.searchParams.get('hit') ?? '1') === String(hit),
    );
  }
  const shared = page.url();
  await page.keyboard.press('p');
  await page.getByRole('button', { name: '下一处' }).click();
  expect(page.url()).toBe(shared);
  await page.goto('about:blank');
  await page.goto(shared);
  await expect(page.locator('[data-hits-position]')).toHaveText(`第5处，共${expected.length}处`);

  await page.keyboard.press('Escape');
  await expect(page.locator('[data-block] mark')).toHaveCount(0);
  await expect(page.locator('[data-hits]')).toBeHidden();
  await expect(page).toHaveURL((url) => !url.searchParams.has('q') && url.hash !== '');
});

test('the address holds the whole state', async ({ page }) => {
  const reports = await readReports(page);
  const { county = '', year = 0 } = reports.at(-1) ?? {};
  await page.goto(`./search/?q=发展&county=${county}&year=${year}`);
  await finished(page);
  const count = async () => Number(await page.locator('[data-search-count]').textContent());
  const expected = (chosen: readonly Report[]) =>
    chosen.flatMap(({ blocks }) => blocks.filter(({ text }) => text.includes('发展'))).length;
  expect(await count()).toBe(
    expected(reports.filter((report) => report.county === county && report.year === year)),
  );
  await expect(page.getByLabel('县', { exact: true })).toHaveValue(county);

  await page.getByLabel('年份').selectOption('');
  await finished(page);
  expect(await count()).toBe(expected(reports.filter((report) => report.county === county)));
  await page.getByLabel('县', { exact: true }).selectOption('');
  await finished(page);
  expect(await count()).toBe(expected(reports));
  expect(new URL(page.url()).searchParams.size).toBe(1);

  await page.goBack();
  await finished(page);
  await expect(page.getByLabel('县', { exact: true })).toHaveValue(county);
  expect(await count()).toBe(expected(reports.filter((report) => report.county === county)));
});

test('several terms meet in a block or in a report, and a hyphen excludes', async ({ page }) => {
  const reports = await readReports(page);
  const queries = ['产业 旅游', '"2024 年" 增长', '发展 -产业', 'gdp', 'ＧＤＰ', '-5', '% -增长'];
  for (const scope of ['block', 'report'] as const) {
    await page.goto(`./search/?in=${scope}`);
    for (const query of queries) {
      await searchFor(page, query);
      const expected = reports.flatMap(({ blocks }) => {
        const texts = blocks.map(({ text }) => text);
        return scan(texts, parseQuery(query), scope);
      });
      const count = await page.locator('[data-search-count]').textContent();
      expect(count, `${query} in a ${scope}`).toBe(String(expected.length));
    }
  }
});

test('whether terms meet in a block or in a report is the reader’s choice', async ({ page }) => {
  await page.goto('./search/?q=产业');
  await finished(page);
  await expect(page.getByLabel('同一份报告')).toBeHidden();
  await searchFor(page, '产业 旅游');
  const inBlocks = Number(await page.locator('[data-search-count]').textContent());
  await page.getByLabel('同一份报告').check();
  await finished(page);
  expect(Number(await page.locator('[data-search-count]').textContent())).toBeGreaterThan(inBlocks);
  await expect(page).toHaveURL(/&in=report$/);
});

test('what stands in no report is said plainly', async ({ page }) => {
  await page.goto('./search/?q=火星移民');
  await finished(page);
  await expect(page.locator('[data-search-count]')).toHaveText('0');
  await expect(page.locator('[data-search-result]')).toHaveCount(0);
  await expect(page.locator('[data-search-message]')).toContainText('没有这些字');
  await expect(page.getByRole('status')).toHaveText('没有找到');

  // What does occur in it is offered.
  await searchFor(page, '抽水蓄能机场');
  await page.locator('[data-search-near]').getByRole('link', { name: '抽水蓄能（' }).click();
  await finished(page);
  await expect(page.locator('[data-search-result] mark').first()).toHaveText('抽水蓄能');

  // What a filter hides is told.
  await page.goto('./search/?q=抽水蓄能&county=jiangxian');
  await finished(page);
  const count = await page.locator('[data-search-count]').textContent();
  await page.goto('./search/?q=抽水蓄能&county=jishanxian&year=2021');
  await finished(page);
  await expect(page.locator('[data-search-message]')).toContainText(`不加筛选有${count}段`);
});

test('traditional characters find simplified text', async ({ page }) => {
  await page.goto('./search/?q=鄉村振興');
  await finished(page);
  await expect(page.locator('[data-search-message]')).toContainText('“乡村振兴”的结果');
  await expect(page.locator('[data-search-result] mark').first()).toHaveText('乡村振兴');
  await page.locator('[data-search-result] a').first().click();
  await expect(page.locator('[data-hit-current]')).toHaveText('乡村振兴');
});

test('searches are remembered on the device until they are erased', async ({ page }) => {
  await page.goto('./search/');
  await searchFor(page, '抽水蓄能');
  await page.locator('[data-search-result] a').first().click();
  await page.goto('./search/');
  await finished(page);
  await page
    .getByRole('region', { name: '检索过的词' })
    .getByRole('link', { name: '抽水蓄能' })
    .click();
  await finished(page);
  await expect(page.locator('[data-search-result]').first()).toBeVisible();
  await searchFor(page, '');
  await page.getByRole('button', { name: '全部忘掉' }).click();
  await expect(page.getByRole('region', { name: '检索过的词' })).toBeHidden();
  await page.reload();
  await finished(page);
  await expect(page.getByRole('region', { name: '检索过的词' })).toBeHidden();
});

test('every string of the texts is found in exactly its blocks, and no other string', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const reports = await readReports(page);
  await page.goto('./search/');
  const strings = [...sample(reports, 60, 20_241_122), ...sampleAbsent(reports, 20, 7)];
  expect(strings).toHaveLength(80);
  for (const string of strings) {
    await searchFor(page, string);
    const count = await page.locator('[data-search-count]').textContent();
    const expected = expectedResults(page, reports, string);
    expect(count, string).toBe(String(expected.length));
    expect(await readResults(page), string).toEqual(expected);
  }
});

test('nothing is searched while characters are being composed', async ({ page }) => {
  await page.goto('./search/?q=发展');
  await finished(page);
  const field = page.locator('[data-search-form] input[data-search]');
  const before = await page.locator('[data-search-count]').textContent();
  await field.focus();
  await field.evaluate((input: HTMLInputElement) => {
    input.dispatchEvent(new CompositionEvent('compositionstart'));
    input.value = 'chou';
    input.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
  });
  await page.waitForTimeout(400);
  await expect(page).toHaveURL(/%E5%8F%91%E5%B1%95/);
  await expect(page.locator('[data-search-count]')).toHaveText(before ?? '');
  await field.evaluate((input: HTMLInputElement) => {
    input.value = '抽';
    input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
  });
  await finished(page);
  await expect(page).toHaveURL(/%E6%8A%BD$/);
});

test('a key leads to the field', async ({ page }) => {
  await page.goto('./search/');
  const field = page.locator('[data-search-form] input[data-search]');
  await page.keyboard.press('/');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('');
});

test('a search that cannot be loaded says so, and works when it can', async ({ page, context }) => {
  await context.route('**/pagefind/index/**', (route) => route.abort());
  await page.goto('./search/?q=抽水蓄能');
  await expect(page.locator('[data-search-message]')).toContainText('检索没有完成');
  await context.unroute('**/pagefind/index/**');
  await page.getByRole('button', { name: '检索' }).click();
  await expect(page.locator('[data-search-result]').first()).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says so and leads to the texts', async ({ page }) => {
    await page.goto('./search/');
    await expect(page.locator('noscript .notice')).toContainText('脚本现在没有开启');
    await expect(page.locator('noscript .notice')).toBeVisible();
    await page.locator('noscript a').first().click();
    await expect(page.locator('[data-block]').first()).toBeVisible();
  });
});
