/** Addresses once published still land: `published.txt` holds them, and no line ever leaves it. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { dataPath, embedPath, factPrefix } from '../../library/routes.ts';
import { base, pages, readBuilt, readData, site } from './built.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const published = read('../published.txt').trim().split('\n');
const former: { indicators: { slug: string; title: string; now: string }[] } = JSON.parse(
  read('../../content/former.json'),
);
const data: { indicators: { slug: string; title: string; compares?: boolean }[] } =
  readData('data/indicators.json');
/** The indicators that have nothing to compare, of those that had pages. */
const inRows = data.indicators.filter(
  ({ slug, compares }) => !slug.startsWith(factPrefix) && compares !== true,
);

/** The addresses of a line: an observation's own, or all that the slug of an indicator had. */
function addressesOf(line: string): string[] {
  if (line.startsWith('/')) return [line];
  if (line.startsWith(factPrefix)) return [`/indicators/#${line}`];
  const data = dataPath('indicators', line);
  return [`/indicators/${line}/`, embedPath(line), `${data}.json`, `${data}.csv`];
}

const files = new Map<string, string | undefined>();

function pageAt(path: string): string | undefined {
  const file = site + (path.endsWith('/') ? `${path}index.html` : path).slice(1);
  if (!files.has(path)) files.set(path, existsSync(file) ? readFileSync(file, 'utf8') : undefined);
  return files.get(path);
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
  expect(inRows.length).toBeGreaterThan(0);
  for (const { slug, title } of inRows) {
    const page = pageAt(`/indicators/${slug}/`) ?? '';
    expect(page, slug).toContain(`content="0; url=${base}/indicators/#${slug}"`);
    expect(page, slug).toContain('name="robots" content="noindex"');
    expect(page, slug).toContain(`<a href="${base}/indicators/#${slug}">${title}</a>`);
    expect(lands(`/indicators/#${slug}`), slug).toBe(true);
  }
});

test('a page that is to be found is in the sitemap, by the address that it calls canonical', () => {
  const map = readFileSync(`${site}sitemap-0.xml`, 'utf8');
  const tools = /\/(?:search|check|offline)\/$/;
  const canonicals = pages.flatMap((page) => {
    const html = readBuilt(page);
    if (html.includes('<meta name="robots" content="noindex">')) return [];
    return [/<link rel="canonical" href="([^"]*)"/.exec(html)?.[1] ?? page];
  });
  expect(canonicals.length).toBeGreaterThan(0);
  const missing = canonicals.filter((address) => !map.includes(`<loc>${address}</loc>`));
  expect(missing.filter((address) => !tools.test(address))).toEqual([]);
});

test('no page that leads elsewhere is in the sitemap, and none is linked to', () => {
  const map = readFileSync(`${site}sitemap-0.xml`, 'utf8');
  expect(map).toContain('/indicators/<');
  expect(map).not.toContain('/embed/');
  const moved = [...former.indicators, ...inRows].map(({ slug }) => `${base}/indicators/${slug}/`);
  for (const path of moved) expect(map).not.toContain(`${path}<`);
  const linked = new Set(
    pages.flatMap((page) =>
      [...readBuilt(page).matchAll(/ href="([^"#?]*)/g)].map(([, href]) => href),
    ),
  );
  expect(linked).toContain(`${base}/indicators/`);
  expect(moved.filter((path) => linked.has(path))).toEqual([]);
});
