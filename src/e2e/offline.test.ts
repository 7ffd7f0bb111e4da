/** Reading without a network: what was read, what was kept, and what happens where neither is. */
import { hash } from 'node:crypto';
import { globSync } from 'node:fs';
import { test as base, expect, type Page } from '@playwright/test';
import { countyParcel, parcelListPath, parcelPath } from '../library/parcels.ts';
import { type FailingServer, serveMadeLibrary } from './failing-server.ts';
import { readBlocks } from './site-pages.ts';

const test = base.extend<{ site: FailingServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from here.
  site: async ({}, use) => {
    const site = await serveMadeLibrary();
    await use(site);
    await site.close();
  },
});

test.use({ serviceWorkers: 'allow' });

const report = 'pingxian/2024/';

/** Read a page until what it loaded is kept. */
async function read(page: Page, site: FailingServer, path: string): Promise<void> {
  await page.goto(site.root + path, { waitUntil: 'networkidle' });
  // As long as the test may take: where it takes that long, one wants to know what did not come.
  for (let times = 1; ; times += 1) {
    const missing = await page.evaluate(listNotKept);
    if (missing.length === 0) return;
    if (times % 300 === 0) console.warn(`${path}: not kept yet: ${missing.join(', ')}`);
    await page.waitForTimeout(100);
  }
}

/** In the page: what of it is still to come before it is kept. */
async function listNotKept(): Promise<string[]> {
  const worker = await navigator.serviceWorker.getRegistration();
  if (!worker?.active) return ['the service worker'];
  const addresses = [
    location.origin + location.pathname,
    ...performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => /\/(?:_astro|pagefind\/(?:segments|program))\//.test(name)),
  ];
  const copies = await Promise.all(
    addresses.map((address) => caches.match(address, { ignoreSearch: true })),
  );
  return addresses.filter((_, number) => copies[number] === undefined);
}

/** Of what a search asked for, what is not kept. */
async function missingCopies(page: Page, site: FailingServer): Promise<string[]> {
  const asked = [...site.asked].filter((path) => /^\/(?:search\/$|pagefind|_astro)/.test(path));
  const are = await page.evaluate(
    (paths) =>
      Promise.all(paths.map((path) => caches.match(path).then((copy) => copy !== undefined))),
    asked,
  );
  return asked.filter((_, number) => !are[number]);
}

const notice = (page: Page) => page.getByRole('main').locator('> .notice');

test('a page that was read opens without a network, says of when it is, and works @both', async ({
  page,
  site,
}) => {
  await read(page, site, report);
  site.turn('down');
  await page.reload();
  await expect(notice(page)).toHaveText(/^离线：这是\d{4}年\d+月\d+日保存的版本。/);
  await expect(page.locator('[data-block]').nth(5)).toBeVisible();
  // Its scripts are there, and what they fetched was.
  await page.locator('[data-theme-toggle]').click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  // So it does by another address of the same page.
  await page.goto(`${site.root + report}?view=collate`);
  await expect(page.locator('html')).toHaveAttribute('data-reading', 'collate');
  site.turn('up');
  await page.reload();
  await expect(notice(page)).toHaveCount(0);
});

test('what a page loads while the worker is still coming is kept, too', async ({ page, site }) => {
  await page.goto(site.root + report, { waitUntil: 'networkidle' });
  const asked = [...site.asked];
  const other = globSync('_astro/*.js', { cwd: '.fixture/dist' })
    .map((file) => `/${file.replaceAll('\\', '/')}`)
    .find((path) => !asked.includes(path));
  expect(other).toBeDefined();
  await page.evaluate(async () => {
    for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister();
    for (const name of await caches.keys()) await caches.delete(name);
  });
  // Its own files take a while: it is asked for, and not there yet.
  site.pause = 400;
  await page.reload({ waitUntil: 'load' });
  await page.evaluate(async (path = '') => {
    while (!(await navigator.serviceWorker.getRegistration())?.installing) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
    await fetch(path);
  }, other);
  const isKept = () =>
    page.evaluate(async (path = '') => (await caches.match(path)) !== undefined, other);
  await expect.poll(isKept, { timeout: 20_000 }).toBe(true);
});

