/** What the pages of reports weigh, and that nothing holds up its first paint. */
import { existsSync, globSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { budgets, listKinds, listPages, mostHeight, mostJson } from './budgets.ts';
import { pages, readBuilt, readBuiltBytes, reports, site } from './built.ts';

function weigh(text: string): number {
  return brotliCompressSync(text).length;
}

test('the HTML of each report is at most 1.3 times its bare text and 12 KB', () => {
  for (const { path } of reports) {
    const most = weigh(readBuilt(`${path}report.txt`)) * 1.3 + 12_000;
    expect(weigh(readBuilt(path)), path).toBeLessThan(most);
  }
});

test('styles and scripts are at most 15 KB each, and no file holds up the first paint', async ({
  page,
}) => {
  const [longest] = reports.toSorted((one, other) => other.characters - one.characters);
  const path = longest?.path ?? '';
  const scripts = new Map<string, Promise<string>>();
  const blocking: string[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') {
      scripts.set(response.url(), response.text());
    }
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  blocking.push(
    ...(await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter(
          (entry) => 'renderBlockingStatus' in entry && entry.renderBlockingStatus === 'blocking',
        )
        .map(({ name }) => name),
    )),
  );
  expect(blocking).toEqual([]);
  const sizes = (await Promise.all(scripts.values())).map(weigh);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(15_000);
  const styles = [...readBuilt(path).matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(
    ([, css]) => css ?? '',
  );
  expect(weigh(styles.join(''))).toBeLessThan(15_000);
});

/** Bytes of the texts that a page holds in full. */
function textBytes(path: string): number {
  const report = path.replace(/source\/(?:\d+\/)?$/, '');
  const [, ...pair] = /^\.\/compare\/([^/]+)\/([^/]+)\/$/.exec(path) ?? [];
  const texts = reports.flatMap((one) => {
    const text = `${one.path}report.txt`;
    if (pair.includes(one.id) || one.path === path) return [text];
    return one.path === report ? [text, `${one.path}source.txt`] : [];
  });
  return texts.reduce((sum, text) => sum + readBuiltBytes(text).length, 0);
}

for (const { name, html, perTextByte, always = 0, most: cap, styles, scripts } of budgets) {
  test(`pages keep to their budget: ${name}`, () => {
    const own = pages.filter(
      (path) => budgets.find((one) => one.pattern.test(path))?.name === name,
    );
    for (const path of own) {
      const page = readBuilt(path);
      const ofTexts = perTextByte === 0 ? 0 : perTextByte * textBytes(path);
      const most = Math.min(cap ?? Number.POSITIVE_INFINITY, Math.max(always, html + ofTexts));
      expect(Buffer.byteLength(page), path).toBeLessThanOrEqual(most);
      const css = [...page.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, sheet]) => sheet);
      expect(Buffer.byteLength(css.join('')), path).toBeLessThanOrEqual(styles);
      const files = [...page.matchAll(/<script type="module" src="[^"]*(\/_astro\/[^"]*)"/g)];
      const bytes = files.map(([, file = '']) => Buffer.byteLength(readBuilt(file)));
      expect(
        bytes.reduce((sum, size) => sum + size, 0),
        path,
      ).toBeLessThanOrEqual(scripts);
    }
  });
}

test('what pages read comes in small files', () => {
  const read =
    '{**/{notes,closest,changes}.json,**/blocks/*.json,{check,indicators,offline,pagefind}/**/*.json,data/indicators/**/*.json,glossary/terms.json}';
  // Of an indicator that has its numbers by city, too, no page reads those of all.
  const isWhole = (file: string) =>
    file.startsWith('data/') && existsSync(site + file.replace(/\.json$/, '/'));
  const files = globSync(read, { cwd: site }).filter((file) => !isWhole(file));
  expect(files.length).toBeGreaterThan(reports.length);
  for (const file of files) {
    expect(readBuiltBytes(file).length, file).toBeLessThanOrEqual(mostJson);
  }
});

test('no list is higher on a phone than one scrolls through', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const heaviest = listKinds.flatMap((kind) =>
    pages
      .filter((path) => kind.test(path))
      .toSorted((one, other) => readBuiltBytes(other).length - readBuiltBytes(one).length)
      .slice(0, 1),
  );
  for (const path of new Set([...listPages, ...heaviest])) {
    await page.goto(path);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(height, path).toBeLessThan(mostHeight);
  }
});

test('what all pages run is one file, which waits for no other', () => {
  const [, script = ''] =
    /<script type="module" src="[^"]*(\/_astro\/SiteHeader[^"]*)"/.exec(readBuilt('./')) ?? [];
  expect(script).not.toBe('');
  expect(readBuilt(script)).not.toMatch(/\bimport\s*["'{]/);
});
