/** Reading a long report on a phone: contents, settings, and having it read aloud. */
import { expect, type Page, test } from '@playwright/test';
import { findViolations } from './axe.ts';
import { scrollTo } from './site-pages.ts';

const plan = './pingxian/2021/';

async function openContents(page: Page): Promise<void> {
  await expect(page.locator('#contents.folded')).toBeAttached();
  await page.getByRole('button', { name: '目录', exact: true }).click();
}

async function openSettings(page: Page): Promise<void> {
  await page.getByRole('button', { name: '设置：' }).click();
  await expect(page.getByRole('dialog', { name: '阅读设置' })).toBeVisible();
}

const sizeOf = (page: Page) =>
  page
    .locator('.text > p[data-block]')
    .first()
    .evaluate((element) => {
      const { fontSize, lineHeight } = getComputedStyle(element);
      return {
        size: Number.parseFloat(fontSize),
        leading: Number.parseFloat(lineHeight) / Number.parseFloat(fontSize),
      };
    });

test('the contents open at the section being read, other chapters folded with their time @phone', async ({
  page,
}) => {
  await page.goto(plan);
  await scrollTo(page, '第八章');
  await openContents(page);
  const contents = page.locator('#contents');
  const current = contents.locator('[aria-current]');
  await expect(current).toBeInViewport();
  await expect(current).toBeFocused();
  // Of the chapters only the one being read shows its sections.
  await expect(contents.locator('[aria-expanded="true"]')).toHaveCount(1);
  await expect(contents.getByRole('link', { name: '一、主要成就' })).toBeHidden();
  const first = contents.getByRole('button', { name: /^约\d+分钟，第一章 规划基础的各节$/ });
  await expect(first).toHaveAttribute('aria-expanded', 'false');
  await first.click();
  await expect(first).toHaveAttribute('aria-expanded', 'true');
  await expect(contents.getByRole('link', { name: '一、主要成就' })).toBeVisible();
  await expect(contents).toContainText('按每分钟400字');
  expect(await findViolations(page, { part: '#contents' })).toEqual([]);
});

test('opened anew a report is laid out where one reads, and whole before a jump, which lands exactly @phone', async ({
  page,
}) => {
  const root = page.locator('html');
  const lastLink = page.locator('#contents > ol > li > a').last();
  await page.goto(plan);
  const address = (await lastLink.getAttribute('href')) ?? '';
  const heading = page.locator(address);
  await expect(root).toHaveAttribute('data-from-top');
  await openContents(page);
  await lastLink.click();
  await expect(root).not.toHaveAttribute('data-from-top');
  const landed = await heading.evaluate((element) => element.getBoundingClientRect().top);
  // Who comes by the address has the page whole from the first.
  await page.goto('about:blank');
  await page.goto(plan + address);
  await expect(root).not.toHaveAttribute('data-from-top');
  const direct = await heading.evaluate((element) => element.getBoundingClientRect().top);
  expect(Math.abs(landed - direct)).toBeLessThanOrEqual(1);
});

test('words far below that the browser itself finds come into view @phone', async ({ page }) => {
  await page.goto(plan);
  const last = page.locator('.text > p[data-block]').last();
  const words = ((await last.textContent()) ?? '').slice(-8);
  await expect(last).not.toBeInViewport();
  const find = (text: string) =>
    (window as unknown as { find: (text: string) => boolean }).find(text);
  expect(await page.evaluate(find, words)).toBe(true);
  await expect(last).toBeInViewport();
});

test('the times of the chapters make up that of the report @phone', async ({ page, request }) => {
  await page.goto('./pingxian/2024/');
  await expect(page.locator('#contents.folded')).toBeAttached();
  const minutes = (await page.locator('.chapter-time').allTextContents()).map((time) =>
    Number(/\d+/.exec(time)?.[0]),
  );
  const text = await (await request.get('./pingxian/2024/report.txt')).text();
  const sum = minutes.reduce((total, one) => total + one, 0);
  // The minutes of each chapter are rounded.
  expect(Math.abs(sum - text.length / 400)).toBeLessThan(minutes.length / 2 + 1);
});