test('a page that was never read is stood for by the list of what can be read @both', async ({
  page,
  site,
}) => {
  await read(page, site, report);
  const title = await page.title();
  site.turn('down');
  await page.goto(`${site.root}pingxian/2021/`);
  await expect(page.getByRole('main')).toContainText('没有网络，这一页也没有存在这台设备上');
  const link = page.getByRole('link', { name: title.replace(/－.*/, '') });
  await link.click();
  await expect(page).toHaveURL(site.root + report);
  await expect(page.locator('[data-block]').first()).toBeVisible();
  site.turn('up');
  await page.goto(`${site.root}pingxian/2021/`);
  await expect(page.locator('[data-block]').first()).toBeVisible();
});

test('a search answers again, and one that was never made does not say that there is nothing', async ({
  page,
  site,
}) => {
  // It is the first page that this browser has of the site: the search has begun before all else.
  await page.goto(`${site.root}search/?q=${encodeURIComponent('地区生产总值')}`);
  const count = page.locator('[data-search-count][aria-busy="false"]');
  await expect(count).toHaveText(/^[1-9]\d*$/);
  const found = await count.textContent();
  await expect(page.locator('[data-search-result]').first()).toBeVisible();
  await expect.poll(() => missingCopies(page, site)).toEqual([]);
  site.turn('down');
  await page.reload();
  await expect(count).toHaveText(found ?? '');
  await expect(page.locator('[data-search-result]').first()).toBeVisible();
  await page.goto(`${site.root}search/?q=${encodeURIComponent('卫生室')}`);
  const message = page.locator('[data-search-message]');
  await expect(message).toContainText('检索没有完成');
  await expect(message).not.toContainText('没有这些字');
});

test('words that were never searched are found in the reports that were read @both', async ({
  page,
  site,
  request,
}) => {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refused.push(message.text());
  });
  await read(page, site, report);
  const blocks = (await readBlocks(request, site.root + report)).filter(
    // What is said of lost words is none of the report's.
    ({ type }) => type !== 'gap',
  );
  const holding = (...words: string[]) =>
    blocks.filter(({ text }) => words.every((word) => text.includes(word)));
  const status = page.locator('[data-offline-found]');
  const results = page.locator('[data-search-result]');
  const look = (words: string) => page.goto(`${site.root}search/?q=${encodeURIComponent(words)}`);
  site.turn('down');
  site.asked.clear();

  await look('卫生室');
  await expect(page.getByRole('main')).toContainText('只能在存着的报告里找');
  await expect(status).toContainText(
    `存在这台设备上的1份报告里，1份有，共${holding('卫生室').length}段。只找了这1份`,
  );
  await expect(results).toHaveCount(holding('卫生室').length);
  await expect(results.first().locator('mark').first()).toHaveText('卫生室');
  // A run of characters that no dictionary has, variants, and several words of one block.
  await look('生室');
  await expect(status).toContainText(`共${holding('生室').length}段`);
  await look('衛生室');
  await expect(status).toContainText(`共${holding('卫生室').length}段`);
  await look('地区生产总值 增长');
  await expect(status).toContainText(`共${holding('地区生产总值', '增长').length}段`);
  // Of what stands everywhere the first are shown, and the report has the others.
  await look('。');
  const all = holding('。');
  expect(all.length).toBeGreaterThan(5);
  await expect(page.locator('[data-offline-results]')).toContainText(`其余${all.length - 5}段`);
  await expect(results).toHaveCount(5);
  await look('没有哪份报告写过这几个字');
  await expect(status).toContainText('里没有这些字。只找了这1份');
  await expect(results).toHaveCount(0);

  // The field asks for other words, and what is found leads to its place.
  await page.getByRole('searchbox', { name: '在存着的报告里找' }).fill('卫生室');
  await page.getByRole('button', { name: '找', exact: true }).click();
  await expect(page).toHaveURL(`${site.root}offline/?q=${encodeURIComponent('卫生室')}`);
  await expect(results.first()).toBeVisible();
  expect(refused).toEqual([]);
  expect([...site.asked].filter((path) => /^\/(?:pingxian|_astro|pagefind)/.test(path))).toEqual(
    [],
  );
  await results.first().getByRole('link').click();
  await expect(page).toHaveURL(
    `${site.root}${report}?q=${encodeURIComponent('卫生室')}#${holding('卫生室')[0]?.id}`,
  );
  await expect(page.locator('mark[data-hit-current]')).toHaveText('卫生室');
});

