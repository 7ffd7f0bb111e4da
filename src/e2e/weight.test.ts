/** What the pages of reports weigh, and that nothing holds up its first paint. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { reportPages } from './site-pages.ts';

const site = fileURLToPath(new URL('../../dist/', import.meta.url));
const page = readFileSync(`${site}jiangxian/2021/index.html`, 'utf8');

function weigh(text: string): number {
  return brotliCompressSync(text).length;
}

for (const path of reportPages) {
  test(`the HTML of ${path} is at most 1.3 times its bare text and 12 KB`, () => {
    const html = readFileSync(`${site}${path}index.html`, 'utf8');
    const text = readFileSync(`${site}${path}report.txt`, 'utf8');
    expect(weigh(html)).toBeLessThan(weigh(text) * 1.3 + 12_000);
  });
}

test('styles and scripts are at most 15 KB each, and no file holds up the first paint', async ({
  page: browser,
}) => {
  const scripts = new Map<string, number>();
  const blocking: string[] = [];
  browser.on('response', async (response) => {
    if (response.request().resourceType() === 'script') {
      scripts.set(response.url(), weigh(await response.text()));
    }
  });
  await browser.goto('./jiangxian/2021/', { waitUntil: 'networkidle' });
  blocking.push(
    ...(await browser.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter(
          (entry) => 'renderBlockingStatus' in entry && entry.renderBlockingStatus === 'blocking',
        )
        .map(({ name }) => name),
    )),
  );
  expect(blocking).toEqual([]);
  expect([...scripts.values()].reduce((sum, size) => sum + size, 0)).toBeLessThan(15_000);
  const styles = [...page.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css]) => css ?? '');
  expect(weigh(styles.join(''))).toBeLessThan(15_000);
});
