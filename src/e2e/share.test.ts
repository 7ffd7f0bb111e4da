import { expect, type Page, test } from '@playwright/test';
import { decodePng, decodeSvg } from './qr-codes.ts';
import { readBlocks } from './site-pages.ts';

test('browsers are offered the search', async ({ page, request }) => {
  await page.goto('./');
  const href = await page.locator('link[rel=search]').getAttribute('href');
  const xml = await (await request.get(href ?? '')).text();
  const [, template = ''] = /template="(.*?)"/.exec(xml) ?? [];
  expect(template).toMatch(/\/search\/\?q=\{searchTerms\}$/);
});

const report = './xinpingxian/2024/';
const weChat =
  'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Mobile Safari/537.36 MicroMessenger/8.0.50.2701 Language/zh_CN';

test.describe('the share control', () => {
  for (const path of [report, './xinpingxian/', './indicators/gdp/']) {
    test(`on the desktop, by keyboard: ${path}`, async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.goto(path);
      const address = await page.locator('link[rel=canonical]').getAttribute('href');
      await page.locator('[data-share-open]').focus();
      await page.keyboard.press('Enter');
      const panel = page.getByRole('dialog', { name: '分享这一页' });
      await expect(panel).toBeVisible();
      await expect(panel.getByRole('img', { name: `二维码：${address}` })).toBeVisible();
      await expect(panel.getByText('右上角')).toBeHidden();
      await panel.getByRole('button', { name: '复制链接' }).focus();
      await page.keyboard.press('Enter');
      await expect(panel.getByRole('status')).toHaveText('已复制链接');
      expect(await clipboard(page)).toBe(address);
      await panel.getByRole('button', { name: '复制引文' }).click();
      await expect(panel.getByRole('status')).toHaveText('已复制引文');
      expect(await clipboard(page)).toMatch(/\]\. ?.*\[\d{4}-\d\d-\d\d\]\. http.*\/\.$|OL\]/);
      expect(await clipboard(page)).toContain(`${address}.`);
      await page.keyboard.press('Escape');
      await expect(panel).toBeHidden();
      await expect(page.locator('[data-share-open]')).toBeFocused();
    });
  }

  test('links to Weibo and QQ carry address and title, and no script of theirs', async ({
    page,
    baseURL,
  }) => {
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(baseURL ?? '')) foreign.push(request.url());
    });
    await page.goto(report);
    await page.locator('[data-share-open]').click();
    for (const [name, host] of [
      ['微博', 'service.weibo.com'],
      ['QQ', 'connect.qq.com'],
    ] as const) {
      const url = new URL(
        (await page.getByRole('link', { name, exact: true }).getAttribute('href')) ?? '',
      );
      expect(url.host).toBe(host);
      expect(url.searchParams.get('url')).toBe(
        await page.locator('link[rel=canonical]').getAttribute('href'),
      );
      expect(url.searchParams.get('title')).not.toBe('');
    }
    expect(foreign).toEqual([]);
  });

  test('the picture is there to be saved', async ({ page, request }) => {
    await page.goto(report);
    const link = page.locator('[data-share] > a[download]');
    expect(await link.getAttribute('download')).toMatch(/\.png$/);
    const response = await request.get((await link.getAttribute('href')) ?? '');
    expect(response.headers()['content-type']).toBe('image/png');
  });

  test('with a share sheet the system gets title and address only @phone', async ({ page }) => {
    await page.addInitScript(() => {
      const shared: ShareData[] = [];
      Object.assign(window, { shared });
      navigator.share = async (data) => void shared.push(data ?? {});
    });
    await page.goto(report);
    await page.locator('[data-share-open]').tap();
    await expect(page.locator('[data-share-outcome]')).toHaveText('已分享');
    await expect(page.locator('#share-panel')).toBeHidden();
    const shared = await page.evaluate(() => Reflect.get(window, 'shared'));
    expect(shared).toEqual([
      {
        title: '新屏县2024年两会报道',
        url: await page.locator('link[rel=canonical]').getAttribute('href'),
      },
    ]);
  });

  test('where the system refuses, the panel opens @phone', async ({ page }) => {
    await page.addInitScript(() => {
      navigator.share = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    });
    await page.goto(report);
    await page.locator('[data-share-open]').tap();
    await expect(page.locator('#share-panel')).toBeVisible();
    // The phone that would have to scan it is in the reader's hand.
    await expect(page.locator('[data-share-qr]')).toBeHidden();
  });

  test.describe('in WeChat', () => {
    test.use({ userAgent: weChat });

    test('the way to its menu is told, and no code to be scanned by oneself @phone', async ({
      page,
    }) => {
      await page.goto(report);
      await page.locator('[data-share-open]').tap();
      await expect(page.getByText('请点右上角的“···”')).toBeVisible();
      await expect(page.locator('[data-share-qr]')).toBeHidden();
      await expect(page.getByRole('button', { name: '复制链接' })).toBeVisible();
    });

    test('the picture to be kept comes first @phone', async ({ page }) => {
      await page.goto(report);
      const ways = page.locator('[data-share] :is(a, button)').filter({ visible: true });
      await expect(ways.first()).toHaveText('保存长图');
      await page.locator('[data-share-open]').tap();
      const inPanel = page.locator('.share-ways :is(a, button)').filter({ visible: true });
      await expect(inPanel.first()).toHaveText('保存长图');
    });
  });
});