test('a search that fails in an open page leads to the same words in what is kept', async ({
  page,
  site,
}) => {
  await read(page, site, report);
  await read(page, site, 'search/');
  site.turn('down');
  await page.locator('[data-search-form] input[data-search]').fill('卫生室');
  const link = page.getByRole('main').getByRole('link', { name: '在存着的报告里找' });
  await expect(page.locator('[data-search-message]')).toContainText('检索没有完成');
  await link.click();
  await expect(page.locator('[data-offline-found]')).toContainText('1份有');
  await expect(page.locator('[data-search-result] mark').first()).toHaveText('卫生室');
  // Who can search has no need of it.
  site.turn('up');
  await page.goto(`${site.root}search/?q=${encodeURIComponent('卫生室')}`);
  await expect(page.locator('[data-search-result]').first()).toBeVisible();
  await expect(link).toBeHidden();
});

test('a county that was kept is read and searched without a network, all of it @both', async ({
  page,
  site,
}) => {
  await read(page, site, 'pingxian/');
  const control = page.locator('[data-keep-control]');
  await control.scrollIntoViewIfNeeded();
  await expect(control).toContainText(/\d+个文件，占[\d.]+[KM]B/);
  // How much it is, is known without the lists of what it is.
  const lists = () => [...site.asked].filter((path) => /^\/offline\/.*\/\d+\.json$/.test(path));
  expect(lists()).toEqual([]);
  await control.getByRole('button', { name: '保存本县' }).click();
  await expect(control).toContainText('没有网络也能读');
  expect(lists().length).toBeGreaterThan(2);
  site.turn('down');
  await page.goto(`${site.root}pingxian/2021/`);
  await expect(notice(page)).toContainText('离线');
  await expect(page.locator('[data-block]').first()).toBeVisible();
  await page.goto(`${site.root}pingxian/2025/source/`);
  await expect(notice(page)).toContainText('离线');
  await page.goto(`${site.root}search/?q=${encodeURIComponent('卫生室')}`);
  await expect(page.locator('[data-search-result]').first()).toBeVisible();
  // The page of two reports is not kept: they are compared where one stands.
  await page.goto(
    `${site.root}compare/?a=pingxian-2024-work-report&b=pingxian-2021-five-year-plan`,
  );
  await expect(page.locator('[data-compare-status]')).toHaveText(/：对照如下。$/);
  await expect(page.getByRole('region', { name: /^只有一份有的话/ })).toBeVisible();

  // What is kept can be seen, and goes when it is told to.
  await page.goto(`${site.root}offline/`);
  const kept = page.locator('[data-offline-kept]');
  await kept.getByRole('button', { name: '移除屏县' }).click();
  await expect(kept).toHaveText('还没有。');
  await page.goto(`${site.root}pingxian/2021/`);
  await expect(page.getByRole('main')).toContainText('没有网络，这一页也没有存在这台设备上');
});

