import { readFile } from 'node:fs/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { mostPartsLookedThrough } from '../library/long-lists.ts';
import { markRanges } from '../search/match.ts';
import { parseQuery } from '../search/query.ts';
import { readings } from '../search/readings.ts';
import { findViolations } from './axe.ts';
import { noteDrawing, shiftsOfDrawn } from './layout-shift.ts';
import {
  expectedResults,
  finished,
  openChoices,
  type Report,
  readReports,
  readResults,
  scanBlocks,
  searchFor,
} from './search-expected.ts';

test('a search leads to the words @both', async ({ page }) => {
  await page.goto('./search/');
  await searchFor(page, '抽水蓄能');
  const results = page.locator('[data-search-result]');
  await expect(results.first().locator('mark').first()).toHaveText('抽水蓄能');
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
  await expect(results.first().locator('mark').first()).toHaveText('抽水蓄能');
});

test('nothing moves while a search is answered, whether there is something or nothing @both', async ({
  page,
}) => {
  // On a slow machine there are moments to be seen that a fast one goes through at once.
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 8 });
  await noteDrawing(page);
  await page.goto(`./search/?q=${encodeURIComponent('增长')}`);
  await finished(page);
  await expect(page.locator('[data-search-result]').first()).toBeVisible();
  // The parts are counted last.
  await expect(page.locator('#filter-part')).toBeEnabled();
  expect(await shiftsOfDrawn(page)).toEqual([]);

  await page.goto(`./search/?q=${encodeURIComponent('没有哪份报告写过这几个字')}`);
  await finished(page);
  await expect(page.locator('[data-search-message]')).toContainText('没有这些字');
  await expect(page.locator('#filter-part')).toBeDisabled();
  expect(await shiftsOfDrawn(page)).toEqual([]);
});

