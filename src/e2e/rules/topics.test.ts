/** Topics, whichever the library has: each passage is what a report says, each page is found. */
import { globSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { readHead } from '../../share/head.ts';
import { pathOf, pages as paths, readBuilt, readData, site } from './built.ts';

/** A topic as `data/topics.json` gives it, as far as the tests need it. */
interface DataTopic {
  slug: string;
  url: string;
  passages: { quote: string; block: string; start: number; end: number; url: string }[];
}

const { topics } = readData<{ topics: DataTopic[] }>('data/topics.json');

test('every passage is what its block says, and its page shows it', () => {
  const reports = new Map<string, { id: string; text: string }[]>();
  for (const { url, passages } of topics) {
    const html = readBuilt(pathOf(url));
    for (const { quote, block, start, end, url: address } of passages) {
      const place = pathOf(address);
      const [path = ''] = place.split('#');
      const blocks =
        reports.get(path) ??
        readData<{ blocks: { id: string; text: string }[] }>(`${path}report.json`).blocks;
      reports.set(path, blocks);
      expect(blocks.find(({ id }) => id === block)?.text.slice(start, end)).toBe(quote);
      expect(html).toContain(`<blockquote cite=`);
      expect(html).toContain(quote);
      expect(html).toMatch(new RegExp(`href="[^"]*${place}"`));
    }
  }
});

test('topics travel: their pages are described, pictured, listed and dated', () => {
  const pages = paths.filter((path) => /^\.\/topics\/./.test(path));
  expect(pages).toHaveLength(topics.length);
  const everything = readAll(paths.filter((path) => path.startsWith('./all/')));
  const markdown = readAll(globSync(['llms.txt', 'llms/*.txt'], { cwd: site }));
  const sitemap = readBuilt('sitemap-0.xml');
  for (const page of pages) {
    const { canonical = '', meta, structured, modified } = readHead(readBuilt(page));
    expect(meta.get('og:image')).toBe(
      canonical.replace('/topics/', '/og/topics/').replace(/\/$/, '.png'),
    );
    expect(everything).toContain(`href="${new URL(canonical).pathname}"`);
    expect(markdown).toContain(`](${canonical})`);
    expect(sitemap).toContain(`<loc>${canonical}</loc>`);
    expect(modified && Date.parse(modified)).toBe(countyModified(canonical));
    const graph: Record<string, unknown>[] = JSON.parse(structured[0] ?? '')['@graph'];
    expect(graph.map((entity) => entity['@type'])).toEqual(['BreadcrumbList', 'CollectionPage']);
    expect(JSON.stringify(graph)).toContain('"Quotation"');
  }
});

test('a county with many topics has all of them on a page of its own, to which its page leads', () => {
  for (const page of paths.filter((path) => /^\.\/[^/]+\/topics\/$/.test(path))) {
    const [, county = ''] = page.split('/');
    const own = topics.filter(({ passages }) =>
      passages.some(({ url }) => pathOf(url).split('/')[1] === county),
    );
    const html = readBuilt(page);
    expect(html.match(/<tr data-states/g)).toHaveLength(own.length);
    for (const { url } of own) expect(html).toContain(`href="${new URL(url).pathname}"`);
    expect(readBuilt(`./${county}/`)).toContain(`/${county}/topics/`);
  }
});

test('themes that are folded open where the address leads, and for what is narrowed to', async ({
  page,
}) => {
  await page.goto('./topics/');
  const themes = page.locator('[data-topic-theme]');
  // A library of few topics folds nothing.
  for (const theme of (await themes.all()).slice(0, 2)) {
    await expect(theme).not.toHaveAttribute('open');
    const title = theme.locator('summary');
    const id = await title.getAttribute('id');
    await page.locator(`.topic-index a[href="#${id}"]`).click();
    await expect(theme).toHaveAttribute('open');
    await expect(title).toBeInViewport();
    await expect(theme.locator('[data-states]').first()).toBeVisible();
    await title.click();
  }
  const told = page.getByRole('button', { name: /^有结果/ });
  if ((await themes.count()) === 0 || (await told.count()) === 0) return;
  await told.click();
  const count = Number(/\d+/.exec(await told.innerText())?.[0]);
  await expect(page.locator('[data-states]:visible')).toHaveCount(count);
  await page.getByRole('button', { name: /^全部/ }).click();
  await expect(page.locator('[data-topic-theme][open]')).toHaveCount(0);
});

/** Some built files in one. */
const readAll = (files: readonly string[]) => files.map(readBuilt).join('\n');

/** When the county of a topic last changed: its page says so, and the topic is made of its reports. */
function countyModified(canonical: string): number | undefined {
  const topic = topics.find(({ url }) => canonical === url);
  const county = pathOf(topic?.passages[0]?.url ?? '').split('/')[1];
  const { modified } = readHead(readBuilt(`${county}/`));
  return modified === undefined ? undefined : Date.parse(modified);
}
