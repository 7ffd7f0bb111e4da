/** What the library gives as data, whatever is in it: the page that describes it says what is true. */
import { expect, type Page, test } from '@playwright/test';
import { readData } from './built.ts';

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

/** What a section says of the fields that not every entry has, and a file may be without. */
const mayBeAbsent = '没有则无此项';

test('the fields are those of the files, each described', async ({ page, request }) => {
  const read = async (name: string) => (await request.get(`./data/${name}.json`)).json();
  const files: [string, Row[]][] = [
    ['indicators.json', (await read('indicators')).indicators],
    ['reports.json', (await read('reports')).reports],
    ['corrections.json', await read('corrections')],
    ['glossary.json', await read('glossary')],
  ];
  await page.goto('./data/');
  // A library without corrections or terms has files of these without an entry that tells of fields.
  for (const [file, rows] of files.filter(([, all]) => all.length > 0)) {
    const told = new Set(rows.flatMap(Object.keys));
    const absent = await page
      .locator(`[data-fields^="${file}"] dt:has(+ dd:text("${mayBeAbsent}"))`)
      .allTextContents();
    const expected = [...told, ...absent.filter((field) => !told.has(field))];
    expect((await fieldsOf(page, file)).sort(), file).toEqual(expected.sort());
  }
});

interface Published {
  id: string;
  report: string;
  op: string;
  printed: string;
  read: string;
  reason: string;
  evidence: { report: string; quote: string }[];
  url: string;
}

test('every correction stands on its page and in the dataset, under its address', async ({
  page,
}) => {
  const corrections = readData<Published[]>('data/corrections.json');
  expect(new Set(corrections.map(({ url }) => url)).size).toBe(corrections.length);
  await page.goto('./corrections/');
  const entries = new Map(
    await page
      .locator('.entries > li')
      .evaluateAll((items) => items.map(({ id, textContent }) => [id, textContent] as const)),
  );
  for (const { url, report, id } of corrections) {
    expect([...entries.keys()], `${report}: ${id}`).toContain(new URL(url).hash.slice(1));
  }
  for (const { op, url, printed, read, reason, evidence } of corrections) {
    if (op !== 'replace') continue;
    const told = squeeze(entries.get(new URL(url).hash.slice(1)) ?? '');
    for (const words of [printed, read, reason, evidence[0]?.quote ?? '']) {
      expect(told).toContain(squeeze(words));
    }
  }
});

/** Without ends of paragraphs, blanks and the signs of bold type. */
const squeeze = (text: string) => text.replace(/[\s¶]|\*\*/g, '');
