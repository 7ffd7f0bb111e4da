/** The search of the library, whatever it holds: each string is found where it stands and nowhere else. */
import { expect, test } from '@playwright/test';
import { mostLookedThrough, mostPartsLookedThrough } from '../../library/long-lists.ts';
import { parseQuery } from '../../search/query.ts';
import { readings } from '../../search/readings.ts';
import {
  blocksWith,
  expectedResults,
  finished,
  type Report,
  readReports,
  readResults,
  searchFor,
} from '../search-expected.ts';

/** So many results of one string are looked at: a large library has thousands of a sign. */
const manyResults = 600;

test('every string of the texts is found in exactly its blocks, and no other string', async ({
  page,
}) => {
  test.setTimeout(300_000);
  const reports = await readReports(page);
  await page.goto('./search/');
  const strings = [...sample(reports, 120, 20_241_122), ...sampleAbsent(reports, 40, 7)];
  expect(strings).toHaveLength(160);
  for (const string of strings) {
    await searchFor(page, string);
    const count = await page.locator('[data-search-count]').textContent();
    const expected = expectedResults(page, reports, string);
    expect(count, string).toBe(String(expected.length));
    const shown = await readResults(page, manyResults);
    expect(shown, string).toEqual(expected.slice(0, Math.max(shown.length, manyResults)));
  }
});

test('a choice among many is typed, and one among few is looked for', async ({ page }) => {
  for (const path of ['./search/?q=的', './compare/']) {
    await page.goto(path);
    if (path.includes('q=')) await finished(page);
    const lists = page.locator('main select:has(option:nth-child(2))');
    for (const list of await lists.all()) {
      const count = await list.locator('option:not([value=""])').count();
      const isPart = (await list.getAttribute('name')) === 'part';
      const isTyped = count > (isPart ? mostPartsLookedThrough : mostLookedThrough);
      const field = list.locator('xpath=following-sibling::input[@list and not(@hidden)]');
      await expect(field, `${path} ${count}`).toHaveCount(isTyped ? 1 : 0);
      await expect(list).toHaveJSProperty('hidden', isTyped);
    }
  }
});

/** Numbers that look random and are the same in every run. */
function makeRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A string of a text as it could be typed: quotes and blanks part terms, and have tests of their own. */
function typed(string: string): string[] {
  const plain = string.replace(/["＂|｜\s]|^“|”$/g, '');
  const { terms, excluded } = parseQuery(plain);
  const whole = terms.length === 1 && excluded.length === 0 && !plain.startsWith('-');
  return whole && plain.isWellFormed() ? [plain] : [];
}

/**
 * Strings as they stand in blocks, of every length up to 40: anywhere, over the border of a cell,
 * over a run-in head, beside digits and signs, in print that an editor corrected, and whole blocks.
 */
function sample(reports: readonly Report[], count: number, seed: number): string[] {
  const random = makeRandom(seed);
  const texts = reports.flatMap(({ blocks }) => blocks.flatMap((block) => readings(block)));
  const corrected = reports.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      (block.printed ?? []).map(({ start }) => ({ text: readings(block)[1] ?? '', start })),
    ),
  );
  const pick = <Item>(items: readonly Item[]) => items[random(items.length)];
  const around = (pattern: RegExp) =>
    texts.flatMap((text) =>
      [...text.matchAll(pattern)].map(({ index }) => ({ text, start: index })),
    );
  const kinds = [
    () => pick(texts.map((text) => ({ text, start: random(text.length) }))),
    () => pick(around(/[\t\n]/g)),
    () => pick(around(/[。，、；：“”（）《》%·—]/g)),
    () => pick(around(/[0-9A-Za-z]+/g)),
    () => pick(around(/〔缺文/g)),
    () => pick(corrected),
  ];
  const strings = new Set<string>();
  for (let turn = 0; strings.size < count; turn += 1) {
    const { text = '', start = 0 } = kinds[turn % kinds.length]?.() ?? {};
    const length = 1 + random(turn % 5 === 0 ? 40 : 12);
    const from = Math.max(0, start - random(length));
    for (const string of typed(text.slice(from, from + length))) strings.add(string);
  }
  return [...strings];
}

/** Strings that look like those of the texts and stand in none: two halves from different places. */
function sampleAbsent(reports: readonly Report[], count: number, seed: number): string[] {
  const halves = sample(reports, count * 12, seed);
  return halves
    .slice(1)
    .flatMap((half, index) => typed((halves[index] ?? '').slice(-3) + half.slice(0, 3)))
    .filter((string) => reports.every((report) => blocksWith(report, string).length === 0))
    .slice(0, count);
}

// Of a library whose texts come in several files, unlike the made one.
test('what a network gives in the place of the index is never told as “no results”', async ({
  page,
  context,
}) => {
  const login = { contentType: 'text/html', body: '<!doctype html><title>登录</title>' };
  await context.route('**/pagefind/segments/*/index/**', (route) => route.fulfill(login));
  await page.goto('./search/?q=发展');
  const message = page.locator('[data-search-message]');
  await expect(message).toContainText('检索没有完成：收到的不是检索用的文件');
  await expect(page.locator('[data-search-summary]')).toBeHidden();
  await context.unroute('**/pagefind/segments/*/index/**');
  await page.getByRole('button', { name: '再试一次' }).click();
  await expect(page.locator('[data-search-result]').first()).toBeVisible();
  await expect(message).toBeHidden();

  // What follows fails beside its button, and what is there stays.
  await context.route('**/pagefind/segments/*/texts/**', (route) => route.abort());
  const more = page.locator('[data-search-more]');
  await expect(more).toBeVisible();
  const before = await page.locator('[data-search-result]').count();
  const offer = await more.textContent();
  await more.click();
  const beside = page.locator('[data-search-more-message]');
  await expect(beside).toContainText('后面的结果未能载入');
  const shown = await page.locator('[data-search-result]').count();
  expect(shown).toBeGreaterThanOrEqual(before);
  // The button goes on to speak of those that did not come.
  const offered = (text: string | null) => Number(/\d+/.exec(text ?? '')?.[0]);
  expect(before + offered(offer)).toBe(shown + offered(await more.textContent()));
  await context.unroute('**/pagefind/segments/*/texts/**');
  await more.click();
  await expect(page.locator('[data-search-result]').nth(shown)).toBeVisible();
  await expect(beside).toBeHidden();
});