test('everything is kept with its size told before, stopped, taken up again and removed', async ({
  page,
  site,
}) => {
  await read(page, site, 'offline/');
  const control = page.locator('[data-keep-control]');
  await expect(control).toContainText(/\d+个文件，占[\d.]+MB/);
  const keep = control.getByRole('button', { name: '保存全部' });
  // Slow enough to be stopped on any machine.
  site.pause = 50;
  await keep.click();
  // Before the first file has come there is nothing to take up again.
  await expect(control).toContainText(/[1-9]\d*\/\d+个文件/);
  await control.getByRole('button', { name: '停下' }).click();
  site.pause = 0;
  await expect(control).toContainText(/没有存完。还差\d+个文件/);
  await control.getByRole('button', { name: '接着保存' }).click();
  await expect(control).toContainText('没有网络也能读');
  site.turn('down');
  for (const path of ['hechuanxian/2024/', 'indicators/gdp/', 'topics/', 'years/2024/']) {
    await page.goto(site.root + path);
    await expect(notice(page), path).toContainText('离线');
  }
  await page.goto(`${site.root}offline/`);
  await control.getByRole('button', { name: '移除' }).click();
  await expect(control).toContainText('现在没有网络');
  await page.goto(`${site.root}hechuanxian/2024/`);
  await expect(page.getByRole('main')).toContainText('没有网络，这一页也没有存在这台设备上');
});

test('what was kept says when the site has changed, and takes only that anew', async ({
  page,
  site,
  request,
}) => {
  await read(page, site, 'pingxian/');
  const control = page.locator('[data-keep-control]');
  await control.scrollIntoViewIfNeeded();
  await control.getByRole('button', { name: '保存本县' }).click();
  await expect(control).toContainText('没有网络也能读');
  const name = countyParcel('pingxian');
  const fetchText = async (path: string) =>
    (await request.get(`${site.root}${path.slice(1)}`)).text();
  const published = await fetchText(parcelListPath(name, 1));
  const [, digest = ''] = new RegExp(`"/${report}",\\d+,"([0-9a-f]+)"`).exec(published) ?? [];
  const html = await (await request.get(site.root + report)).text();
  site.instead.set(`/${report}`, html.replace('</main>', '<p>后来改正的话</p></main>'));
  const list = published.replace(digest, 'f'.repeat(16));
  const parcel = JSON.parse(await fetchText(parcelPath(name)));
  expect(parcel.lists).toBe(1);
  parcel.digest = hash('sha256', list).slice(0, 16);
  site.instead.set(parcelPath(name), JSON.stringify(parcel));
  // Half published: the list is not yet that of the parcel, and nothing of it is believed.
  await page.reload();
  await control.scrollIntoViewIfNeeded();
  await expect(control).toHaveText(/没有网络也能读。移除$/);
  site.instead.set(parcelListPath(name, 1), list);
  await page.reload();
  await control.scrollIntoViewIfNeeded();
  await expect(control).toContainText('网站更新过：1个文件有变');
  site.asked.clear();
  await control.getByRole('button', { name: '更新' }).click();
  await expect(control).toHaveText(/没有网络也能读。移除$/);
  expect([...site.asked].filter((path) => path.endsWith('/'))).toEqual([`/${report}`]);
  site.turn('down');
  await page.goto(site.root + report);
  await expect(page.getByRole('main')).toContainText('后来改正的话');
});