test('from the page of a report one searches in it alone @both', async ({ page }) => {
  const [{ path = '', county = '', year = 0, blocks = [] } = {}] = await readReports(page);
  await page.goto(`.${path}`);
  const header = page.getByRole('banner');
  const field = header.getByRole('searchbox');
  if (!(await field.isVisible())) await header.getByRole('link', { name: '检索' }).click();
  await field.fill(blocks.at(-1)?.text.slice(0, 3) ?? '');
  await header.getByRole('radio', { name: '本报告' }).click();
  await expect(field).toBeFocused();
  await field.press('Enter');
  await expect(page).toHaveURL(
    ({ searchParams: asked }) =>
      asked.get('county') === county && asked.get('year') === String(year) && asked.has('kind'),
  );
  await finished(page);
  const leading = await page
    .locator('[data-search-result] a[href]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(leading).not.toEqual([]);
  expect(leading.filter((href) => !href.includes(path))).toEqual([]);
});

test('keys lead from hit to hit, the address follows, Escape takes the marks away', async ({
  page,
}) => {
  const reports = await readReports(page);
  const { path = '', blocks = [] } = reports.at(-1) ?? {};
  const expected = blocks.flatMap(({ id, text }) =>
    markRanges(text, parseQuery('目标')).map((_, index) => ({ id, hit: index + 1 })),
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

test('of many counties the one to search in is typed @both', async ({ page }) => {
  // As in a large library.
  await page.route('**/search/?*', async (route) => {
    const response = await route.fetch();
    const others = Array.from(
      { length: 30 },
      (_, at) => `<option value="other-${at}" data-label="别处${at}县">别处${at}县</option>`,
    );
    const body = (await response.text()).replace(
      /(<select[^>]*name="county")(.*?)(<\/select>)/s,
      `$1 data-typed$2${others.join('')}$3`,
    );
    await route.fulfill({ response, body });
  });
  await page.goto('./search/?q=发展');
  await finished(page);
  await openChoices(page);
  const field = page.getByRole('combobox', { name: '县', exact: true });
  const all = Number(await page.locator('[data-search-count]').innerText());

  await field.fill('别处');
  await field.press('Enter');
  expect(await field.evaluate((input: HTMLInputElement) => input.validationMessage)).toContain(
    '有30个这样的名称，请再写一些：别处0县、别处1县、',
  );
  await field.fill('没有的县');
  await field.press('Enter');
  expect(await field.evaluate((input: HTMLInputElement) => input.validationMessage)).toContain(
    '没有这个名称',
  );

  await field.fill('新屏');
  await field.press('Enter');
  await expect(field).toHaveValue('新屏县');
  await expect(page).toHaveURL(/[?&]county=xinpingxian/);
  await finished(page);
  const some = Number(await page.locator('[data-search-count]').innerText());
  expect(some).toBeGreaterThan(0);
  expect(some).toBeLessThan(all);
  expect(await findViolations(page)).toEqual([]);

  // What means nothing is not kept: the field says what is chosen.
  await field.fill('别处');
  await field.blur();
  await expect(field).toHaveValue('新屏县');

  await page.reload();
  await finished(page);
  await openChoices(page);
  await expect(field).toHaveValue('新屏县');
  await field.fill('');
  await expect(page).not.toHaveURL(/county=/);
  await finished(page);
  await expect(page.locator('[data-search-count]')).toHaveText(String(all));
});

test('of many parts the one to search in is typed, while they are many @both', async ({
  page,
  context,
}) => {
  let isMany = true;
  // Each block a part of its own, as in a library of many reports.
  await context.route('**/parts/*.pack', async (route) => {
    const response = await route.fetch();
    const packed = await response.body();
    const reports: unknown[] = JSON.parse(gunzipSync(packed).toString());
    const many = reports.map((_, report) =>
      Array.from({ length: 200 }, (_, at) => [at, `第${report + 1}篇第${at + 1}节`]),
    );
    const body = isMany ? gzipSync(JSON.stringify(many)) : packed;
    await route.fulfill({ response, body });
  });
  await page.goto('./search/?q=的 或 年 或 一 或 是');
  await finished(page);
  await openChoices(page);
  const field = page.getByRole('combobox', { name: '部分', exact: true });
  await expect(field).toHaveAttribute('list', /.+/);
  await expect(page.locator('select[name="part"]')).toBeHidden();
  const all = Number(await page.locator('[data-search-count]').innerText());
  const parts = await page
    .locator('#filter-part option')
    .evaluateAll((options) => options.flatMap((option) => option.dataset['label'] ?? []));
  expect(parts.length).toBeGreaterThan(mostPartsLookedThrough);
  const part = parts.at(-1) ?? '';

  await field.fill(part);
  await expect(page).toHaveURL(new RegExp(`[?&]part=${encodeURIComponent(part)}`));
  await finished(page);
  const some = Number(await page.locator('[data-search-count]').innerText());
  expect(some).toBeGreaterThan(0);
  expect(some).toBeLessThan(all);
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(part);
  expect(await findViolations(page)).toEqual([]);
  await field.fill('');
  await finished(page);
  await expect(page.locator('[data-search-count]')).toHaveText(String(all));
  await expect(field).toBeFocused();
  // What is being typed stays, whatever is found meanwhile, and back and forth shows what is chosen.
  await field.fill('第');
  await page.evaluate(() => history.back());
  await expect(page).toHaveURL(/part=/);
  await finished(page);
  await expect(field).toHaveValue(part);
  await field.blur();
  await expect(field).toHaveValue(part);
  await page.goForward();
  await finished(page);
  await expect(page).not.toHaveURL(/part=/);
  await expect(field).toHaveValue('');

  // Found in a library with few of them it is a list again.
  isMany = false;
  await page.reload();
  await finished(page);
  await openChoices(page);
  await expect(page.locator('select[name="part"]')).toBeVisible();
  await expect(page.getByRole('combobox', { name: '部分', exact: true })).not.toHaveAttribute(
    'list',
  );
  // It stays when more results are shown.
  const offered = page.locator('#filter-part option');
  const few = await offered.count();
  expect(few).toBeGreaterThan(2);
  await page.locator('[data-search-more]').click();
  await finished(page);
  await expect(page.locator('[data-search-results]')).toHaveAttribute('aria-busy', 'false');
  await expect(offered).toHaveCount(few);
  await expect(page.locator('select[name="part"]')).toBeEnabled();
});

test('who comes back from a result finds the results where they were, filters and all', async ({
  page,
}) => {
  const [report] = await readReports(page);
  await page.goto(`./search/?q=年&county=${report?.county}`);
  await finished(page);
  const results = page.locator('[data-search-result]');
  const more = page.locator('[data-search-more]');
  const first = await results.count();
  await more.click();
  await expect.poll(() => results.count()).toBeGreaterThan(first);
  await expect(page.locator('[data-search-results]')).toHaveAttribute('aria-busy', 'false');
  const open = await results.count();
  const seen = results.nth(open - 1);
  await seen.scrollIntoViewIfNeeded();
  const words = await seen.locator('p').first().textContent();
  await seen.getByRole('link').click();
  await expect(page.getByRole('link', { name: '全部结果' })).toHaveAttribute(
    'href',
    new RegExp(`county=${report?.county}`),
  );
  await page.goBack();
  await finished(page);
  await expect(seen.locator('p').first()).toHaveText(words ?? '');
  await expect(seen).toBeInViewport();
  await expect(results).toHaveCount(open);
});

test('several terms meet in a block or in a report, and a hyphen excludes', async ({ page }) => {
  const reports = await readReports(page);
  const queries = [
    '产业 旅游',
    '"2024 年" 增长',
    '发展 -产业',
    'gdp',
    'ＧＤＰ',
    '２０２３ 年',
    '-5',
    '% -增长',
    '產業 -發展',
    '“十四五” 規劃',
  ];
  for (const within of ['block', 'report', 'sentence', 10] as const) {
    await page.goto(`./search/?in=${within}`);
    for (const query of queries) {
      await searchFor(page, query);
      const expected = reports.flatMap((report) => scanBlocks(report, parseQuery(query), within));
      const count = await page.locator('[data-search-count]').textContent();
      expect(count, `${query} in a ${within}`).toBe(String(expected.length));
    }
  }
});

test('whether terms meet in a block or in a report is the reader’s choice', async ({ page }) => {
  await page.goto('./search/?q=产业');
  await finished(page);
  const within = page.getByLabel('几个词要在');
  await expect(within).toBeHidden();
  await searchFor(page, '产业 旅游');
  const inBlocks = Number(await page.locator('[data-search-count]').textContent());
  await within.selectOption('同一份报告');
  await finished(page);
  expect(Number(await page.locator('[data-search-count]').textContent())).toBeGreaterThan(inBlocks);
  await expect(page).toHaveURL(/&in=report$/);
});

test('how near words are to be can be typed, and is offered', async ({ page }) => {
  await page.goto('./search/?q=产业 同报告 旅游');
  await finished(page);
  const offers = page.locator('[data-search-scope]');
  await offers.getByRole('link', { name: '在同一份报告：产业 旅游', exact: true }).click();
  await finished(page);
  await expect(page).toHaveURL(/&in=report$/);
  expect(Number(await page.locator('[data-search-count]').textContent())).toBeGreaterThan(0);
  await offers.getByRole('link', { name: '照原样检索：产业 同报告 旅游' }).click();
  await finished(page);
  await expect(page.locator('[data-search-count]')).toHaveText('0');
});

test('reports that a question names are offered, never chosen silently', async ({ page }) => {
  const [report] = (await readReports(page)).filter(({ kind }) => kind === 'work-report');
  if (report === undefined) throw new Error('no work report');
  await page.goto(`./search/?q=${report.countyName} ${report.year} 发展`);
  await finished(page);
  const offers = page.locator('[data-search-scope]');
  const offer = offers.getByRole('link', {
    name: `只看${report.countyName}${report.year}年：发展（`,
  });
  const count = /（(\d+)段）/.exec((await offer.textContent()) ?? '')?.[1];
  await offer.click();
  await finished(page);
  await expect(page.locator('[data-search-count]')).toHaveText(count ?? '');
  await expect(page).toHaveURL(new RegExp(`county=${report.county}&year=${report.year}`));
  await offers.getByRole('link', { name: /^照原样检索/ }).click();
  await finished(page);
  await expect(page.locator('[data-search-form] input[data-search]')).toHaveValue(
    `${report.countyName} ${report.year} 发展`,
  );

  // Where only the offer has it, who listens hears of it too.
  await searchFor(page, `${report.countyName}${report.year}年发展`);
  await expect(page.locator('[data-search-count]')).toHaveText('0');
  await expect(page.getByRole('status')).toHaveText(/^照原样没有找到；只看所说的报告，有\d+段$/);

  // Who names a report and nothing else is led to it.
  await searchFor(page, `${report.countyName}${report.year}年政府工作报告`);
  await offers.getByRole('link', { name: '打开' }).first().click();
  await expect(page).toHaveURL(new RegExp(`${report.path}$`));
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
  await page.goto('./search/?q=抽水蓄能&county=pingxian');
  await finished(page);
  const count = await page.locator('[data-search-count]').textContent();
  await page.goto('./search/?q=抽水蓄能&county=hechuanxian&year=2021');
  await finished(page);
  await expect(page.locator('[data-search-message]')).toContainText(`不加筛选有${count}段`);
});

test('traditional characters find simplified text too', async ({ page }) => {
  await page.goto('./search/?q=鄉村振興');
  await finished(page);
  await expect(page.locator('[data-search-message]')).toContainText('按简体“乡村振兴”检索');
  await expect(page.locator('[data-search-result] mark').first()).toHaveText('乡村振兴');
  await page.locator('[data-search-result] a').first().click();
  await expect(page.locator('[data-hit-current]')).toHaveText('乡村振兴');

  // Quotes take a word to the letter.
  await page.goto('./search/?q="鄉村振興"');
  await finished(page);
  await expect(page.locator('[data-search-count]')).toHaveText('0');
});

test('a misread name is found as it is printed and as it is read, and lands on its words', async ({
  page,
}) => {
  const reports = await readReports(page);
  const [corrected] = reports.flatMap(({ blocks }) =>
    blocks.filter(({ printed = [] }) =>
      printed.some(({ text }) => /^\p{Script=Han}+$/u.test(text)),
    ),
  );
  const [read = '', printed = ''] = readings(corrected ?? { text: '' });
  const {
    start = 0,
    end = 0,
    text = '',
  } = corrected?.printed?.find((variant) => /^\p{Script=Han}+$/u.test(variant.text)) ?? {};
  const asRead = read.slice(start - 2, end + 3);
  const asPrinted = printed.slice(start - 2, start + text.length + 3);
  await page.goto('./search/');
  for (const query of [asRead, asPrinted]) {
    await searchFor(page, query);
    expect(await readResults(page), query).toEqual(expectedResults(page, reports, query));
  }
  await expect(page.locator('.misread').first()).toContainText(`底本印作“${text}”`);
  await page.locator(`[data-search-result] a[href$="#${corrected?.id}"]`).click();
  await page.locator('[data-hit-current]').first().waitFor();
  // An observation's link may part the mark.
  const marked = await page.locator('[data-hit-current]').allTextContents();
  expect(marked.join('')).toBe(asRead);
});

test('other names of a thing are offered, and only that', async ({ page }) => {
  const reports = await readReports(page);
  await page.goto('./search/');
  await searchFor(page, '规上');
  expect(await readResults(page)).toEqual(expectedResults(page, reports, '规上'));
  await page
    .getByRole('region', { name: '另有别的说法' })
    .getByRole('link', { name: '规模以上', exact: true })
    .click();
  await finished(page);
  await expect(page.locator('[data-search-result] mark').first()).toHaveText('规模以上');
});

test('results that did not follow come with the next press', async ({ page, context }) => {
  await page.goto('./search/?q=发展');
  await finished(page);
  const results = page.locator('[data-search-result]');
  await expect(results).toHaveCount(10);
  const more = page.getByRole('button', { name: '再显示' });
  const button = await more.textContent();
  await context.route('**/pagefind/**/texts/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>登录</title>' }),
  );
  await more.click();
  const message = page.locator('[data-search-more-message]');
  await expect(message).toContainText('后面的结果未能载入');
  await context.unroute('**/pagefind/**/texts/**');
  await more.click();
  await finished(page);
  const [, said = ''] = /再显示(\d+)段/.exec(button ?? '') ?? [];
  await expect(results).toHaveCount(10 + Number(said));
  await expect(message).toBeHidden();
});

test('on a phone the words that were found begin within 300 px @phone', async ({ page }) => {
  const topOf = async (selector: string) =>
    (await page.locator('[data-search-results]').locator(selector).first().boundingBox())?.y;
  await page.goto('./search/?q=人才');
  await finished(page);
  expect(await topOf('[data-search-result] p')).toBeLessThan(300);
  // What is said or offered before them leaves room for the first report's name.
  for (const q of ['规上', '鄉村振興', '“人才”']) {
    await page.goto(`./search/?q=${q}`);
    await finished(page);
    expect(await topOf('h2'), q).toBeLessThan(300);
  }
});

test('parts are a filter, with counts', async ({ page }) => {
  const reports = await readReports(page);
  const hits = reports.flatMap((report) => scanBlocks(report, parseQuery('人才')));
  const [part = ''] = hits.at(-1)?.path ?? [];
  const inPart = hits.filter(({ path, text }) => (path[0] ?? text) === part);
  await page.goto('./search/?q=人才');
  await finished(page);
  await page.getByLabel('部分').selectOption(part);
  await finished(page);
  await expect(page.locator('[data-search-count]')).toHaveText(String(inPart.length));
  await expect(page.getByLabel('部分').locator('option:checked')).toHaveText(
    `${part}（${inPart.length}）`,
  );
  await page.reload();
  await finished(page);
  await expect(page.locator('[data-search-count]')).toHaveText(String(inPart.length));
});

test('reports come by year or by county, as the reader likes @both', async ({ page }) => {
  const reports = await readReports(page);
  const years = () =>
    page
      .locator('[data-search-results] h2 a')
      .evaluateAll((links) =>
        links.map((link) => /\/(\d{4})\//.exec((link as HTMLAnchorElement).href)?.[1]),
      );
  await page.goto('./search/?q=发展&order=oldest');
  await finished(page);
  await readResults(page);
  const expected = reports.map(({ year }) => String(year)).toReversed();
  expect(await years()).toEqual(expected);
  await openChoices(page);
  await page.getByLabel('报告次序').selectOption('由近到远');
  await finished(page);
  await readResults(page);
  expect(await years()).toEqual(expected.toReversed());
});

test('lines show each time the words occur, in a column, sorted as asked @both', async ({
  page,
}) => {
  const reports = await readReports(page);
  const query = parseQuery('产业');
  const expected = reports.flatMap((report) =>
    scanBlocks(report, query).flatMap(({ text }) => markRanges(text, query)),
  );
  await page.goto('./search/?q=产业');
  await finished(page);
  await openChoices(page);
  await page.getByLabel('逐行对齐').check();
  await finished(page);
  await page.getByLabel('逐行排列').selectOption('按后文');
  await finished(page);
  await expect(page).toHaveURL(/&view=lines&sort=next$/);
  const rows = page.locator('[data-search-results] tbody tr');
  const shown = await rows.count();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载各行' }).click();
  const csv = await readFile(await (await saved).path(), 'utf8');
  expect(csv.trimEnd().split('\r\n')).toHaveLength(1 + expected.length);
  await expect(page.locator('[data-search-download]')).toContainText(`已生成${expected.length}行`);
  // What is shown stays, and goes on from where it was.
  await expect(rows).toHaveCount(shown);
  const more = page.locator('[data-search-more]');
  while (await more.isVisible()) {
    await more.click();
    await finished(page);
  }
  await expect(rows).toHaveCount(expected.length);
  const marks = await rows.locator('mark').evaluateAll((all) =>
    all.map((mark) => ({
      text: mark.textContent,
      left: Math.round(mark.getBoundingClientRect().left),
    })),
  );
  expect(new Set(marks.map(({ text }) => text))).toEqual(new Set(['产业']));
  expect(new Set(marks.map(({ left }) => left)).size).toBe(1);
  const after = await rows.locator('td:nth-child(3)').allTextContents();
  const { compare } = new Intl.Collator('zh-CN');
  expect(after).toEqual(after.toSorted(compare));
  await rows.nth(3).getByRole('link').click();
  await expect(page.locator('[data-hit-current]')).toHaveText('产业');
});

test('what follows a table of how often words occur is seen when the table is there', async ({
  page,
}) => {
  let come = () => {};
  const asked = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route(/search-times[^/]*\.css$/, async (route) => {
    await asked;
    await route.fallback();
  });
  await page.goto('./search/?q=产业&view=times');
  await finished(page);
  const after = page.locator('.search-help');
  await expect(after).toBeHidden();
  come();
  await expect(page.locator('[data-search-results] table')).toBeVisible();
  await expect(after).toBeVisible();
});

test('how often words occur is what a plain scan counts, report by report and year by year @both', async ({
  page,
}) => {
  const reports = await readReports(page);
  const query = parseQuery('产业');
  const expected = reports.map((report) => {
    const times = scanBlocks(report, query).flatMap(({ text }) => markRanges(text, query)).length;
    const characters = report.blocks
      .map(({ text }) => Array.from(text.replace(/\s/g, '')).length)
      .reduce((sum, length) => sum + length, 0);
    return { path: report.path, year: report.year, times, characters };
  });
  const rate = (times: number, characters: number) => ((1e4 * times) / characters).toFixed(1);
  const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);
  await page.goto('./search/?q=产业');
  await finished(page);
  await openChoices(page);
  await page.getByLabel('历年次数').check();
  await finished(page);
  await expect(page).toHaveURL(/&view=times$/);
  const table = page.locator('[data-search-results] table');
  await expect(table).toBeVisible();
  const cells = await table.locator('tbody tr').evaluateAll((rows) =>
    rows.map((row) => ({
      path: row.querySelector('th a')?.getAttribute('href') ?? '',
      year: row.querySelector('th')?.textContent ?? '',
      numbers: [...row.querySelectorAll('td')].slice(0, 2).map((cell) => cell.textContent),
    })),
  );
  const ofReports = cells.filter(({ path }) => path !== '');
  expect(ofReports).toHaveLength(expected.length);
  for (const { path, times, characters } of expected) {
    const row = ofReports.find(({ path: href }) => href.endsWith(path));
    expect(row?.numbers, path).toEqual([String(times), rate(times, characters)]);
  }
  const years = Map.groupBy(expected, ({ year }) => year);
  for (const [year, own] of years) {
    if (own.length === 1) continue;
    const row = cells.find(({ year: name }) => name.startsWith(`${year}年${own.length}份`));
    const [times, characters] = [
      sum(own.map((one) => one.times)),
      sum(own.map((one) => one.characters)),
    ];
    expect(row?.numbers, String(year)).toEqual([String(times), rate(times, characters)]);
  }

  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载各报告的次数' }).click();
  const csv = await readFile(await (await saved).path(), 'utf8');
  expect(csv.trimEnd().split('\r\n')).toHaveLength(1 + expected.length);

  // A number leads to the lines that it counts.
  const [said] = expected.filter(({ times }) => times > 1);
  await table
    .locator('tr', { has: page.locator(`th a[href$="${said?.path}"]`) })
    .locator('td a')
    .click();
  await finished(page);
  await expect(page.locator('[data-search-results] tbody tr')).toHaveCount(said?.times ?? 0);
  await page.goBack();
  await expect(table.getByRole('columnheader', { name: '每万字' })).toHaveCount(1);
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

test('who has not asked yet has words to tap, until something is asked', async ({ page }) => {
  await page.goto('./search/');
  const words = page.getByRole('list', { name: '试试这些词' }).getByRole('link');
  const word = (await words.first().textContent()) ?? '';
  await words.first().click();
  await finished(page);
  await expect(page.locator('[data-search-result] mark').first()).toHaveText(word);
  await expect(words).toHaveCount(0);
  await searchFor(page, '');
  await expect(words.first()).toBeVisible();
});

test('a key leads to the field', async ({ page }) => {
  await page.goto('./search/');
  const field = page.locator('[data-search-form] input[data-search]');
  await page.keyboard.press('/');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('');
});

test('results that are still on their way do not come into an emptied page', async ({
  page,
  context,
}) => {
  const index = '**/pagefind/segments/*/index/**';
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await context.route(index, async (route) => {
    await held;
    await route.continue();
  });
  const asked = context.waitForEvent('request', (event) =>
    /segments\/.*\/index\//.test(event.url()),
  );
  await page.goto('./search/?q=抽水蓄能');
  await asked;
  await page.locator('[data-search-form] input[data-search]').fill('');
  await finished(page);
  const texts = context.waitForEvent('response', (event) => event.url().includes('/texts/'));
  release();
  await texts;
  await page.waitForTimeout(400);
  await expect(page.locator('[data-search-result]')).toHaveCount(0);
  await expect(page.locator('[data-search-summary]')).toBeHidden();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says so and leads to the texts', async ({ page }) => {
    await page.goto('./search/');
    await expect(page.locator('noscript .notice')).toContainText('脚本现在没有开启');
    await expect(page.locator('noscript .notice')).toBeVisible();
    await page.locator('noscript li a').first().click();
    await expect(page.locator('.text > [data-block]').first()).toBeVisible();
  });
});
