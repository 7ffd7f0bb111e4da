/** The page that describes the data says of the files what is true of them. */
import { expect, type Page, test } from '@playwright/test';

type Row = Record<string, unknown>;

/** The fields that a section of the page describes. */
function fieldsOf(page: Page, section: string): Promise<string[]> {
  return page.locator(`[data-fields^="${section}"] dt`).allTextContents();
}

test('every file is there, with as much in it as the page says', async ({ page, request }) => {
  await page.goto('./data/');
  const rows = await page.locator('.figures-table tbody tr').evaluateAll((all) =>
    all.map((row) => ({
      files: [...row.querySelectorAll('a')].map((link) => link.href),
      count: row.querySelector('td:last-child')?.textContent ?? '',
    })),
  );
  expect(rows.length).toBeGreaterThan(10);
  for (const { files, count } of rows) {
    for (const file of files) {
      const text = await (await request.get(file)).text();
      const found = file.endsWith('.csv') ? text.trimEnd().split('\r\n').length - 1 : sizeOf(text);
      expect(Number.parseInt(count, 10), file).toBe(found);
    }
  }
});

/** Number of entries of a JSON file. */
function sizeOf(text: string): number {
  const data: unknown = JSON.parse(text);
  if (Array.isArray(data)) return data.length;
  const [first] = Object.values(data ?? {});
  return Array.isArray(first) ? first.length : 0;
}

test('the fields are those of the files, each described', async ({ page, request }) => {
  const read = async (name: string) => (await request.get(`./data/${name}.json`)).json();
  const files: [string, Row[]][] = [
    ['indicators.json', (await read('indicators')).indicators],
    ['reports.json', (await read('reports')).reports],
    ['corrections.json', await read('corrections')],
    ['glossary.json', await read('glossary')],
  ];
  await page.goto('./data/');
  for (const [file, rows] of files) {
    const told = new Set(rows.flatMap(Object.keys));
    expect((await fieldsOf(page, file)).sort(), file).toEqual([...told].sort());
  }
});

test('the licence is the same wherever it is told', async ({ page }) => {
  const told: (string | null)[] = [];
  for (const path of ['./data/', './about/']) {
    await page.goto(path);
    const rights = page.locator('#rights ~ p').first();
    await expect(rights).toContainText('著作权法');
    told.push(await rights.textContent());
    await expect(page.locator('a[rel~="license"]')).toHaveText(/^CC BY 4\.0/);
  }
  expect(told[0]).toBe(told[1]);
});