test.describe('the share control of a paragraph', () => {
  test('is that of the page, and the page’s again when it closes', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(report);
    const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
    const number = page.locator('.text p > [data-cite]').nth(2);
    const place = (await number.getAttribute('aria-label')) ?? '';
    const id = await number.evaluate((link) => link.closest('[data-block]')?.id);
    const address = `${canonical}#${id}`;
    await number.click();
    await page.locator('.sheet [data-passage="share"]').click();
    const panel = page.getByRole('dialog', { name: `分享${place}` });
    const code = panel.getByRole('img', { name: `二维码：${address}` });
    await expect(code).toBeVisible();
    const drawn = decodeURIComponent((await code.getAttribute('src')) ?? '');
    expect(decodeSvg(drawn)).toBe(address);
    await expect(panel.getByRole('button', { name: '复制链接' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(panel.getByRole('status')).toHaveText('已复制链接');
    expect(await clipboard(page)).toBe(address);
    await panel.getByRole('button', { name: '复制引文' }).click();
    await expect(panel.getByRole('status')).toHaveText('已复制引文');
    expect(await clipboard(page)).toContain(`${address}.`);
    for (const name of ['微博', 'QQ']) {
      const link = panel.getByRole('link', { name, exact: true });
      const { searchParams } = new URL((await link.getAttribute('href')) ?? '');
      expect(searchParams.get('url')).toBe(address);
      expect(searchParams.get('title')).toContain(place);
    }
    await expect(panel.getByRole('link', { name: '保存长图' })).toBeHidden();
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
    await expect(number).toBeFocused();

    await page.locator('[data-share-open]').click();
    const own = page.getByRole('dialog', { name: '分享这一页' });
    await expect(own.getByRole('img', { name: `二维码：${canonical}` })).toBeVisible();
    await expect(own.getByRole('link', { name: '保存长图' })).toBeVisible();
    await expect(own.getByRole('button', { name: '做成图片' })).toHaveCount(0);
  });

  test('makes the picture of the paragraph', async ({ page }) => {
    await page.goto(report);
    await page.locator('.text p > [data-cite]').nth(2).click();
    await page.locator('.sheet [data-passage="share"]').click();
    await page.locator('#share-panel').getByRole('button', { name: '做成图片' }).click();
    await expect(page.locator('[data-passage-dialog]').getByRole('img')).toBeVisible();
  });

  test('with a share sheet the system gets title and address only @phone', async ({ page }) => {
    await page.addInitScript(() => {
      const shared: ShareData[] = [];
      Object.assign(window, { shared });
      navigator.share = async (data) => void shared.push(data ?? {});
    });
    await page.goto(report);
    const number = page.locator('.text p > [data-cite]').nth(2);
    const id = await number.evaluate((link) => link.closest('[data-block]')?.id);
    await number.tap();
    await page.locator('.sheet [data-passage="share"]').tap();
    expect(await page.evaluate(() => Reflect.get(window, 'shared'))).toEqual([
      {
        title: `新屏县2024年两会报道${await number.getAttribute('aria-label')}`,
        url: `${await page.locator('link[rel=canonical]').getAttribute('href')}#${id}`,
      },
    ]);
    await expect(page.locator('#share-panel')).toBeHidden();
  });

  test.describe('in WeChat', () => {
    test.use({ userAgent: weChat });

    test('the way to its menu is told, and the page has the address to be sent @phone', async ({
      page,
    }) => {
      await page.goto(report);
      const number = page.locator('.text p > [data-cite]').nth(2);
      const id = await number.evaluate((link) => link.closest('[data-block]')?.id ?? '');
      await number.tap();
      await page.locator('.sheet [data-passage="share"]').tap();
      await expect(page.getByText('请点右上角的“···”')).toBeVisible();
      await expect(page.locator('[data-share-qr]')).toBeHidden();
      expect(new URL(page.url()).hash).toBe(`#${id}`);
    });
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the panel opens with code and links; what needs a script is not shown', async ({
    page,
  }) => {
    await page.goto(report);
    await page.locator('[data-share-open]').click();
    await expect(page.locator('#share-panel [data-share-qr] img')).toBeVisible();
    await expect(page.getByRole('link', { name: '微博' })).toBeVisible();
    await expect(page.locator('[data-share-copy]').first()).toBeHidden();
  });
});

test.describe('the picture of a passage', () => {
  test('carries a code that leads to its true text', async ({ page, request }) => {
    const blocks = await readBlocks(request, report);
    const index = blocks.findIndex(({ type, text }) => type === 'paragraph' && text.length > 60);
    const block = blocks[index];
    await page.goto(report);
    await page.locator(`[id="${block?.id}"] > [data-cite]`).click();
    await page.locator('.sheet [data-passage="picture"]').click();
    const dialog = page.locator('[data-passage-dialog]');
    const picture = dialog.getByRole('img');
    await expect(picture).toBeVisible();
    await expect(picture).toHaveAttribute('alt', new RegExp(`第${index + 1}段，校验码`));
    await expect(dialog.getByRole('link', { name: '保存图片' })).toHaveAttribute(
      'download',
      /png$/,
    );

    const source = (await picture.getAttribute('src')) ?? '';
    const address = decodePng(Buffer.from(source.split(',')[1] ?? '', 'base64')) ?? '';
    expect(new URL(address).searchParams.get('c')).toMatch(/^\w{3}-\w{3}-\w{3}$/);
    // The built site knows another port than the one it is tested at.
    const { pathname, search } = new URL(address);
    await page.goto(pathname + search);
    await expect(page.locator('[data-check-result]')).toHaveAttribute('aria-busy', 'false');
    await expect(page.getByText('校验码相符')).toBeVisible();
    await expect(page.locator('[data-check-text]')).toHaveText(block?.text ?? '');
    await page.getByRole('link', { name: `第${index + 1}段` }).click();
    await expect(page.locator(`[id="${block?.id}"]`)).toBeInViewport();
  });

  test('of a part of a paragraph says that it is one', async ({ page, request }) => {
    const blocks = await readBlocks(request, report);
    const block = blocks.find(({ type, text }) => type === 'paragraph' && text.length > 60);
    await page.goto(report);
    await page.locator(`[id="${block?.id}"]`).evaluate((element) => {
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      // A unit of measure stands in an element of its own.
      while ((texts.nextNode()?.textContent?.length ?? 5) < 5);
      const node = texts.currentNode;
      getSelection()?.setBaseAndExtent(node, 0, node, 5);
    });
    await page.locator('.selection-bar [data-passage="picture"]').click();
    const picture = page.locator('[data-passage-dialog]').getByRole('img');
    await expect(picture).toHaveAttribute('alt', /^.{5}——.*第\d+段（节录），校验码/);
  });

  test('a code may be typed as it comes', async ({ page, request }) => {
    const [block] = await readBlocks(request, report);
    const code = await codeOf(page, block?.id ?? '');
    await page.goto('./check/');
    await page
      .getByRole('textbox', { name: '校验码' })
      .fill(code.toLowerCase().replaceAll('-', ' '));
    await page.getByRole('textbox', { name: '校验码' }).press('Enter');
    await expect(page.locator('[data-check-text]')).toHaveText(block?.text ?? '');
  });

  test('other words are told from the true ones, and a false code from a true one', async ({
    page,
    request,
  }) => {
    const [block] = await readBlocks(request, report);
    const code = await codeOf(page, block?.id ?? '');
    await page.goto(`./check/?c=${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`);
    await expect(page.getByText('这一段的文字与图片做成时不同')).toBeVisible();
    await expect(
      page.locator('[data-check-result]').getByRole('link', { name: '校订记录' }),
    ).toBeVisible();
    await page.goto('./check/?c=000-000-000');
    await expect(page.getByText('没有校验码 000-000-000')).toBeVisible();
    await page.goto('./check/?c=abc');
    await expect(page.getByText('校验码是九位字母和数字')).toBeVisible();
  });
});

/** The check code of a block of the report, from the site's own list. */
async function codeOf(page: Page, block: string): Promise<string> {
  await page.goto(report);
  const prefix = await page.locator('[data-share]').getAttribute('data-check');
  const list = await (await page.request.get(`./check/${prefix}.json`)).json();
  return `${prefix}-${list.reports[0].blocks[block]}`;
}

function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}
