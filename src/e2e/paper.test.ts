/** Pages on paper: what a reader of the print or of its PDF relies on. */
import { expect, test } from '@playwright/test';
import { bare, printHeld, printText } from './pdf.ts';

/** Pages that hold tables, each with the most sheets it may take. */
const pages = [
  { path: './pingxian/', most: 5 },
  { path: './hechuanxian/', most: 4 },
  { path: './years/2024/', most: 5 },
  { path: './', most: 2 },
  { path: './indicators/gdp/', most: 3 },
];

for (const { path, most } of pages) {
  test(`${path}: few sheets, source and address on the last, every answer printed, nothing parted`, async ({
    page,
  }) => {
    await page.goto(path);
    const address = new URL(
      (await page.locator('link[rel="canonical"]').getAttribute('href')) ?? '',
    );
    const sheets = await printText(page);
    expect(sheets.length).toBeLessThanOrEqual(most);
    expect(sheets.at(-1)).toMatch(/出处:县域报告文库,\S+。/);
    expect(sheets.at(-1)).toContain(`,${address.href}`);
    expect(sheets[0]).toContain(bare(await page.locator('h1').innerText()));

    const text = sheets.join('');
    const { whole, headings } = await printHeld(page);
    const said = await page
      .locator('main')
      .locator('.lead-figures a, .lead-target a, .lead-promises a, .lead-parts a')
      .or(page.locator('main').locator('.main-cell a, .undertakings li > a, [data-target] p > a'))
      .filter({ visible: true })
      // Each run of words: a link within it is drawn after it, and so are the signs set into it.
      .evaluateAll((all) =>
        all.flatMap((one) =>
          [...one.childNodes].flatMap((node) =>
            node.nodeName === 'I' ? [] : [node.textContent?.replace(/<\d+>/g, '') ?? ''],
          ),
        ),
      );
    for (const words of said) expect(text).toContain(bare(words));

    expect(whole.length).toBeGreaterThan(5);
    expect(headings.length).toBeGreaterThan(2);
    for (const { name, sheets } of whole) {
      expect([name, new Set(sheets.flat()).size]).toEqual([name, 1]);
    }
    // The head of a table stands on each sheet of it.
    for (const { name, sheets } of headings) {
      const [own = [], [next] = []] = sheets;
      expect([name, next !== undefined && own.includes(next)]).toEqual([name, true]);
    }
  });
}

/** Pages that are laid out only where they are seen, each with what its pieces are. */
const longPages = [
  { path: './pingxian/2021/', piece: '.text > p[data-block]' },
  { path: './pingxian/2021/source/', piece: 'main li' },
  { path: './compare/pingxian-2021-five-year-plan/pingxian-2024-work-report/', piece: 'main p' },
];

for (const { path, piece } of longPages) {
  test(`${path}: what lies far below what is seen is printed, too`, async ({ page }) => {
    await page.goto(path);
    const last = page.locator(piece, { hasText: /\S{4}/ }).last();
    const words = bare((await last.textContent()) ?? '').slice(0, 12);
    expect((await printText(page)).join('')).toContain(words);
  });
}

test('targets that are left out are counted, and said to be left out; those unfolded are printed', async ({
  page,
}) => {
  await page.goto('./pingxian/');
  const untold = page.locator('details.targets').filter({ hasText: '报告未写' }).first();
  const count = await untold.locator('summary small').first().innerText();
  const text = (await printText(page)).join('');
  expect(text).toContain(bare(`报告未写${count}，纸上从略，`));
  const matters = await page
    .locator('[aria-labelledby="topics"] summary small')
    .first()
    .innerText();
  expect(text).toContain(bare(`${matters}，纸上从略，`));

  await page.goto('./pingxian/targets/');
  const part = page.locator('#targets-unsaid');
  await part.locator('> summary').click();
  const group = part.locator('.target-group').first();
  await group.locator('> summary').click();
  const unfolded = (await printText(page)).join('');
  expect(unfolded).not.toContain(bare(`报告未写${count}，纸上从略，`));
  const names = await group.locator('[data-target] > th').allInnerTexts();
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) expect(unfolded).toContain(bare(name));
});

test('the first sheet answers: numbers with their year, the plan and its result, promises', async ({
  page,
}) => {
  await page.goto('./pingxian/');
  const [first = ''] = await printText(page);
  for (const words of [
    '2024年,据',
    '地区生产总值增长5.2%',
    '2023年81.5亿元',
    '2025年目标96亿元以上',
    '新建公办幼儿园1所',
  ]) {
    expect(first).toContain(words);
  }
});

test('what is folded on a screen is printed where it is short', async ({ page }) => {
  await page.goto('./hechuanxian/');
  await page.emulateMedia({ media: 'print' });
  const text = (await printText(page)).join('');
  const targets = page.locator('.target-table [data-target] > th');
  expect(await targets.count()).toBe(24);
  for (const name of await targets.allInnerTexts()) expect(text).toContain(bare(name));
});