test('who is connected reads what is published now, and a new version takes over', async ({
  page,
  site,
  request,
}) => {
  await read(page, site, report);
  const shells = () =>
    page.evaluate(async () => (await caches.keys()).filter((name) => name.includes('shell')));
  const [old] = await shells();
  const html = await (await request.get(site.root + report)).text();
  const worker = await (await request.get(`${site.root}sw.js`)).text();
  site.instead.set(`/${report}`, html.replace('</main>', '<p>后来改正的话</p></main>'));
  site.instead.set('/sw.js', worker.replaceAll(/(?<=\bid:`)[0-9a-f]+/g, 'another'));
  await page.reload();
  await expect(page.getByRole('main')).toContainText('后来改正的话');
  await expect.poll(shells).toHaveLength(1);
  await expect.poll(async () => (await shells())[0]).toContain('another');
  expect(old).not.toContain('another');
  // What was read before the new version is still there.
  site.turn('down');
  await page.reload();
  await expect(page.getByRole('main')).toContainText('后来改正的话');
  await expect(notice(page)).toContainText('离线');
});

test('a slow network shows the copy, and what comes in the place of a page is not kept', async ({
  page,
  site,
}) => {
  await read(page, site, report);
  site.turn('silent');
  await page.reload();
  await expect(notice(page)).toContainText('网络很慢');
  site.turn('up');
  site.instead.set(`/${report}`, '<title>请登录</title><form>请登录这里的网络</form>');
  await page.reload();
  await expect(page.locator('body')).toContainText('请登录');
  site.turn('down');
  await page.reload();
  await expect(page.locator('[data-block]').first()).toBeVisible();
});

test('where there is no room it is said, and pages stay as they were', async ({ page, site }) => {
  await read(page, site, 'pingxian/');
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(site.root);
  const limit = (quotaSize?: number) =>
    session.send('Storage.overrideQuotaForOrigin', {
      origin,
      ...(quotaSize === undefined ? {} : { quotaSize }),
    });
  await limit(1000);
  const control = page.locator('[data-keep-control]');
  await control.scrollIntoViewIfNeeded();
  await control.getByRole('button', { name: '保存本县' }).click();
  await expect(control).toContainText('空间存不下');
  // Reading goes on without a copy.
  await page.goto(site.root + report);
  await expect(page.locator('[data-block]').first()).toBeVisible();
  await limit();
  await page.goto(`${site.root}pingxian/`);
  await control.scrollIntoViewIfNeeded();
  await control.getByRole('button', { name: '保存本县' }).click();
  await expect(control).toContainText('没有网络也能读');
});

test('a storage that was cleared is filled again', async ({ page, site }) => {
  await read(page, site, report);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  site.turn('down');
  await page.goto(site.root + report);
  await expect(page.locator('body')).toContainText('没有网络');
  site.turn('up');
  await read(page, site, report);
  site.turn('down');
  await page.reload();
  await expect(page.locator('[data-block]').first()).toBeVisible();
  await page.goto(`${site.root}pingxian/`);
  await expect(page.getByRole('main')).toContainText('没有网络，这一页也没有存在这台设备上');
});

test('it comes after the page is painted, and not to what other sites show', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    const { register } = ServiceWorkerContainer.prototype;
    ServiceWorkerContainer.prototype.register = function (...given) {
      const painted = performance.getEntriesByName('first-contentful-paint').length > 0;
      document.documentElement.dataset['registered'] = painted ? 'after' : 'before';
      return register.apply(this, given);
    };
  });
  await page.goto(`${site.root}embed/indicators/gdp/`, { waitUntil: 'networkidle' });
  await expect(page.locator('html')).not.toHaveAttribute('data-registered');
  await page.goto(site.root + report);
  await expect(page.locator('html')).toHaveAttribute('data-registered', 'after');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.goto(`${site.root}embed/indicators/gdp/`, { waitUntil: 'networkidle' });
  const names = await page.evaluate(async () => {
    const visited = await caches.open('library / visited');
    return (await visited.keys()).map(({ url }) => url);
  });
  expect(names.filter((name) => name.includes('/embed/'))).toEqual([]);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('nothing offers what it cannot do', async ({ page }) => {
    await page.goto('./pingxian/');
    await expect(page.locator('[data-keep]')).toBeHidden();
    await page.goto('./offline/');
    await expect(page.locator('[data-offline]')).toBeHidden();
    await expect(page.getByRole('main')).toContainText('要在您的浏览器里运行脚本', {
      useInnerText: true,
    });
  });
});
