import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { linkedCards, readBuiltFile } from './read-file.ts';

const root = 'https://example.org/base/';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What is read of a file that has been written. */
function read(file: string, content: string) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), content);
  return readBuiltFile(folder, file, root).page;
}

const policy = (sources: string) =>
  `<meta http-equiv="content-security-policy" content="default-src 'self'; script-src 'self' ${sources}; style-src 'self'">`;
const toHead = (title: string, more = '') => `<head><title>${title}</title>${more}</head>`;
const changed = '<meta property="article:modified_time" content="2026-03-01">';

test('a page says what it is called, when it changed, and what it loads and links', () => {
  const html = `${toHead('甲县', policy("'sha256-abc='") + changed)}<main id="main"><a href="/base/og/jia.png">图</a></main><footer class="site-footer"></footer>`;
  expect(read('jia/index.html', html)).toMatchObject({
    said: { title: '甲县' },
    listed: { modified: '2026-03-01' },
    isWhole: true,
    scripts: ["'sha256-abc='"],
    cards: ['og/jia.png'],
  });
});

test('what does not want to be listed is not, and still says something', () => {
  const [hidden, elsewhere, here] = [
    '<meta name="robots" content="noindex">',
    `<link rel="canonical" href="${root}indicators/">`,
    `<link rel="canonical" href="${root}embed/">`,
  ];
  for (const head of [hidden, elsewhere]) {
    expect(read('embed/index.html', toHead('嵌入', head)), head).toMatchObject({
      said: { title: '嵌入' },
      listed: undefined,
      isWhole: false,
    });
  }
  expect(read('embed/index.html', toHead('嵌入', here))?.listed).toBeDefined();
});

test('the page for addresses that do not exist is one; a file to be taken away is none', () => {
  expect(read('404.html', toHead('没有这一页'))?.said?.title).toBe('没有这一页');
  expect(read('jia/jia.html', toHead('甲县'))).toMatchObject({
    said: undefined,
    listed: undefined,
  });
});

test('what is no HTML says nothing', () => {
  expect(read('data.json', '{}')).toBeUndefined();
});

test('a page offers the cards that it links to', () => {
  expect(
    linkedCards(
      '<a href="/base/jia/">甲县</a><a href="/base/og/indicators.png">分享图</a>',
      '/base/',
    ),
  ).toEqual(['og/indicators.png']);
  expect(linkedCards('<meta content="/base/og/jia.png"><a href="/og/jia.png">', '/base/')).toEqual(
    [],
  );
});