test('the paragraph of the chapter is told as one reads on @both', async ({ page }) => {
  await page.goto(plan);
  const part = page.locator('.place-part');
  await expect(part).toBeEmpty();
  await scrollTo(page, '第一章 规划基础');
  await expect(part).toHaveText(/^\d+\/\d+段$/);
  const [first = 0, count = 0] = (await part.innerText()).match(/\d+/g)?.map(Number) ?? [];
  // In the middle of the window the last of the chapter counts as read, and the next chapter has not begun.
  const heading = page.getByRole('heading', { name: '第一章 规划基础' }).first();
  const last = heading.locator(`xpath=following::p[@data-block][${count}]`);
  await last.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await expect(part).toHaveText(`${count}/${count}段`);
  expect(count).toBeGreaterThan(first);
});

test('size and spacing are chosen in words, remembered, and leave the reader in place @both', async ({
  page,
}) => {
  await page.goto(plan);
  const usual = await sizeOf(page);
  await scrollTo(page, '四、主要目标');
  await openSettings(page);
  await expect(page.getByRole('radio', { name: '中', checked: true })).toHaveCount(2);
  await page.getByRole('group', { name: '字号' }).getByText('大').click();
  await page.getByRole('group', { name: '行距' }).getByText('松').click();
  const changed = await sizeOf(page);
  expect(changed.size).toBeGreaterThan(usual.size * 1.1);
  expect(changed.leading).toBeGreaterThan(usual.leading * 1.1);
  await expect(page.getByRole('heading', { name: '四、主要目标' })).toBeInViewport();
  expect(await findViolations(page, { part: '.sheet' })).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: '设置：' })).toBeFocused();
  // No script but the one in the head has run when the first element of the page is there.
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (!document.body) return;
      const { textSize, leading } = document.documentElement.dataset;
      document.documentElement.setAttribute('data-seen', `${textSize} ${leading}`);
      observer.disconnect();
    });
    observer.observe(document, { childList: true, subtree: true });
  });
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-seen', 'large loose');
  expect(await sizeOf(page)).toEqual(changed);
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wider).toBe(0);
  await openSettings(page);
  await page.getByRole('group', { name: '字号' }).getByText('中').click();
  await page.getByRole('group', { name: '行距' }).getByText('中').click();
  expect(await sizeOf(page)).toEqual(usual);
});

