/** Addresses once published still land: `published.txt` holds them, and no line ever leaves it. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { dataPath, embedPath, factPrefix, withBase } from '../library/routes.ts';

const site = fileURLToPath(new URL('../../dist/', import.meta.url));
/** What stands before the paths of the site. */
const base = withBase('', process.env['BASE'] ?? '/');
const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const published = read('published.txt').trim().split('\n');
const former: { indicators: { slug: string; title: string; now: string }[] } = JSON.parse(
  read('../content/former.json'),
);
const data: { indicators: { slug: string; title: string; compares?: boolean }[] } = JSON.parse(
  readFileSync(`${site}data/indicators.json`, 'utf8'),
);
/** The indicators that have nothing to compare, of those that had pages. */
const inRows = data.indicators.filter(
  ({ slug, compares }) => !slug.startsWith(factPrefix) && compares !== true,
);
const ofFact = former.indicators.find(({ now }) => now.startsWith(factPrefix));
const ofPage = former.indicators.find(({ now }) => !now.startsWith(factPrefix));

/** The addresses of a line: an observation's own, or all that the slug of an indicator had. */
function addressesOf(line: string): string[] {
  if (line.startsWith('/')) return [line];
  if (line.startsWith(factPrefix)) return [`/indicators/#${line}`];
  const data = dataPath('indicators', line);
  return [`/indicators/${line}/`, embedPath(line), `${data}.json`, `${data}.csv`];
}

const pages = new Map<string, string | undefined>();

function pageAt(path: string): string | undefined {
  const file = site + (path.endsWith('/') ? `${path}index.html` : path).slice(1);
  if (!pages.has(path)) pages.set(path, existsSync(file) ? readFileSync(file, 'utf8') : undefined);
  return pages.get(path);
}

function lands(address: string): boolean {
  const [path = '', id] = address.split('#');
  const page = pageAt(path);
  return page !== undefined && (id === undefined || page.includes(` id="${id}"`));
}

test('every address that was published lands; one that does not belongs into seeds/former.yml', () => {
  expect(published.length).toBeGreaterThan(600);
  expect(published.flatMap(addressesOf).filter((address) => !lands(address))).toEqual([]);
});

test('where a former page leads there is a page, and the place in it', () => {
  const targets = former.indicators.flatMap(({ slug }) =>
    [`/indicators/${slug}/`, embedPath(slug)].map((path) => {
      const page = pageAt(path) ?? '';
      const to = /http-equiv="refresh" content="0; url=([^"]*)"/.exec(page)?.[1] ?? 'none';
      expect(page, path).toContain(`<a href="${to}"`);
      expect(page, path).toContain('name="robots" content="noindex"');
      return to.slice(base.length);
    }),
  );
  expect(targets.filter((to) => !lands(to))).toEqual([]);
});

test('the address of an indicator without a page leads to its row', () => {
  expect(inRows.length).toBeGreaterThan(50);
  for (const { slug, title } of inRows) {
    const page = pageAt(`/indicators/${slug}/`) ?? '';
    expect(page, slug).toContain(`content="0; url=${base}/indicators/#${slug}"`);
    expect(page, slug).toContain('name="robots" content="noindex"');
    expect(page, slug).toContain(`<a href="${base}/indicators/#${slug}">${title}</a>`);
    expect(lands(`/indicators/#${slug}`), slug).toBe(true);
  }
});

test('no page that leads elsewhere is in the sitemap, and none is linked to', () => {
  const map = readFileSync(`${site}sitemap-0.xml`, 'utf8');
  expect(map).toContain('/indicators/gdp/<');
  expect(map).not.toContain('/embed/');
  const moved = [...former.indicators, ...inRows].map(({ slug }) => `${base}/indicators/${slug}/`);
  for (const path of moved) expect(map).not.toContain(`${path}<`);
  const pages = globSync('**/index.html', { cwd: site });
  const linked = new Set(
    pages.flatMap((page) =>
      [...readFileSync(site + page, 'utf8').matchAll(/ href="([^"#?]*)/g)].map(([, href]) => href),
    ),
  );
  expect(linked).toContain(`${base}/indicators/gdp/`);
  expect(moved.filter((path) => linked.has(path))).toEqual([]);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled });

    test('the page of a former indicator leads to the one of today, or to the row', async ({
      page,
    }) => {
      await page.goto(`./indicators/${ofPage?.slug}/`);
      await page.waitForURL(`**/indicators/${ofPage?.now}/`);
      await page.goto(`./indicators/${ofFact?.slug}/`);
      await page.waitForURL(`**/indicators/#${ofFact?.now}`);
      await expect(page.locator(`[id="${ofFact?.now}"]`)).toBeInViewport();
    });
  });
}

test('an embedded page of a former indicator leads to that of today', async ({ page }) => {
  await page.goto(`./embed/indicators/${ofPage?.slug}/`);
  await page.waitForURL(`**/embed/indicators/${ofPage?.now}/`);
});

test('the former data of an indicator are those of today', async ({ request }) => {
  const get = async (slug = '') =>
    (await request.get(`.${dataPath('indicators', slug)}.csv`)).text();
  expect(await get(ofPage?.slug)).toBe(await get(ofPage?.now));
  expect((await get(ofFact?.slug)).split('\r\n').length).toBeGreaterThan(2);
});

test('a former anchor lands on the words of the observation', async ({ page }) => {
  await page.goto('./jiangxian/2021/#jiangxian-2021-five-year-plan-exam-rate-2021-2025');
  const words = page.locator('[data-observation="jiangxian-2021-five-year-plan-exam-rate-2025"]');
  await expect(words).toHaveText('高考达线人数达到45%以上');
  await expect(words).toBeInViewport();
});

/** The page of a former indicator as one sees it who stays there. */
async function stayAt(page: Page, path: string): Promise<void> {
  await page.route(`**${path}`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/<meta http-equiv="refresh"[^>]*>/, '');
    await route.fulfill({ response, body });
  });
  await page.goto(`.${path}`);
}

test('who stays at a former page reads where the numbers are: axe finds nothing @both', async ({
  page,
}) => {
  await stayAt(page, `/indicators/${ofFact?.slug}/`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(ofFact?.title ?? '');
  await expect(page.getByRole('main').getByRole('link')).toHaveCount(1);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});