test('the panel is worked by keys, and its switches are those of the page’s head', async ({
  page,
}) => {
  await page.goto(plan);
  await page.getByRole('button', { name: '设置：' }).press('Enter');
  const large = page.getByRole('checkbox', { name: '大字' });
  await expect(large).not.toBeChecked();
  await large.press('Space');
  await expect(page.locator('[data-large-text-toggle]')).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('checkbox', { name: '深色' }).press('Space');
  await expect(page.locator('[data-theme-toggle]')).toHaveAttribute('aria-pressed', 'true');
  expect(await findViolations(page, { part: '.sheet' })).toEqual([]);
  await page.getByRole('radio', { name: '小' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(
    page.getByRole('group', { name: '字号' }).getByRole('radio', { name: '中' }),
  ).toBeChecked();
  await page.keyboard.press('Escape');
  await page.reload();
  await openSettings(page);
  await expect(large).toBeChecked();
  await expect(page.getByRole('checkbox', { name: '深色' })).toBeChecked();
});

/** A voice that says nothing and remembers what it was given; `finish` lets it come to an end. */
async function giveVoice(page: Page, languages: readonly string[]): Promise<void> {
  await page.addInitScript((names) => {
    const said: string[] = [];
    let speaking: SpeechSynthesisUtterance | undefined;
    const target = new EventTarget();
    let voices: unknown[] = [];
    const synthesis = Object.assign(target, {
      said,
      getVoices: () => voices,
      cancel: () => {
        speaking = undefined;
        sessionStorage.setItem('cancelled', 'yes');
      },
      speak: (utterance: SpeechSynthesisUtterance) => {
        if (speaking) throw new Error('spoken to while it speaks');
        speaking = utterance;
        said.push(utterance.text);
        sessionStorage.setItem('cancelled', 'no');
      },
      pause: () => {},
      resume: () => {},
      finish: () => {
        const done = speaking;
        speaking = undefined;
        done?.dispatchEvent(new Event('end'));
      },
      fail: () => {
        const failed = speaking;
        speaking = undefined;
        failed?.dispatchEvent(Object.assign(new Event('error'), { error: 'synthesis-failed' }));
      },
    });
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
    class Utterance extends EventTarget {
      voice = null;
      lang = '';
      rate = 1;
      text: string;
      constructor(text: string) {
        super();
        this.text = text;
      }
    }
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
    // Voices are named some time after the page has come.
    setTimeout(() => {
      voices = names.map((lang) => ({ lang, name: lang, localService: true }));
      target.dispatchEvent(new Event('voiceschanged'));
    }, 300);
  }, languages);
}

interface FakeVoice {
  said: string[];
  finish(): void;
  fail(): void;
}

const voice = <Result>(page: Page, act: (voice: FakeVoice) => Result) =>
  page.evaluate(`(${act.toString()})(window.speechSynthesis)`) as Promise<Result>;

const marked = (page: Page) =>
  page.evaluate(() =>
    [...(CSS.highlights.get('aloud') ?? [])].map((range) => range.toString()).join(''),
  );

async function startReading(page: Page): Promise<void> {
  await openSettings(page);
  await page.getByRole('button', { name: '从这一段起朗读' }).click();
  await expect(page.getByRole('complementary', { name: '朗读' })).toBeVisible();
}

test('a report is read aloud from what is on the screen, sentence by sentence @both', async ({
  page,
}) => {
  await giveVoice(page, ['en-US', 'zh-HK', 'zh-CN']);
  await page.goto(plan);
  await scrollTo(page, '一、主要成就');
  await startReading(page);
  // From the heading on, without the number of its paragraph.
  expect(await voice(page, ({ said }) => said)).toEqual(['一、主要成就']);
  expect(await marked(page)).toBe('一、主要成就');
  expect(await findViolations(page, { part: '.aloud' })).toEqual([]);
  await voice(page, (one) => one.finish());
  await expect.poll(() => marked(page)).toMatch(/^“十三五”期间，.*满载收获的五年。$/);
  // A long sentence is said in pieces, none of them too long for a voice, and marked as a whole.
  const whole = await marked(page);
  const pieces = async () => (await voice(page, ({ said }) => said)).slice(1);
  for (let turns = 0; turns < 9 && (await pieces()).join('') !== whole; turns += 1) {
    expect(await marked(page)).toBe(whole);
    await voice(page, (one) => one.finish());
  }
  expect((await pieces()).join('')).toBe(whole);
  expect((await pieces()).every((piece) => piece.length <= 48)).toBe(true);
});

test('numbers are said as they are read, and signs are not said', async ({ page }) => {
  await giveVoice(page, ['zh-CN']);
  await page.goto('./pingxian/2024/');
  await page
    .locator('.text > p', { hasText: '〔缺文〕' })
    .first()
    .evaluate((element) => {
      element.scrollIntoView({ behavior: 'instant' });
    });
  await startReading(page);
  for (let turns = 0; turns < 12; turns += 1) await voice(page, (one) => one.finish());
  const said = (await voice(page, (one) => one.said)).join('');
  expect(said).toContain('百分之八点六');
  expect(said).toContain('二零二三年');
  expect(said).toContain('此处缺文');
  expect(said).not.toMatch(/\d|%|校注|存疑|第\d+段/);
});

test('reading pauses, goes on with its sentence, steps, and stops @both', async ({ page }) => {
  await giveVoice(page, ['zh-CN']);
  await page.goto(plan);
  await scrollTo(page, '一、主要成就');
  await startReading(page);
  const bar = page.getByRole('complementary', { name: '朗读' });
  const button = (name: string) => bar.getByRole('button', { name });
  await button('下一句').click();
  const second = await marked(page);
  await button('暂停').click();
  const before = await voice(page, ({ said }) => said.length);
  await voice(page, (one) => one.finish());
  expect(await voice(page, ({ said }) => said.length)).toBe(before);
  await button('继续').click();
  expect(await marked(page)).toBe(second);
  expect(second.startsWith((await voice(page, ({ said }) => said)).at(-1) ?? '?')).toBe(true);
  await button('上一句').click();
  expect(await marked(page)).toBe('一、主要成就');
  await expect(bar).toContainText('第4段');
  await button('停止').click();
  await expect(bar).toHaveCount(0);
  expect(await marked(page)).toBe('');
  expect(await page.evaluate(() => sessionStorage.getItem('cancelled'))).toBe('yes');
});

test('reading goes on where one taps, follows, and lets one go @phone', async ({ page }) => {
  await giveVoice(page, ['zh-CN']);
  await page.goto(plan);
  await scrollTo(page, '一、主要成就');
  await startReading(page);
  const paragraph = page.locator('.text > p[data-block]', { hasText: '“十三五”期间，是' });
  await paragraph.click({ position: { x: 60, y: 12 } });
  await expect.poll(() => marked(page)).toMatch(/^“十三五”期间/);
  // What is read comes into view by itself.
  for (let turns = 0; turns < 60; turns += 1) await voice(page, (one) => one.finish());
  const seen = () =>
    page.evaluate(() => {
      const [range] = CSS.highlights.get('aloud') ?? [];
      const top = range instanceof Range ? range.getBoundingClientRect().top : -1;
      return top > 0 && top < innerHeight;
    });
  await expect.poll(seen).toBe(true);
  // Who scrolls away is not fetched back, until asking to be.
  await page.mouse.move(100, 300);
  // On a busy machine the page may still be on its way to the words.
  const scrollAway = async () => {
    await page.mouse.wheel(0, -4000);
    return seen();
  };
  await expect.poll(scrollAway).toBe(false);
  for (let turns = 0; turns < 3; turns += 1) await voice(page, (one) => one.finish());
  expect(await seen()).toBe(false);
  await page.getByRole('complementary', { name: '朗读' }).getByRole('link').click();
  await expect.poll(seen).toBe(true);
});

test('where words cannot be marked their paragraph is, for as long as it is read', async ({
  page,
}) => {
  await giveVoice(page, ['zh-CN']);
  await page.addInitScript(() => Reflect.deleteProperty(CSS, 'highlights'));
  await page.goto(plan);
  await scrollTo(page, '一、主要成就');
  await startReading(page);
  const block = page.locator('[data-aloud]');
  await expect(block).toHaveText('一、主要成就');
  await page.getByRole('button', { name: '下一句' }).click();
  await expect(block).toHaveCount(1);
  await expect(block).toContainText('“十三五”期间');
  await page.getByRole('button', { name: '停止' }).click();
  await expect(block).toHaveCount(0);
});

test('a voice that fails is told of, and leaving the page silences it', async ({ page }) => {
  await giveVoice(page, ['zh-CN']);
  await page.goto(plan);
  await startReading(page);
  await voice(page, (one) => one.fail());
  await expect(page.getByRole('complementary', { name: '朗读' })).toContainText('没有读出来');
  await page.getByRole('button', { name: '继续' }).click();
  expect(await page.evaluate(() => sessionStorage.getItem('cancelled'))).toBe('no');
  await page.goto('./about/');
  expect(await page.evaluate(() => sessionStorage.getItem('cancelled'))).toBe('yes');
});

test('where no voice knows Chinese nothing offers to read', async ({ page }) => {
  await giveVoice(page, ['en-US']);
  await page.goto(plan);
  await page.waitForTimeout(400);
  await openSettings(page);
  await expect(
    page.getByRole('button', { name: /朗读/ }).and(page.locator('.sheet *')),
  ).toHaveCount(0);
});

test('a reader without a voice or script has text and contents all the same', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(new URL(plan, test.info().project.use.baseURL).href);
  await expect(page.locator('#contents').getByRole('link', { name: '一、主要成就' })).toBeVisible();
  await expect(page.getByRole('button', { name: '设置' })).toHaveCount(0);
  await context.close();
});
